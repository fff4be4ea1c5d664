WITH next AS (
    SELECT run.id FROM ioc.scheduled_job_runs AS run
    WHERE run.is_open AND run.status = 'waiting' AND run.run_after <= $3
        AND run.job_name = ANY ($2)
        AND (run.requested_by IS NOT NULL OR run.job_name <> ALL (ARRAY(
            SELECT job_name FROM ioc.scheduled_job_config
            WHERE paused_at IS NOT NULL OR NOT is_active)))
        AND (run.may_overlap OR NOT EXISTS (
            SELECT FROM ioc.scheduled_job_runs AS other
            WHERE other.ended_at IS NULL AND other.organization_id = run.organization_id
                AND other.job_name = run.job_name AND other.id <> run.id
                AND (other.status = 'running'
                    OR (other.due_at, other.id) < (run.due_at, run.id))))
    ORDER BY run.priority DESC, run.turn, run.due_at, run.id
    LIMIT $5
    FOR UPDATE SKIP LOCKED
)
UPDATE ioc.scheduled_job_runs AS run
SET status = 'running', attempt = run.attempt + 1, token = run.token + 1, node_id = $1,
    started_at = $3, lease_until = $4, progress_done = 0, progress_of = 0
FROM next WHERE run.id = next.id
RETURNING run.id, run.organization_id, run.job_name, run.slot, run.due_at, run.status, run.attempt,
    run.losses, run.run_after, run.lease_until, run.node_id, run.token, run.progress_done,
    run.progress_of, run.requested_by, run.cancel_requested_at, run.skip_reason,
    run.summary, run.ended_at, run.priority, run.turn, EXISTS (
        SELECT FROM ioc.scheduled_job_quarantine AS failed
        WHERE failed.organization_id = run.organization_id AND failed.job_name = run.job_name)
