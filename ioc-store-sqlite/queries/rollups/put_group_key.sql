INSERT INTO rollup_group_keys (organization_id, dimension, key) VALUES (?1, ?2, ?3)
ON CONFLICT DO NOTHING
