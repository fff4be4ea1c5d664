DELETE FROM ioc.report_versions WHERE organization_id = $1 AND report_id = $2
