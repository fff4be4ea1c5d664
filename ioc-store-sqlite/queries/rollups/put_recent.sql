INSERT INTO rollup_activity_recent (organization_id, starts_at, minutes) VALUES (?1, ?2, ?3)
ON CONFLICT (organization_id, starts_at) DO UPDATE SET minutes = excluded.minutes
