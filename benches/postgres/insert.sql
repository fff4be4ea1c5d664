INSERT INTO bare.user_activity_logs
    (organization_id, id, user_id, member_ordinal, occurred_at, activity_type, session_id,
     duration_seconds, metadata)
SELECT $1, new.*
FROM unnest(
    $2::uuid[], $3::uuid[], $4::integer[], $5::timestamptz[], $6::text[], $7::text[],
    $8::bigint[], $9::text[]::json[]
) AS new
ON CONFLICT (organization_id, id, occurred_at) DO NOTHING
