SELECT EXISTS (
    SELECT 1 FROM scheduled_job_runs WHERE id = ?1 AND token = ?2 AND status = 'running')
