INSERT INTO rollup_activity_members (organization_id, starts_at, tallies) VALUES (?1, ?2, ?3)
ON CONFLICT (organization_id, starts_at) DO UPDATE SET tallies = excluded.tallies
