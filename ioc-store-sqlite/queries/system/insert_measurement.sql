INSERT INTO system_performance_metrics (
    id, metric_type, service_name, metric_value, endpoint, recorded_at, unit, percentile, part,
    whole, histogram, window_ms, node_id
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT DO NOTHING
