INSERT INTO ioc.report_templates (organization_id, id, name, sections_config, created_at)
VALUES ($1, $2, $3, $4::json, $5)
ON CONFLICT (organization_id, name) DO UPDATE SET sections_config = excluded.sections_config
RETURNING id
