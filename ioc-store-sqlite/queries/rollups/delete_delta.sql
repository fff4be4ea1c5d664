DELETE FROM rollup_activity_deltas WHERE organization_id = ?1 AND sequence = ?2
