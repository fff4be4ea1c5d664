SELECT job_name, organization_id, failures, since, probe_at, error
FROM scheduled_job_quarantine WHERE ?1 IS NULL OR job_name = ?1
ORDER BY job_name, organization_id
