SELECT id, organization_id, due_at FROM ioc.scheduled_job_runs
WHERE job_name = $1 AND status = 'failed' AND due_at >= $2
    AND due_at <= coalesce($3::timestamptz, 'infinity')
    AND ($3 IS NULL OR due_at < $3 OR id > $4)
ORDER BY due_at DESC, id LIMIT $5
