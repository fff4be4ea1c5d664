-- What of metrics is calculated, so that a calculation of all organizations need only
-- look at those to which something happened.

CREATE TABLE metric_calculations (
    organization_id BLOB NOT NULL PRIMARY KEY REFERENCES organizations (id),
    -- What it was of: another text is another calculation.
    calculated TEXT NOT NULL,
    calculated_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Writes that no calculation has seen yet, by their messages: added with the write, and
-- taken away by the calculation that has read them.
CREATE TABLE uncalculated_writes (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    message_id BLOB NOT NULL,
    PRIMARY KEY (organization_id, message_id)
) WITHOUT ROWID;

-- Where rows go that are too old for their table: each batch, which left it in one
-- transaction, with what tells that it is whole.
CREATE TABLE archive_batches (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    class TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    digest BLOB NOT NULL,
    archived_at INTEGER NOT NULL,
    restored_at INTEGER,
    PRIMARY KEY (organization_id, id)
);
CREATE INDEX idx_archive_batches_page
ON archive_batches (organization_id, archived_at DESC, id);
ALTER TABLE dashboard_metrics_history ADD COLUMN batch_id BLOB;
CREATE INDEX idx_dashboard_metrics_history_batch
ON dashboard_metrics_history (organization_id, batch_id);
CREATE TABLE user_activity_logs_history (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    user_id BLOB NOT NULL,
    member_ordinal INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,
    activity_type TEXT NOT NULL,
    session_id TEXT,
    duration_seconds INTEGER,
    metadata TEXT,
    batch_id BLOB NOT NULL,
    PRIMARY KEY (organization_id, id, occurred_at)
);
CREATE INDEX idx_user_activity_logs_history_batch
ON user_activity_logs_history (organization_id, batch_id);
CREATE INDEX idx_scheduled_job_logs_finished ON scheduled_job_logs (finished_at)
WHERE finished_at IS NOT NULL;
