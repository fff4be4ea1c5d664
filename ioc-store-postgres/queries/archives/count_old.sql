SELECT
    (SELECT count(*) FROM ioc.dashboard_metrics
        WHERE organization_id = $1 AND period_end < $2),
    (SELECT count(*) FROM ioc.user_activity_logs
        WHERE organization_id = $1 AND occurred_at < $3)
