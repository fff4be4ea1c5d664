UPDATE ioc.weekly_reports SET status = $3, was_published = was_published OR $3 = 'published'
WHERE organization_id = $1 AND id = $2
