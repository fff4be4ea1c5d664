SELECT ioc.record_performance($1)
