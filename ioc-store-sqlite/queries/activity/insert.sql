INSERT INTO user_activity_logs
    (organization_id, id, user_id, member_ordinal, occurred_at, activity_type, session_id,
     duration_seconds, metadata)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (organization_id, id, occurred_at) DO NOTHING
