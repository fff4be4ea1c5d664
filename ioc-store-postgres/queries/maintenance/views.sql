SELECT view_name FROM ioc.view_refreshes ORDER BY view_name
