SELECT id FROM ioc.organizations ORDER BY id LIMIT 1
