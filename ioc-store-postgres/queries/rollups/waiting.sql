SELECT waiting FROM ioc.rollup_activity_deltas WHERE organization_id = $1
