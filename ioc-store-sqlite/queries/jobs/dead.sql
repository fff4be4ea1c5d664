SELECT id FROM scheduled_job_runs
WHERE is_open AND status = 'running' AND lease_until < ?1 ORDER BY lease_until LIMIT ?2
