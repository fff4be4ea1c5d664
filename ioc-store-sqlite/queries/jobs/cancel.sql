UPDATE scheduled_job_runs
SET cancel_requested_at = coalesce(cancel_requested_at, ?2),
    is_open = status = 'running',
    ended_at = CASE WHEN status = 'waiting' THEN ?2 ELSE ended_at END,
    status = CASE WHEN status = 'waiting' THEN 'cancelled' ELSE status END
WHERE id = ?1 AND is_open
RETURNING id, organization_id, job_name, slot, due_at, status, attempt,
    losses, run_after, lease_until, node_id, token, progress_done,
    progress_of, requested_by, cancel_requested_at, skip_reason,
    summary, ended_at
