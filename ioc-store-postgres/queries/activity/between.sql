SELECT member_ordinal, duration_seconds FROM ioc.user_activity_logs
WHERE organization_id = $1 AND occurred_at >= $2 AND occurred_at < $3
