INSERT INTO ioc.assessments
    (organization_id, id, user_id, ordinal, instrument, key_version, status, created_at,
     started_at, completed_at, answers, quality_flags, updated_at)
SELECT $1, new.id, new.user_id, new.ordinal, new.instrument, new.key_version, new.status,
    new.created_at, new.started_at, new.completed_at, new.answers, new.quality_flags::json, $13
FROM unnest(
    $2::uuid[], $3::uuid[], $4::integer[], $5::text[], $6::integer[], $7::text[],
    $8::timestamptz[], $9::timestamptz[], $10::timestamptz[], $11::bytea[], $12::text[]
) AS new (
    id, user_id, ordinal, instrument, key_version, status, created_at, started_at, completed_at,
    answers, quality_flags
)
ON CONFLICT (organization_id, id) DO UPDATE SET
    user_id = excluded.user_id, ordinal = excluded.ordinal, instrument = excluded.instrument,
    key_version = excluded.key_version, status = excluded.status,
    created_at = excluded.created_at, started_at = excluded.started_at,
    completed_at = excluded.completed_at, answers = excluded.answers,
    quality_flags = excluded.quality_flags, updated_at = excluded.updated_at
