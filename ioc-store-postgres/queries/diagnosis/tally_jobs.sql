-- A run that was tried again has begun once: with its first attempt. What somebody wanted
-- again was due long before.
SELECT log.job_name, count(*) FILTER (WHERE log.status <> 'missed'),
    count(*) FILTER (WHERE log.status IN ('failed', 'timed_out', 'panicked', 'lost')),
    coalesce(sum((log.summary::json ->> 'missed')::bigint)
        FILTER (WHERE log.status = 'missed'), 0)::bigint,
    count(*) FILTER (WHERE log.started_at - run.due_at > make_interval(secs => $3 / 1000.0)),
    coalesce(max((extract(epoch FROM log.started_at - run.due_at) * 1000)::bigint), 0)
FROM ioc.scheduled_job_logs AS log
LEFT JOIN ioc.scheduled_job_runs AS run ON run.id = log.run_id AND log.attempt = 1
    AND run.requested_by IS NULL
WHERE log.finished_at >= $1 AND log.finished_at < $2
GROUP BY log.job_name ORDER BY log.job_name
