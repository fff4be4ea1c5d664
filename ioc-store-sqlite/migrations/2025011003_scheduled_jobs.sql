-- Jobs and their runs.

CREATE TABLE scheduled_job_config (
    job_name TEXT NOT NULL PRIMARY KEY,
    schedule_expression TEXT NOT NULL,
    is_active INTEGER NOT NULL DEFAULT 1,
    failure_count INTEGER NOT NULL DEFAULT 0,
    max_failures INTEGER NOT NULL DEFAULT 3
);

CREATE TABLE scheduled_job_logs (
    id BLOB NOT NULL PRIMARY KEY,
    job_name TEXT NOT NULL,
    organization_id BLOB,
    status TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    error TEXT
);
