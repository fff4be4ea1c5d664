SELECT run.id FROM scheduled_job_runs AS run
WHERE run.is_open AND run.status = 'waiting' AND run.run_after <= ?2
    AND run.job_name IN (SELECT value FROM json_each(?1))
    AND (run.requested_by IS NOT NULL OR run.job_name NOT IN (
        SELECT job_name FROM scheduled_job_config WHERE paused_at IS NOT NULL OR NOT is_active))
    AND (run.may_overlap OR NOT EXISTS (
        SELECT 1 FROM scheduled_job_runs AS other
        WHERE other.is_open AND other.organization_id = run.organization_id
            AND other.job_name = run.job_name AND other.id <> run.id
            AND (other.status = 'running'
                OR (other.due_at, other.id) < (run.due_at, run.id))))
ORDER BY run.priority DESC, run.turn, run.due_at, run.id
LIMIT ?3
