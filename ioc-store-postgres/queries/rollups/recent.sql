SELECT minutes FROM ioc.rollup_activity_recent
WHERE organization_id = $1 AND starts_at >= $2 AND starts_at < $3
UNION ALL
SELECT minutes FROM ioc.rollup_activity_deltas WHERE organization_id = $1
