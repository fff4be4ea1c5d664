-- Inserts the events of known people, and says with what it takes to count them:
-- a batch of a few events is mostly the ways to the server.
WITH known AS MATERIALIZED (
    SELECT found.user_id, found.ordinal
    FROM unnest($9::uuid[]) AS wanted (user_id)
    -- One by one: with few statistics the planner would read all members instead.
    CROSS JOIN LATERAL (
        SELECT member.user_id, member.ordinal FROM ioc.user_organizations AS member
        WHERE member.organization_id = $1 AND member.user_id = wanted.user_id OFFSET 0
    ) AS found
), added AS (
    INSERT INTO ioc.user_activity_logs
        (organization_id, id, user_id, member_ordinal, occurred_at, activity_type, session_id,
         duration_seconds, metadata)
    SELECT $1, new.id, new.user_id, known.ordinal, new.occurred_at, new.activity_type,
        new.session_id, new.duration_seconds, new.metadata::json
    FROM unnest(
        $2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::bigint[],
        $8::text[]
    ) WITH ORDINALITY AS new (
        id, user_id, occurred_at, activity_type, session_id, duration_seconds, metadata, place
    )
    JOIN known ON known.user_id = new.user_id
    WHERE NOT EXISTS (
        SELECT FROM ioc.withdrawn_activity AS withdrawn
        WHERE withdrawn.organization_id = $1 AND withdrawn.id = new.id
            AND withdrawn.occurred_at = new.occurred_at
    )
    -- Two writers of the same events meet them in the same order.
    ORDER BY new.id, new.occurred_at, new.place
    ON CONFLICT (organization_id, id, occurred_at) DO NOTHING
    RETURNING 1
)
SELECT id, name, time_zone, week_start, locale, minimum_group, created_at, calendar::text,
    entered_as, audit_key, sealed_before, settled_before,
    coalesce((SELECT array_agg(user_id) FROM known), '{}'),
    coalesce((SELECT array_agg(ordinal) FROM known), '{}'),
    (SELECT count(*) FROM added)
FROM ioc.organizations WHERE id = $1
