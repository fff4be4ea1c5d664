SELECT dimension_1, dimension_2, dimension_3 FROM dashboard_metrics
WHERE organization_id = ?1 AND metric_type = ?2 AND metric_name = ?3
    AND (dimension_1, dimension_2, dimension_3) > (?4, ?5, ?6)
ORDER BY dimension_1, dimension_2, dimension_3
LIMIT 1
