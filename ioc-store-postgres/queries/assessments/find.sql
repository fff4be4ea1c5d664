SELECT id, user_id, instrument, key_version, status, created_at, started_at, completed_at,
    answers, quality_flags::text
FROM ioc.assessments WHERE organization_id = $1 AND id = ANY ($2)
