SELECT ioc.delete_keyed_requests($1)
