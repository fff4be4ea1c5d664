SELECT key FROM ioc.rollup_group_keys
WHERE organization_id = $1 AND dimension = $2 ORDER BY key
