WITH dead AS MATERIALIZED (
    SELECT id FROM ioc.scheduled_job_runs
    WHERE is_open AND status = 'running' AND lease_until < $1
    LIMIT $4
    FOR UPDATE SKIP LOCKED
), free AS MATERIALIZED (
    -- One that is being written for at this moment is alive.
    SELECT id FROM dead WHERE pg_try_advisory_xact_lock(ioc.fence_key(id))
)
UPDATE ioc.scheduled_job_runs AS run
SET status = CASE
        WHEN run.cancel_requested_at IS NOT NULL THEN 'cancelled'
        WHEN run.losses + 1 >= $2 THEN 'failed' ELSE 'waiting' END,
    is_open = run.cancel_requested_at IS NULL AND run.losses + 1 < $2,
    losses = run.losses + 1, token = run.token + 1, lease_until = NULL,
    run_after = $1::timestamptz + $3::bigint * run.losses * interval '1 millisecond',
    ended_at = CASE
        WHEN run.cancel_requested_at IS NOT NULL OR run.losses + 1 >= $2 THEN $1 END
FROM free WHERE run.id = free.id
RETURNING run.id, run.organization_id, run.job_name, run.slot, run.due_at, run.status, run.attempt,
    run.losses, run.run_after, run.lease_until, run.node_id, run.token, run.progress_done,
    run.progress_of, run.requested_by, run.cancel_requested_at, run.skip_reason,
    run.summary, run.ended_at, coalesce(run.started_at, $1)
