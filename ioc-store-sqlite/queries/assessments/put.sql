INSERT INTO assessments
    (organization_id, id, user_id, ordinal, instrument, key_version, status, created_at,
     started_at, completed_at, answers, quality_flags, updated_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (organization_id, id) DO UPDATE SET
    user_id = excluded.user_id, ordinal = excluded.ordinal, instrument = excluded.instrument,
    key_version = excluded.key_version, status = excluded.status,
    created_at = excluded.created_at, started_at = excluded.started_at,
    completed_at = excluded.completed_at, answers = excluded.answers,
    quality_flags = excluded.quality_flags, updated_at = excluded.updated_at
