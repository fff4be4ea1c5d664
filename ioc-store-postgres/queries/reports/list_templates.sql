SELECT id, name, sections_config::text, created_at, version, is_copy FROM ioc.report_templates
WHERE organization_id = $1 ORDER BY name
