UPDATE ioc.weekly_reports SET status = $4 WHERE organization_id = $1 AND id = $2 AND status = $3
