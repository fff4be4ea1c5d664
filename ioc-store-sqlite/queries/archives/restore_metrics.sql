-- What was calculated anew since stays.
INSERT OR IGNORE INTO dashboard_metrics
    (organization_id, id, metric_type, metric_name, metric_value, metric_unit, dimension_1, dimension_2,
    dimension_3, period_start, period_end, people, shown_to_k, metadata, recorded_at)
SELECT organization_id, id, metric_type, metric_name, metric_value, metric_unit, dimension_1, dimension_2,
    dimension_3, period_start, period_end, people, shown_to_k, metadata, recorded_at
FROM dashboard_metrics_history WHERE organization_id = ?1 AND batch_id = ?2
