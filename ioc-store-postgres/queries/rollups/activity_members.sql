SELECT starts_at, tallies FROM ioc.rollup_activity_members
WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
