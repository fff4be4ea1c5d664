SELECT 1 FROM dashboard_metrics
WHERE organization_id = ?1 AND metric_type = ?2 AND metric_name = ?3 AND dimension_1 = ?4
    AND dimension_2 = ?5 AND dimension_3 = ?6
LIMIT 1
