INSERT INTO dashboard_metrics_history
    (organization_id, id, metric_type, metric_name, metric_value, metric_unit, dimension_1, dimension_2,
    dimension_3, period_start, period_end, people, shown_to_k, metadata, recorded_at, archived_at, batch_id)
SELECT organization_id, id, metric_type, metric_name, metric_value, metric_unit, dimension_1, dimension_2,
    dimension_3, period_start, period_end, people, shown_to_k, metadata, recorded_at, ?3, ?4
FROM dashboard_metrics WHERE organization_id = ?1 AND id = ?2
