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

-- A minute keeps who was active, no longer how often each: the minutes that are
-- there cannot be read as such. They are complete again from the block after
-- the last one on; windows before it are read from their rows.
UPDATE organizations SET recent_from = max(recent_from, 300000000 + (
    SELECT max(starts_at) FROM rollup_activity_recent
    WHERE rollup_activity_recent.organization_id = organizations.id))
WHERE id IN (SELECT organization_id FROM rollup_activity_recent);
DELETE FROM rollup_activity_recent;
