SELECT job_logs, messages, requests FROM ioc.count_old_rows($1, $2, $3)
