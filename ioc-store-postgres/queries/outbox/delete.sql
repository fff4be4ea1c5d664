SELECT ioc.delete_messages($1, $2)
