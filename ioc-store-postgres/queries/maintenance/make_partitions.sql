SELECT ioc.manage_partitions($1, $2)
