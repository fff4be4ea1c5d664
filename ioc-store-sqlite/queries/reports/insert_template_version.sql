INSERT INTO report_template_versions
    (organization_id, template_id, version, sections_config, created_at)
VALUES (?1, ?2, ?3, ?4, ?5)
