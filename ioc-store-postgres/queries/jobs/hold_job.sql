SELECT overlap FROM ioc.scheduled_job_config WHERE job_name = $1 FOR NO KEY UPDATE
