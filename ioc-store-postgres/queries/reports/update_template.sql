UPDATE ioc.report_templates
SET sections_config = $3::json, version = $4, is_copy = $5
WHERE organization_id = $1 AND id = $2
