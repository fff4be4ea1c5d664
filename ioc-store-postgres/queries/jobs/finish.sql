WITH done AS MATERIALIZED (
    -- A transaction that passed the fence of the run may still come to its end.
    SELECT done.*, pg_try_advisory_xact_lock(ioc.fence_key(done.run_id)) AS is_free
    FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::timestamptz[],
        $5::timestamptz[], $6::integer[], $7::text[]) AS done (
        run_id, token, status, at, run_after, given_back, summary)
), ended AS (
    UPDATE ioc.scheduled_job_runs AS run
    SET status = done.status, is_open = done.status = 'waiting',
        run_after = coalesce(done.run_after, run.run_after),
        attempt = run.attempt - done.given_back, lease_until = NULL,
        summary = done.summary,
        ended_at = CASE WHEN done.status <> 'waiting' THEN done.at END
    FROM done
    WHERE done.is_free AND run.id = done.run_id AND run.token = done.token
        AND run.status = 'running'
    RETURNING run.id
), logged AS (
    INSERT INTO ioc.scheduled_job_logs (id, run_id, job_name, organization_id, slot, attempt,
        node_id, status, started_at, finished_at, duration_ms, error, summary)
    SELECT log.* FROM unnest($8::uuid[], $9::uuid[], $10::text[], $11::uuid[], $12::text[],
        $13::integer[], $14::uuid[], $15::text[], $16::timestamptz[], $17::timestamptz[],
        $18::bigint[], $19::text[], $20::text[]) AS log (
        id, run_id, job_name, organization_id, slot, attempt, node_id, status, started_at,
        finished_at, duration_ms, error, summary)
    JOIN ended ON ended.id = log.run_id
)
SELECT done.run_id, ended.id IS NOT NULL
FROM done LEFT JOIN ended ON ended.id = done.run_id
WHERE ended.id IS NOT NULL OR NOT done.is_free AND EXISTS (
    SELECT FROM ioc.scheduled_job_runs AS run
    WHERE run.id = done.run_id AND run.token = done.token AND run.status = 'running')
