-- Messages get numbers when they are published, requests may come twice, and reports
-- are found, changed and deleted.

-- Nobody was ever told the messages that are there, and a new reader begins with a
-- snapshot: numbered now, they would be a flood of old news.
DELETE FROM outbox;

-- What the message is about; and its number, which it has once it is published.
ALTER TABLE outbox ADD COLUMN subject BLOB;
ALTER TABLE outbox ADD COLUMN sequence INTEGER;
CREATE UNIQUE INDEX idx_outbox_sequence ON outbox (organization_id, sequence)
    WHERE sequence IS NOT NULL;
CREATE INDEX idx_outbox_waiting ON outbox (created_at, id) WHERE sequence IS NULL;
CREATE INDEX idx_outbox_published ON outbox (created_at) WHERE sequence IS NOT NULL;

-- The newest number that an organization has given. It outlives the messages, so
-- that no number is given again.
CREATE TABLE outbox_positions (
    organization_id BLOB NOT NULL PRIMARY KEY REFERENCES organizations (id),
    sequence INTEGER NOT NULL
) WITHOUT ROWID;

-- Requests whose sender gave them a key, and what was answered: nothing while one is
-- being done.
CREATE TABLE keyed_requests (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    actor TEXT NOT NULL,
    key TEXT NOT NULL,
    digest BLOB NOT NULL,
    claimed_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    status INTEGER,
    headers TEXT,
    body BLOB,
    PRIMARY KEY (organization_id, actor, key)
);
CREATE INDEX idx_keyed_requests_expiry ON keyed_requests (expires_at);

-- The title as the program folds case, for finding and sorting; of those that are
-- there SQLite folds the letters of ASCII alone. And whether the report ever was
-- published: then it is never deleted.
ALTER TABLE weekly_reports ADD COLUMN title_folded TEXT NOT NULL DEFAULT '';
ALTER TABLE weekly_reports ADD COLUMN was_published INTEGER NOT NULL DEFAULT 0;
UPDATE weekly_reports SET title_folded = lower(title), was_published = status = 'published';
