SELECT id, user_id, occurred_at, activity_type, session_id, duration_seconds, metadata::text
FROM ioc.user_activity_logs_history WHERE organization_id = $1 AND batch_id = $2
