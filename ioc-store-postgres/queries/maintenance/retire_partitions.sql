SELECT ioc.retire_partitions($1, true)
