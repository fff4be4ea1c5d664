SELECT id, name, sections_config, created_at, version, is_copy FROM report_templates
WHERE organization_id = ?1 ORDER BY name
