DELETE FROM report_templates WHERE organization_id = ?1 AND id = ?2
