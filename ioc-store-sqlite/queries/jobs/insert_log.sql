INSERT INTO scheduled_job_logs (id, run_id, job_name, organization_id, slot, attempt,
    node_id, status, started_at, finished_at, duration_ms, error, summary)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
