UPDATE scheduled_job_runs
SET lease_until = ?3, progress_done = ?4, progress_of = ?5
WHERE id = ?1 AND token = ?2 AND status = 'running'
RETURNING cancel_requested_at IS NOT NULL
