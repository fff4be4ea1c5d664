SELECT id, metric_type, metric_name, metric_value, metric_unit, dimension_1, dimension_2,
    dimension_3, period_start, period_end, people, shown_to_k, metadata, recorded_at
FROM dashboard_metrics
WHERE organization_id = ?1
    AND (?2 IS NULL OR metric_type = ?2)
    AND (?3 IS NULL OR metric_name = ?3)
    AND (?4 IS NULL OR period_start >= ?4)
    AND (?5 IS NULL OR period_end <= ?5)
    AND (?6 IS NULL OR dimension_1 = ?6)
    AND (?7 IS NULL OR dimension_2 = ?7)
    AND (?8 IS NULL OR dimension_3 = ?8)
    AND (?9 IS NULL OR period_end < ?9 OR (period_end = ?9
        AND (metric_type, metric_name, dimension_1, dimension_2, dimension_3, period_start)
            > (?10, ?11, ?12, ?13, ?14, ?15)))
ORDER BY period_end DESC, metric_type, metric_name, dimension_1, dimension_2, dimension_3,
    period_start
LIMIT ?16
