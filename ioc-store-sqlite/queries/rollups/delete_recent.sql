DELETE FROM rollup_activity_recent WHERE organization_id = ?1
