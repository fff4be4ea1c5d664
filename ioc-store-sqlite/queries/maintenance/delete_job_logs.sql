DELETE FROM scheduled_job_logs WHERE id IN (
    SELECT id FROM scheduled_job_logs WHERE finished_at < ?1 ORDER BY finished_at, id LIMIT ?2)
