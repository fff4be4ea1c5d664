SELECT occurred_at, member_ordinal, activity_type, duration_seconds
FROM ioc.user_activity_logs
WHERE organization_id = $1 AND occurred_at >= $2 AND occurred_at < $3
ORDER BY occurred_at
