SELECT blocks_hit, blocks_read, connections_used, connections_usable, running_slowly,
    slow_calls, size_bytes
FROM ioc.performance_monitoring
WHERE check_time <= $1 ORDER BY check_time DESC LIMIT 2
