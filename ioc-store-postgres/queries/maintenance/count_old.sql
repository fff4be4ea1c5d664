SELECT counted.job_logs,
    (SELECT count(*) FROM ioc.scheduled_job_runs
        WHERE due_at < $2 AND NOT is_open AND ended_at < $2),
    (SELECT count(*) FROM ioc.system_performance_metrics WHERE recorded_at < $3),
    (SELECT count(*) FROM ioc.performance_monitoring WHERE check_time < $3),
    (SELECT count(*) FROM ioc.alerts
        WHERE resolved_at < $4 AND to_tell IS NULL AND to_send IS NULL),
    counted.messages, counted.requests
FROM ioc.count_old_rows($1, $5, $6) AS counted
