SELECT min(run_after) FROM scheduled_job_runs
WHERE is_open AND status = 'waiting' AND job_name IN (SELECT value FROM json_each(?1))
