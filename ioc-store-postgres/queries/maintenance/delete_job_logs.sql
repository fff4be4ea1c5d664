SELECT ioc.delete_job_logs($1, $2)
