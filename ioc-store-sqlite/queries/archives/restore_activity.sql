INSERT OR IGNORE INTO user_activity_logs
    (organization_id, member_ordinal, id, user_id, occurred_at, activity_type, session_id, duration_seconds, metadata)
SELECT organization_id, member_ordinal, id, user_id, occurred_at, activity_type, session_id, duration_seconds, metadata
FROM user_activity_logs_history WHERE organization_id = ?1 AND batch_id = ?2
