SELECT starts_at, activity_type, activity FROM rollup_activity_types
WHERE organization_id = ?1 AND starts_at >= ?2 AND starts_at < ?3
