INSERT INTO ioc.user_activity_logs
    (organization_id, id, user_id, member_ordinal, occurred_at, activity_type, session_id,
     duration_seconds, metadata)
SELECT organization_id, id, user_id, member_ordinal, occurred_at, activity_type, session_id,
    duration_seconds, metadata
FROM ioc.user_activity_logs_history WHERE organization_id = $1 AND batch_id = $2
ON CONFLICT DO NOTHING
