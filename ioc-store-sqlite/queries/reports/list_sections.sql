SELECT id, section_type, section_title, content, charts_data, tables_data,
    insights
FROM report_sections
WHERE organization_id = ?1 AND report_id = ?2 AND version = coalesce(?3, (
    SELECT max(version) FROM report_versions WHERE organization_id = ?1 AND report_id = ?2))
ORDER BY position
