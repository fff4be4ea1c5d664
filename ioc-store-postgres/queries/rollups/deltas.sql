SELECT sequence, delta, waiting, minutes, recent_from
FROM ioc.rollup_activity_deltas WHERE organization_id = $1 ORDER BY sequence
