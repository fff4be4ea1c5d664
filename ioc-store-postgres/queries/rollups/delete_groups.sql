WITH named AS (DELETE FROM ioc.rollup_group_keys WHERE organization_id = $1)
DELETE FROM ioc.rollup_groups
WHERE organization_id = $1 AND (starts_at >= $2 OR dimension = 'organization')
