INSERT INTO user_activity_logs
    (organization_id, id, user_id, member_ordinal, occurred_at, activity_type, session_id,
     duration_seconds, metadata)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
WHERE NOT EXISTS (
    SELECT 1 FROM withdrawn_activity
    WHERE organization_id = ?1 AND id = ?2 AND occurred_at = ?5)
ON CONFLICT (organization_id, id, occurred_at) DO NOTHING
