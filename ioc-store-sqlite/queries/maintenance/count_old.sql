SELECT
    (SELECT count(*) FROM scheduled_job_logs WHERE finished_at < ?1),
    (SELECT count(*) FROM scheduled_job_runs WHERE due_at < ?2 AND NOT is_open AND ended_at < ?2),
    (SELECT count(*) FROM system_performance_metrics WHERE recorded_at < ?3),
    (SELECT count(*) FROM performance_monitoring WHERE check_time < ?3),
    (SELECT count(*) FROM alerts WHERE resolved_at < ?4 AND to_tell IS NULL AND to_send IS NULL),
    (SELECT count(*) FROM outbox WHERE sequence IS NOT NULL AND created_at < ?5),
    (SELECT count(*) FROM keyed_requests WHERE expires_at <= ?6)
