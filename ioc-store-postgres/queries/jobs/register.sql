INSERT INTO ioc.scheduled_job_config AS stored (job_name, kind, schedule_expression, time_zone,
    misfire, timeout_ms, overlap, max_attempts, retry_base_ms, retry_cap_ms, max_failures,
    cool_down_ms, priority, is_active, scheduled_through)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT (job_name) DO UPDATE
SET kind = excluded.kind, schedule_expression = excluded.schedule_expression,
    time_zone = excluded.time_zone, misfire = excluded.misfire, timeout_ms = excluded.timeout_ms,
    overlap = excluded.overlap, max_attempts = excluded.max_attempts,
    retry_base_ms = excluded.retry_base_ms, retry_cap_ms = excluded.retry_cap_ms,
    max_failures = excluded.max_failures, cool_down_ms = excluded.cool_down_ms,
    priority = excluded.priority, is_active = excluded.is_active, version = stored.version + 1,
    scheduled_through = CASE
        WHEN (stored.schedule_expression, stored.time_zone)
            <> (excluded.schedule_expression, excluded.time_zone)
            THEN greatest(stored.scheduled_through, excluded.scheduled_through)
        ELSE stored.scheduled_through END
WHERE stored.edited_at IS NULL
    AND (stored.kind, stored.schedule_expression, stored.time_zone, stored.misfire,
        stored.timeout_ms, stored.overlap, stored.max_attempts, stored.retry_base_ms,
        stored.retry_cap_ms, stored.max_failures, stored.cool_down_ms, stored.priority,
        stored.is_active)
    <> (excluded.kind, excluded.schedule_expression, excluded.time_zone, excluded.misfire,
        excluded.timeout_ms, excluded.overlap, excluded.max_attempts, excluded.retry_base_ms,
        excluded.retry_cap_ms, excluded.max_failures, excluded.cool_down_ms, excluded.priority,
        excluded.is_active)
