UPDATE scheduled_job_runs
SET status = 'waiting', is_open = 1, may_overlap = ?4, priority = ?5, turn = 0, attempt = 0,
    losses = 0, run_after = ?2, started_at = NULL, node_id = NULL, lease_until = NULL,
    progress_done = 0, progress_of = 0, requested_by = ?3, cancel_requested_at = NULL,
    summary = NULL, ended_at = NULL
WHERE id = ?1
RETURNING id, organization_id, job_name, slot, due_at, status, attempt,
    losses, run_after, lease_until, node_id, token, progress_done,
    progress_of, requested_by, cancel_requested_at, skip_reason,
    summary, ended_at
