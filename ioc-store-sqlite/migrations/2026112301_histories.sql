-- What changes later: calendars, and events that were taken back.

-- The eras of an organization whose zone or week start was changed, as JSON;
-- the columns time_zone and week_start hold the newest.
ALTER TABLE organizations ADD COLUMN calendar TEXT;

-- Events that were withdrawn. Their rows are gone; a resend of one changes
-- nothing.
CREATE TABLE withdrawn_activity (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    occurred_at INTEGER NOT NULL,
    withdrawn_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, id, occurred_at)
) WITHOUT ROWID;
