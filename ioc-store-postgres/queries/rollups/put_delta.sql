UPDATE ioc.rollup_activity_deltas SET delta = $3, waiting = $4
WHERE organization_id = $1 AND sequence = $2
