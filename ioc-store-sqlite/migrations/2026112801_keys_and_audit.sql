-- API keys, who did what, and the chain that seals it.

-- The key under which an organization's people have pseudonyms in its audit trail.
ALTER TABLE organizations ADD COLUMN audit_key BLOB NOT NULL DEFAULT x'';
UPDATE organizations SET audit_key = randomblob(32);

-- Who did something is text: host, member:PSEUDONYM or key:ID. SQLite cannot add
-- such a column without a default, and a row that forgot it is not to be the
-- host's. `audit_actor` is the program's.
CREATE TABLE audit_rows (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT,
    row_count INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, id)
) WITHOUT ROWID;
INSERT INTO audit_rows
SELECT done.organization_id, done.id, audit_actor(organization.audit_key, done.user_id),
    done.action, NULL, done.row_count, done.occurred_at
FROM audit_log AS done JOIN organizations AS organization
    ON organization.id = done.organization_id;
DROP TABLE audit_log;
ALTER TABLE audit_rows RENAME TO audit_log;
CREATE INDEX idx_audit_log_time ON audit_log (organization_id, occurred_at DESC, id);

-- No foreign key: a row that somebody took out is to be missed, not kept.
CREATE TABLE audit_seals (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    sequence INTEGER NOT NULL,
    row_id BLOB NOT NULL,
    hash BLOB NOT NULL,
    sealed_at INTEGER NOT NULL,
    PRIMARY KEY (organization_id, sequence),
    UNIQUE (organization_id, row_id)
) WITHOUT ROWID;

-- Rows that no seal is of yet, each added with its row, so that sealing costs what
-- waits.
CREATE TABLE audit_unsealed (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    occurred_at INTEGER NOT NULL,
    row_id BLOB NOT NULL,
    PRIMARY KEY (organization_id, occurred_at, row_id)
) WITHOUT ROWID;
INSERT INTO audit_unsealed SELECT organization_id, occurred_at, id FROM audit_log;

-- What is told of the past is not written again.
CREATE TRIGGER audit_log_keeps BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'a row of the audit trail never changes');
END;
CREATE TRIGGER audit_log_stays BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'a row of the audit trail is never deleted');
END;
CREATE TRIGGER audit_seals_keeps BEFORE UPDATE ON audit_seals
BEGIN
    SELECT RAISE(ABORT, 'a seal of the audit trail never changes');
END;
CREATE TRIGGER audit_seals_stays BEFORE DELETE ON audit_seals
BEGIN
    SELECT RAISE(ABORT, 'a seal of the audit trail is never deleted');
END;

-- The digest of a key is not unique by itself: nobody can make one on purpose, and
-- each index of an organization's table begins with it.
CREATE TABLE api_keys (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    role TEXT NOT NULL,
    digest BLOB NOT NULL,
    created_by BLOB,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER,
    PRIMARY KEY (organization_id, id)
);
CREATE UNIQUE INDEX idx_api_keys_name ON api_keys (organization_id, name)
WHERE revoked_at IS NULL;
CREATE INDEX idx_api_keys_page ON api_keys (organization_id, created_at DESC, id);
CREATE INDEX idx_api_keys_digest ON api_keys (digest);
CREATE INDEX idx_user_organizations_user ON user_organizations (user_id, organization_id);
