DELETE FROM scheduled_job_quarantine WHERE job_name = ?1 AND organization_id = ?2
