WITH held AS (
    SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[])
        AS held (id, token, done, whole)
), mine AS (
    SELECT run.id, held.done, held.whole FROM ioc.scheduled_job_runs AS run
    JOIN held ON held.id = run.id AND held.token = run.token
    WHERE run.status = 'running'
    FOR UPDATE OF run SKIP LOCKED
), renewed AS (
    UPDATE ioc.scheduled_job_runs AS run
    SET lease_until = $5, progress_done = mine.done, progress_of = mine.whole
    FROM mine WHERE run.id = mine.id
)
SELECT held.id, run.id IS NULL, run.cancel_requested_at IS NOT NULL
FROM held
LEFT JOIN ioc.scheduled_job_runs AS run
    ON run.id = held.id AND run.token = held.token AND run.status = 'running'
WHERE run.id IS NULL OR run.cancel_requested_at IS NOT NULL
