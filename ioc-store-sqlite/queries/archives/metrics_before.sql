SELECT id, metric_type, metric_name, metric_value, metric_unit, dimension_1, dimension_2,
    dimension_3, period_start, period_end, people, shown_to_k, metadata, recorded_at
FROM dashboard_metrics
WHERE organization_id = ?1 AND period_end < ?2
ORDER BY period_end, id LIMIT ?3
