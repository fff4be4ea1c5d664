UPDATE ioc.scheduled_job_config
SET failure_count = 0, disabled_at = NULL, disabled_reason = NULL, version = version + 1
WHERE job_name = $1 AND (failure_count > 0 OR disabled_at IS NOT NULL)
