INSERT INTO rollup_groups (organization_id, dimension, key, starts_at, present, attributed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (organization_id, dimension, key, starts_at)
DO UPDATE SET present = excluded.present, attributed = excluded.attributed
