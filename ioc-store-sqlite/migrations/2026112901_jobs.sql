-- Due times of jobs, who holds them, and what came of each attempt.

-- What is shipped, what an operator made of it, and how it went. Durations are in
-- milliseconds.
ALTER TABLE scheduled_job_config ADD COLUMN kind TEXT NOT NULL DEFAULT 'platform';
ALTER TABLE scheduled_job_config ADD COLUMN time_zone TEXT NOT NULL DEFAULT 'UTC';
ALTER TABLE scheduled_job_config ADD COLUMN misfire TEXT NOT NULL DEFAULT 'run_once';
ALTER TABLE scheduled_job_config ADD COLUMN timeout_ms INTEGER NOT NULL DEFAULT 1800000;
ALTER TABLE scheduled_job_config ADD COLUMN overlap TEXT NOT NULL DEFAULT 'forbid';
ALTER TABLE scheduled_job_config ADD COLUMN max_attempts INTEGER NOT NULL DEFAULT 3;
ALTER TABLE scheduled_job_config ADD COLUMN retry_base_ms INTEGER NOT NULL DEFAULT 30000;
ALTER TABLE scheduled_job_config ADD COLUMN retry_cap_ms INTEGER NOT NULL DEFAULT 900000;
ALTER TABLE scheduled_job_config ADD COLUMN cool_down_ms INTEGER NOT NULL DEFAULT 3600000;
ALTER TABLE scheduled_job_config ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
ALTER TABLE scheduled_job_config ADD COLUMN edited_at INTEGER;
ALTER TABLE scheduled_job_config ADD COLUMN disabled_at INTEGER;
ALTER TABLE scheduled_job_config ADD COLUMN disabled_reason TEXT;
ALTER TABLE scheduled_job_config ADD COLUMN paused_at INTEGER;
ALTER TABLE scheduled_job_config ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE scheduled_job_config ADD COLUMN scheduled_through INTEGER NOT NULL DEFAULT 0;

-- A due time. The id is the hash of job, organization and slot, so that the key says that
-- each is there once; the organization of the platform's own is nil.
CREATE TABLE scheduled_job_runs (
    id BLOB NOT NULL PRIMARY KEY,
    organization_id BLOB NOT NULL,
    job_name TEXT NOT NULL,
    slot TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    status TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    may_overlap INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    losses INTEGER NOT NULL DEFAULT 0,
    token INTEGER NOT NULL DEFAULT 0,
    run_after INTEGER NOT NULL,
    started_at INTEGER,
    lease_until INTEGER,
    node_id BLOB,
    progress_done INTEGER NOT NULL DEFAULT 0,
    progress_of INTEGER NOT NULL DEFAULT 0,
    requested_by TEXT,
    cancel_requested_at INTEGER,
    skip_reason TEXT,
    summary TEXT,
    ended_at INTEGER
) WITHOUT ROWID;
CREATE INDEX idx_scheduled_job_runs_open
ON scheduled_job_runs (priority DESC, turn, due_at, id) WHERE is_open;
CREATE INDEX idx_scheduled_job_runs_of_job
ON scheduled_job_runs (organization_id, job_name, due_at) WHERE is_open;

ALTER TABLE scheduled_job_logs ADD COLUMN run_id BLOB;
ALTER TABLE scheduled_job_logs ADD COLUMN attempt INTEGER NOT NULL DEFAULT 1;
ALTER TABLE scheduled_job_logs ADD COLUMN node_id BLOB;
ALTER TABLE scheduled_job_logs ADD COLUMN slot TEXT;
ALTER TABLE scheduled_job_logs ADD COLUMN duration_ms INTEGER;
ALTER TABLE scheduled_job_logs ADD COLUMN summary TEXT;
CREATE INDEX idx_scheduled_job_logs_job ON scheduled_job_logs (job_name, id);

-- Organizations for which a job failed, and from when on it is tried again.
CREATE TABLE scheduled_job_quarantine (
    organization_id BLOB NOT NULL,
    job_name TEXT NOT NULL,
    failures INTEGER NOT NULL,
    since INTEGER NOT NULL,
    probe_at INTEGER,
    error TEXT NOT NULL,
    PRIMARY KEY (organization_id, job_name)
) WITHOUT ROWID;
