DELETE FROM rollup_groups WHERE organization_id = ?1
