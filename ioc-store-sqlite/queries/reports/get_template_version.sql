SELECT sections_config FROM report_template_versions
WHERE organization_id = ?1 AND template_id = ?2 AND version = ?3
