DELETE FROM ioc.rollup_activity_deltas WHERE organization_id = $1 AND sequence = ANY ($2)
