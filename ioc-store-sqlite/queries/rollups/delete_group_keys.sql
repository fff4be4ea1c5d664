DELETE FROM rollup_group_keys WHERE organization_id = ?1
