-- Who has the job is at it: nobody waits for a process that may stand still.
WITH mine AS (
    SELECT job_name FROM ioc.scheduled_job_config
    WHERE job_name = $1 AND scheduled_through = $2
    FOR NO KEY UPDATE SKIP LOCKED
)
UPDATE ioc.scheduled_job_config AS job SET scheduled_through = $3
FROM mine WHERE job.job_name = mine.job_name
