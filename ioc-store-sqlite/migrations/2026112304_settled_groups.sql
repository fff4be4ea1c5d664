-- Departments and job roles stay as they are on the days before it: figures
-- about them were published.
ALTER TABLE organizations
    ADD COLUMN settled_before INTEGER NOT NULL DEFAULT -9223372036854775808;
