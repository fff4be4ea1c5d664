SELECT version, generated_at, executive_summary, published_at FROM ioc.report_versions
WHERE organization_id = $1 AND report_id = $2
ORDER BY version DESC
