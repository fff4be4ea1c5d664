-- Runs in the order in which they were due, without reading all that there ever were.
CREATE INDEX idx_scheduled_job_runs_due ON scheduled_job_runs (due_at);
