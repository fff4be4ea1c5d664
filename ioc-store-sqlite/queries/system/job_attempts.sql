SELECT job_name, status, count(*),
    coalesce(sum(CASE WHEN status = 'missed' THEN summary ->> 'missed' END), 0)
FROM scheduled_job_logs
WHERE finished_at > ?1 AND finished_at <= ?2
GROUP BY job_name, status
