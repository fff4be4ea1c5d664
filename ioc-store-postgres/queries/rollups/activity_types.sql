SELECT activity_type, activity FROM ioc.rollup_activity_types
WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
