DELETE FROM dashboard_metrics WHERE organization_id = ?1 AND id = ?2
