INSERT INTO user_activity_logs_history
    (organization_id, member_ordinal, id, user_id, occurred_at, activity_type, session_id, duration_seconds, metadata, batch_id)
SELECT organization_id, member_ordinal, id, user_id, occurred_at, activity_type, session_id, duration_seconds, metadata, ?4
FROM user_activity_logs WHERE organization_id = ?1 AND id = ?2 AND occurred_at = ?3
