UPDATE ioc.organizations SET recent_from = $2
WHERE id = $1 AND (recent_from IS NULL OR recent_from < $2)
