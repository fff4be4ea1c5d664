SELECT id, run_id, job_name, organization_id, slot, attempt, node_id, status, started_at,
    finished_at, error, summary
FROM scheduled_job_logs
WHERE (?1 IS NULL OR id < ?1) AND (?2 IS NULL OR organization_id = ?2)
    AND (?3 IS NULL OR status = ?3) AND (?4 IS NULL OR started_at >= ?4)
ORDER BY id DESC LIMIT ?5
