SELECT starts_at, activity_type, activity FROM ioc.rollup_activity_types
WHERE organization_id = $1 AND starts_at = ANY ($2)
UNION ALL
SELECT starts_at, NULL, tallies FROM ioc.rollup_activity_members
WHERE organization_id = $1 AND starts_at = ANY ($2)
