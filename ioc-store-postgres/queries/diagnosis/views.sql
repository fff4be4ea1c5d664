SELECT view_name, refreshed_at FROM ioc.view_refreshes ORDER BY view_name
