SELECT sequence, waiting FROM rollup_activity_deltas
WHERE organization_id = ?1 ORDER BY sequence DESC LIMIT 1
