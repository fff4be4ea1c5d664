UPDATE ioc.scheduled_job_config
SET schedule_expression = $3, time_zone = $4, misfire = $5, timeout_ms = $6, overlap = $7,
    max_attempts = $8, retry_base_ms = $9, retry_cap_ms = $10, max_failures = $11,
    cool_down_ms = $12, priority = $13, is_active = $14, edited_at = $15, failure_count = $16,
    disabled_at = $17, disabled_reason = $18, paused_at = $19,
    scheduled_through = greatest(scheduled_through, $20), version = version + 1
WHERE job_name = $1 AND version = $2
RETURNING job_name, kind, schedule_expression, time_zone, misfire, timeout_ms, overlap, max_attempts,
    retry_base_ms, retry_cap_ms, max_failures, cool_down_ms, priority, is_active, edited_at,
    failure_count, disabled_at, disabled_reason, paused_at, version, scheduled_through
