DELETE FROM rollup_groups
WHERE organization_id = ?1 AND (starts_at >= ?2 OR dimension = 'organization')
