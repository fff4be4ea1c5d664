SELECT min(run_after) FROM ioc.scheduled_job_runs
WHERE is_open AND status = 'waiting' AND job_name = ANY ($1)
