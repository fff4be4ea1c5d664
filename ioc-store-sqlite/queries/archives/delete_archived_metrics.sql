DELETE FROM dashboard_metrics_history WHERE organization_id = ?1 AND batch_id = ?2
