UPDATE ioc.report_versions SET published_at = $4
WHERE organization_id = $1 AND report_id = $2 AND version = $3
