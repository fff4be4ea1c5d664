INSERT INTO scheduled_job_runs (id, organization_id, job_name, slot, due_at, status, is_open,
    may_overlap, priority, turn, run_after, requested_by, skip_reason, ended_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?5, ?11, ?12, ?13)
ON CONFLICT (id) DO NOTHING
