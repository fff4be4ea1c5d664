SELECT
    (SELECT count(*) FROM dashboard_metrics WHERE organization_id = ?1 AND period_end < ?2),
    (SELECT count(*) FROM user_activity_logs WHERE organization_id = ?1 AND occurred_at < ?3)
