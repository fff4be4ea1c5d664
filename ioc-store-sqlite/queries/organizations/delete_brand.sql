DELETE FROM organization_brands WHERE organization_id = ?1
