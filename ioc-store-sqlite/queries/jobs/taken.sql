SELECT DISTINCT organization_id FROM scheduled_job_runs
WHERE is_open AND job_name = ?1 AND (?2 = 'forbid' OR status = 'waiting')
