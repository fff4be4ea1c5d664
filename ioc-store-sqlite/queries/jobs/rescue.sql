UPDATE scheduled_job_runs
SET status = CASE
        WHEN cancel_requested_at IS NOT NULL THEN 'cancelled'
        WHEN losses + 1 >= ?3 THEN 'failed' ELSE 'waiting' END,
    is_open = cancel_requested_at IS NULL AND losses + 1 < ?3,
    losses = losses + 1, token = token + 1, lease_until = NULL,
    run_after = ?2 + ?4 * losses,
    ended_at = CASE WHEN cancel_requested_at IS NOT NULL OR losses + 1 >= ?3 THEN ?2 END
WHERE id = ?1
RETURNING id, organization_id, job_name, slot, due_at, status, attempt,
    losses, run_after, lease_until, node_id, token, progress_done,
    progress_of, requested_by, cancel_requested_at, skip_reason,
    summary, ended_at, coalesce(started_at, ?2)
