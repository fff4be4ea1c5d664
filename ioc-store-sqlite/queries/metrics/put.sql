INSERT INTO dashboard_metrics
    (id, organization_id, metric_type, metric_name, metric_value, metric_unit, dimension_1,
     dimension_2, dimension_3, period_start, period_end, people, shown_to_k, metadata, recorded_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (organization_id, metric_type, metric_name, dimension_1, dimension_2, dimension_3,
    period_start, period_end)
DO UPDATE SET metric_value = excluded.metric_value, metric_unit = excluded.metric_unit,
    people = excluded.people, shown_to_k = excluded.shown_to_k, metadata = excluded.metadata,
    recorded_at = excluded.recorded_at
WHERE metric_value IS NOT excluded.metric_value OR metric_unit <> excluded.metric_unit
    OR people IS NOT excluded.people OR shown_to_k <> excluded.shown_to_k
    OR metadata <> excluded.metadata
