SELECT ioc.refresh_materialized_views($1)
