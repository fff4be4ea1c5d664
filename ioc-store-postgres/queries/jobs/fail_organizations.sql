INSERT INTO ioc.scheduled_job_quarantine AS stored (
    organization_id, job_name, failures, since, probe_at, error)
SELECT failed.organization_id, config.job_name, 1, $2::timestamptz,
    CASE WHEN config.max_failures <= 1
        THEN $2::timestamptz + config.cool_down_ms * interval '1 millisecond' END,
    failed.error
FROM unnest($3::uuid[], $4::text[]) AS failed (organization_id, error)
JOIN ioc.scheduled_job_config AS config ON config.job_name = $1
ON CONFLICT (organization_id, job_name) DO UPDATE
SET failures = stored.failures + 1, error = excluded.error,
    probe_at = (
        SELECT CASE WHEN stored.failures + 1 >= config.max_failures
            THEN $2::timestamptz + config.cool_down_ms * interval '1 millisecond' END
        FROM ioc.scheduled_job_config AS config WHERE config.job_name = $1)
RETURNING organization_id, failures = (
    SELECT config.max_failures FROM ioc.scheduled_job_config AS config WHERE config.job_name = $1)
