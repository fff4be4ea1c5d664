INSERT INTO scheduled_job_quarantine AS stored (
    organization_id, job_name, failures, since, probe_at, error)
SELECT ?3, job_name, 1, ?2,
    CASE WHEN max_failures <= 1 THEN ?2 + cool_down_ms * 1000 END, ?4
FROM scheduled_job_config WHERE job_name = ?1
ON CONFLICT (organization_id, job_name) DO UPDATE
SET failures = stored.failures + 1, error = excluded.error,
    probe_at = (
        SELECT CASE WHEN stored.failures + 1 >= config.max_failures
            THEN ?2 + config.cool_down_ms * 1000 END
        FROM scheduled_job_config AS config WHERE config.job_name = ?1)
RETURNING failures = (
    SELECT config.max_failures FROM scheduled_job_config AS config WHERE config.job_name = ?1)
