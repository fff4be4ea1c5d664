DELETE FROM system_performance_metrics WHERE id IN (
    SELECT id FROM system_performance_metrics
    WHERE recorded_at < ?1 ORDER BY recorded_at LIMIT ?2)
