INSERT INTO rollup_activity_types (organization_id, starts_at, activity_type, activity)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (organization_id, starts_at, activity_type)
DO UPDATE SET activity = excluded.activity
