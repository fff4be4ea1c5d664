-- Open runs come and go by thousands, which the planner's figures do not follow. So that it has
-- no choice, the two indexes of them have predicates that differ: a question by organization says
-- `ended_at IS NULL`, one in the order in which runs are claimed says `is_open`.
SET LOCAL ROLE ioc_owner;

DROP INDEX ioc.idx_scheduled_job_runs_of_job;
CREATE INDEX idx_scheduled_job_runs_of_job
ON ioc.scheduled_job_runs (organization_id, job_name, due_at) WHERE ended_at IS NULL;
ALTER TABLE ioc.scheduled_job_runs
    ADD CONSTRAINT scheduled_job_runs_open_check CHECK (is_open = (ended_at IS NULL));
