SELECT job_name, kind, schedule_expression, time_zone, misfire, timeout_ms, overlap, max_attempts,
    retry_base_ms, retry_cap_ms, max_failures, cool_down_ms, priority, is_active, edited_at,
    failure_count, disabled_at, disabled_reason, paused_at, version, scheduled_through
FROM scheduled_job_config ORDER BY job_name
