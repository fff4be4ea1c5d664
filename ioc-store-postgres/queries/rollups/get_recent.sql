SELECT starts_at, minutes FROM ioc.rollup_activity_recent
WHERE organization_id = $1 AND starts_at = ANY ($2)
