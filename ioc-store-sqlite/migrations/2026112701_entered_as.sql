-- The name that an organization was entered with: imported rows without an id
-- are known by it, and a rename leaves it alone. What those that are there were
-- called before is not known.
ALTER TABLE organizations ADD COLUMN entered_as TEXT NOT NULL DEFAULT '';
UPDATE organizations SET entered_as = name;
