SELECT activity FROM ioc.rollup_activity_days
WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
