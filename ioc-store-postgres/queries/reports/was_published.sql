SELECT was_published FROM ioc.weekly_reports WHERE organization_id = $1 AND id = $2
