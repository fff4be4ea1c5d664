SELECT metric_type, metric_name, dimension_1, dimension_2, dimension_3, id
FROM ioc.dashboard_metrics
WHERE organization_id = $1 AND period_end = $2 AND period_start = $3
