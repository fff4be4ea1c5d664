SELECT id, section_type, section_title, content, charts_data::text, tables_data::text,
    insights::text
FROM ioc.report_sections
WHERE organization_id = $1 AND report_id = $2 AND version = coalesce($3::integer, (
    SELECT max(version) FROM ioc.report_versions WHERE organization_id = $1 AND report_id = $2))
ORDER BY position
