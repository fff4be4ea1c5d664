-- A run that was tried again has begun once: with its first attempt. What somebody wanted
-- again was due long before.
SELECT log.job_name, count(*) FILTER (WHERE log.status <> 'missed'),
    count(*) FILTER (WHERE log.status IN ('failed', 'timed_out', 'panicked', 'lost')),
    coalesce(sum(json_extract(log.summary, '$.missed')) FILTER (WHERE log.status = 'missed'), 0),
    count(*) FILTER (WHERE log.started_at - run.due_at > ?3),
    coalesce(max(log.started_at - run.due_at), 0) / 1000
FROM scheduled_job_logs AS log
LEFT JOIN scheduled_job_runs AS run ON run.id = log.run_id AND log.attempt = 1
    AND run.requested_by IS NULL
WHERE log.finished_at >= ?1 AND log.finished_at < ?2
GROUP BY log.job_name ORDER BY log.job_name
