SELECT 'everybody', starts_at, '', activity FROM ioc.rollup_activity_days
WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
UNION ALL
SELECT 'type', starts_at, activity_type, activity FROM ioc.rollup_activity_types
WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
UNION ALL
SELECT 'member', starts_at, '', tallies FROM ioc.rollup_activity_members
WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
