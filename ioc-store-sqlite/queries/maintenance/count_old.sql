SELECT
    (SELECT count(*) FROM scheduled_job_logs WHERE finished_at < ?1),
    (SELECT count(*) FROM outbox WHERE sequence IS NOT NULL AND created_at < ?2),
    (SELECT count(*) FROM keyed_requests WHERE expires_at <= ?3)
