-- What a delta and those before it add up to by day, so that a question about
-- everybody reads the last one alone. Those that are there have none: they are
-- read whole, until the next write folds them.
ALTER TABLE rollup_activity_deltas ADD COLUMN waiting BLOB;

-- Who was active in a minute is written in another way: as in the migration
-- before, minutes are complete again from the block after the last one on.
UPDATE organizations SET recent_from = max(recent_from, 300000000 + (
    SELECT max(starts_at) FROM rollup_activity_recent
    WHERE rollup_activity_recent.organization_id = organizations.id))
WHERE id IN (SELECT organization_id FROM rollup_activity_recent);
DELETE FROM rollup_activity_recent;
