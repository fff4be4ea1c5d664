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
