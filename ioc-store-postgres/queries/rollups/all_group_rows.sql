SELECT dimension, key, starts_at, present, attributed FROM ioc.rollup_groups
WHERE organization_id = $1 ORDER BY dimension, key, starts_at
