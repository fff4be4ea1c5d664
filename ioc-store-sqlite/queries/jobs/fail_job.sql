UPDATE scheduled_job_config
SET failure_count = failure_count + 1,
    disabled_at = CASE WHEN failure_count + 1 >= max_failures THEN ?2 ELSE disabled_at END,
    disabled_reason = CASE WHEN failure_count + 1 >= max_failures THEN ?3 ELSE disabled_reason END,
    version = version + 1
WHERE job_name = ?1
RETURNING failure_count = max_failures
