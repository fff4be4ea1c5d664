SELECT starts_at, minutes FROM rollup_activity_recent
WHERE organization_id = ?1 AND starts_at >= ?2 AND starts_at < ?3
