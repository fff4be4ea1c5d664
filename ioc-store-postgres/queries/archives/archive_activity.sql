INSERT INTO ioc.user_activity_logs_history
    (organization_id, id, user_id, member_ordinal, occurred_at, activity_type, session_id,
     duration_seconds, metadata, batch_id)
SELECT kept.organization_id, kept.id, kept.user_id, kept.member_ordinal, kept.occurred_at,
    kept.activity_type, kept.session_id, kept.duration_seconds, kept.metadata, $4
FROM ioc.user_activity_logs AS kept
JOIN unnest($2::uuid[], $3::timestamptz[]) AS old (id, occurred_at)
    ON kept.id = old.id AND kept.occurred_at = old.occurred_at
WHERE kept.organization_id = $1 AND kept.occurred_at <= $5
