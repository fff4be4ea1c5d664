-- Indexes, and what the system records about itself.

CREATE UNIQUE INDEX idx_dashboard_metrics_natural ON dashboard_metrics (
    organization_id, metric_type, metric_name, dimension_1, dimension_2, dimension_3,
    period_start, period_end
);
CREATE INDEX idx_dashboard_metrics_composite
    ON dashboard_metrics (organization_id, metric_type, recorded_at DESC);
CREATE INDEX idx_dashboard_metrics_page ON dashboard_metrics (
    organization_id, period_end DESC, metric_type, metric_name,
    dimension_1, dimension_2, dimension_3, period_start
);
-- SQLite has no INCLUDE: the covered columns follow the key.
CREATE INDEX idx_assessments_covering
    ON assessments (organization_id, status, created_at DESC, id, user_id, updated_at);
CREATE INDEX idx_assessments_completed ON assessments (organization_id, completed_at, id);
CREATE INDEX idx_user_activity_logs_time
    ON user_activity_logs (organization_id, occurred_at, member_ordinal);
CREATE INDEX idx_weekly_reports_period
    ON weekly_reports (organization_id, report_period_end DESC, id);

CREATE TABLE system_performance_metrics (
    id BLOB NOT NULL PRIMARY KEY,
    metric_type TEXT NOT NULL,
    service_name TEXT NOT NULL,
    metric_value INTEGER NOT NULL,
    endpoint TEXT,
    recorded_at INTEGER NOT NULL
);

CREATE TABLE performance_monitoring (
    check_time INTEGER NOT NULL PRIMARY KEY,
    cache_hit_ratio INTEGER,
    active_connections INTEGER,
    slow_query_count INTEGER,
    alerts TEXT NOT NULL
);
