SELECT id, organization_id, job_name, slot, due_at, status, attempt,
    losses, run_after, lease_until, node_id, token, progress_done,
    progress_of, requested_by, cancel_requested_at, skip_reason,
    summary, ended_at
FROM scheduled_job_runs WHERE id = ?1
