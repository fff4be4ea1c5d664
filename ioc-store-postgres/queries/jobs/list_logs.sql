SELECT id, run_id, job_name, organization_id, slot, attempt, node_id, status, started_at,
    finished_at, error, summary
FROM ioc.scheduled_job_logs
WHERE ($1::uuid IS NULL OR id < $1) AND ($2::uuid IS NULL OR organization_id = $2)
    AND ($3::text IS NULL OR status = $3) AND ($4::timestamptz IS NULL OR started_at >= $4)
ORDER BY id DESC LIMIT $5
