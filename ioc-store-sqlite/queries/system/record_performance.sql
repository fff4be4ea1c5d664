INSERT INTO performance_monitoring (
    check_time, slow_query_count, alerts, connections_used, connections_usable, size_bytes
)
VALUES (?1, ?2, '[]', ?3, ?4, ?5)
ON CONFLICT DO NOTHING
