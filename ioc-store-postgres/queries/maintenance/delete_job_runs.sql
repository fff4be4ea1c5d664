WITH gone AS (
    DELETE FROM ioc.scheduled_job_runs WHERE id IN (
        SELECT id FROM ioc.scheduled_job_runs
        WHERE due_at < $1 AND NOT is_open AND ended_at < $1 LIMIT $2)
        -- One that is tried again meanwhile stays.
        AND NOT is_open
    RETURNING id
)
SELECT count(*) FROM gone
