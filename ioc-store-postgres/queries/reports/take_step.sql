UPDATE ioc.weekly_reports SET status = $3, generating_until = $4,
    published_version = coalesce($5::integer, published_version),
    was_published = was_published OR $3 = 'published'
WHERE organization_id = $1 AND id = $2
