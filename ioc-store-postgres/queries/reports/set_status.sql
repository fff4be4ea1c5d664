UPDATE ioc.weekly_reports SET status = $4, was_published = was_published OR $4 = 'published'
WHERE organization_id = $1 AND id = $2 AND status = $3
