SELECT document FROM ioc.report_versions
WHERE organization_id = $1 AND report_id = $2 AND ($3::integer IS NULL OR version = $3)
ORDER BY version DESC LIMIT 1
