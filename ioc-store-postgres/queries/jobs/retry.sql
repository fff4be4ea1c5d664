UPDATE ioc.scheduled_job_runs AS run
SET status = 'waiting', is_open = true, may_overlap = config.overlap = 'allow',
    priority = config.priority, turn = 0, attempt = 0, losses = 0, run_after = $2,
    started_at = NULL, node_id = NULL, lease_until = NULL, progress_done = 0, progress_of = 0,
    requested_by = $3, cancel_requested_at = NULL, summary = NULL, ended_at = NULL
FROM ioc.scheduled_job_config AS config
WHERE run.id = ANY ($1) AND run.status IN ('failed', 'cancelled')
    AND config.job_name = run.job_name
    AND (config.overlap = 'allow' OR NOT EXISTS (
        SELECT FROM ioc.scheduled_job_runs AS other
        WHERE other.ended_at IS NULL AND other.organization_id = run.organization_id
            AND other.job_name = run.job_name
            AND (config.overlap = 'forbid' OR other.status = 'waiting')))
RETURNING run.id, run.organization_id, run.job_name, run.slot, run.due_at, run.status, run.attempt,
    run.losses, run.run_after, run.lease_until, run.node_id, run.token, run.progress_done,
    run.progress_of, run.requested_by, run.cancel_requested_at, run.skip_reason,
    run.summary, run.ended_at
