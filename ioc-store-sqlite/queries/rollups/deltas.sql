SELECT delta FROM rollup_activity_deltas WHERE organization_id = ?1 ORDER BY sequence
