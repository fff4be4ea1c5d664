SELECT metric_type, service_name, endpoint, part, whole, histogram
FROM system_performance_metrics
WHERE recorded_at >= ?1 AND recorded_at < ?2
