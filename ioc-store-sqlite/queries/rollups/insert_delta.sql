INSERT INTO rollup_activity_deltas (organization_id, sequence, delta, waiting)
VALUES (?1, ?2, ?3, ?4)
