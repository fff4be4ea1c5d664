-- How an organization's reports look. What it has not set is null; its name is the
-- organization's own.
CREATE TABLE organization_brands (
    organization_id BLOB NOT NULL PRIMARY KEY REFERENCES organizations (id),
    color TEXT,
    logo BLOB,
    footer TEXT,
    updated_at INTEGER NOT NULL
);
