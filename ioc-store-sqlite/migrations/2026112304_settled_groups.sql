-- The groups of the days before it stay as they are: figures about them were
-- published.
ALTER TABLE organizations
    ADD COLUMN settled_before INTEGER NOT NULL DEFAULT -9223372036854775808;
