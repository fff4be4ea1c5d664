DELETE FROM scheduled_job_runs WHERE id IN (
    SELECT id FROM scheduled_job_runs
    WHERE due_at < ?1 AND NOT is_open AND ended_at < ?1 LIMIT ?2)
