DELETE FROM ioc.organization_brands WHERE organization_id = $1
