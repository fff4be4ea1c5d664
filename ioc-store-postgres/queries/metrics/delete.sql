DELETE FROM ioc.dashboard_metrics WHERE organization_id = $1 AND id = ANY ($2)
