INSERT INTO ioc.report_templates
    (organization_id, id, name, sections_config, created_at, version, is_copy)
VALUES ($1, $2, $3, $4::json, $5, 1, $6)
