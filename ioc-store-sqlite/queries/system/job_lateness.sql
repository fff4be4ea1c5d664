SELECT late / 1000
FROM (
    SELECT late, row_number() OVER (ORDER BY late) AS place, count(*) OVER () AS attempts
    FROM (
        SELECT max(attempt.started_at - run.due_at, 0) AS late
        FROM scheduled_job_logs AS attempt
        JOIN scheduled_job_runs AS run ON run.id = attempt.run_id
        WHERE attempt.finished_at > ?1 AND attempt.finished_at <= ?2 AND attempt.attempt = 1
            -- What somebody wanted again was due long before.
            AND run.requested_by IS NULL
    ) AS begun
) AS ordered
WHERE place = (attempts * 95 + 99) / 100
