SELECT id, organization_id, job_name, slot, due_at, status, attempt,
    losses, run_after, lease_until, node_id, token, progress_done,
    progress_of, requested_by, cancel_requested_at, skip_reason,
    summary, ended_at
FROM scheduled_job_runs
WHERE (?1 IS NULL OR job_name = ?1) AND (?2 IS NULL OR organization_id = ?2)
    AND (?3 IS NULL OR status = ?3)
    AND (?4 IS NULL OR due_at < ?4 OR (due_at = ?4 AND id > ?5))
ORDER BY due_at DESC, id LIMIT ?6
