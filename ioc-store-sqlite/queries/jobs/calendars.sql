SELECT DISTINCT coalesce(calendar, time_zone), time_zone, calendar
FROM organizations ORDER BY 1
