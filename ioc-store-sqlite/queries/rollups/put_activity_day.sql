INSERT INTO rollup_activity_days (organization_id, starts_at, ends_at, local_date, activity)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (organization_id, starts_at) DO UPDATE SET activity = excluded.activity
