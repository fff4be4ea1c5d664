SELECT 1 FROM withdrawn_activity WHERE organization_id = ?1 LIMIT 1
