UPDATE ioc.scheduled_job_config SET scheduled_through = $3
WHERE job_name = $1 AND scheduled_through = $2
