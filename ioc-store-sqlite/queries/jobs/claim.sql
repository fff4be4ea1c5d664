UPDATE scheduled_job_runs
SET status = 'running', attempt = attempt + 1, token = token + 1, node_id = ?2,
    started_at = ?3, lease_until = ?4, progress_done = 0, progress_of = 0
WHERE id = ?1
RETURNING id, organization_id, job_name, slot, due_at, status, attempt,
    losses, run_after, lease_until, node_id, token, progress_done,
    progress_of, requested_by, cancel_requested_at, skip_reason,
    summary, ended_at, EXISTS (
        SELECT 1 FROM scheduled_job_quarantine AS failed
        WHERE failed.organization_id = scheduled_job_runs.organization_id
            AND failed.job_name = scheduled_job_runs.job_name)
