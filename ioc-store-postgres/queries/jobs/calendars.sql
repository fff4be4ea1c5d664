SELECT DISTINCT coalesce(calendar::text, time_zone), time_zone, calendar::text
FROM ioc.organizations ORDER BY 1
