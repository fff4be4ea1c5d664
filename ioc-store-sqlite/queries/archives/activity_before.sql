SELECT id, user_id, occurred_at, activity_type, session_id, duration_seconds, metadata
FROM user_activity_logs
WHERE organization_id = ?1 AND occurred_at < ?2
ORDER BY occurred_at, id LIMIT ?3
