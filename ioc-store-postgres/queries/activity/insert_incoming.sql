INSERT INTO ioc.user_activity_logs
    (organization_id, id, user_id, member_ordinal, occurred_at, activity_type, session_id,
     duration_seconds, metadata)
SELECT $1, new.id, new.user_id, new.member_ordinal, new.occurred_at, new.activity_type,
    new.session_id, new.duration_seconds, new.metadata
FROM pg_temp.incoming_activity AS new
WHERE NOT EXISTS (
    SELECT FROM ioc.withdrawn_activity AS withdrawn
    WHERE withdrawn.organization_id = $1 AND withdrawn.id = new.id
        AND withdrawn.occurred_at = new.occurred_at
)
-- Two writers of the same events meet them in the same order.
ORDER BY new.id, new.occurred_at, new.place
ON CONFLICT (organization_id, id, occurred_at) DO NOTHING
