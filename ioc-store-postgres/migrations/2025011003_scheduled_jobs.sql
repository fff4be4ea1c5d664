-- Jobs and their runs. They belong to the platform; a run of one organization's
-- work names it.
SET LOCAL ROLE ioc_owner;

CREATE TABLE ioc.scheduled_job_config (
    job_name text COLLATE "C" NOT NULL PRIMARY KEY,
    schedule_expression text NOT NULL,
    is_active boolean NOT NULL DEFAULT true,
    failure_count integer NOT NULL DEFAULT 0,
    max_failures integer NOT NULL DEFAULT 3
);

CREATE TABLE ioc.scheduled_job_logs (
    id uuid NOT NULL PRIMARY KEY,
    job_name text COLLATE "C" NOT NULL,
    organization_id uuid,
    status text NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    error text
);

GRANT SELECT, INSERT, UPDATE ON ioc.scheduled_job_config, ioc.scheduled_job_logs TO ioc_job;
GRANT SELECT ON ioc.scheduled_job_config, ioc.scheduled_job_logs TO ioc_backup;
