SELECT job_name, status, count(*),
    coalesce(sum((summary::jsonb ->> 'missed')::bigint) FILTER (WHERE status = 'missed'), 0)::bigint
FROM ioc.scheduled_job_logs
WHERE finished_at > $1 AND finished_at <= $2
GROUP BY job_name, status
