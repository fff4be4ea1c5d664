SELECT ioc.tell_operators($1, $2, $3)
