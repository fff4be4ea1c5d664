SELECT sequence, delta FROM rollup_activity_deltas WHERE organization_id = ?1
