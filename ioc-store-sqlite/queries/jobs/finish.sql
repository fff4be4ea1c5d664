UPDATE scheduled_job_runs
SET status = ?3, is_open = ?3 = 'waiting', run_after = coalesce(?5, run_after),
    attempt = attempt - ?6, lease_until = NULL, summary = ?7,
    ended_at = CASE WHEN ?3 <> 'waiting' THEN ?4 END
WHERE id = ?1 AND token = ?2 AND status = 'running'
