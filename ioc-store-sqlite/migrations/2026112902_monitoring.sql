-- What the system measures of itself by route, tier and resource, and what it makes of
-- that: rules, and alerts.

-- A measurement is a part of a whole, which add up over processes and times; the value
-- is made of the two. Durations keep where the single ones lie as well.
ALTER TABLE system_performance_metrics ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE system_performance_metrics ADD COLUMN percentile INTEGER;
ALTER TABLE system_performance_metrics ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE system_performance_metrics ADD COLUMN whole INTEGER NOT NULL DEFAULT 0;
ALTER TABLE system_performance_metrics ADD COLUMN histogram BLOB;
ALTER TABLE system_performance_metrics ADD COLUMN window_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE system_performance_metrics ADD COLUMN node_id BLOB;
CREATE INDEX idx_system_performance_metrics_watched
    ON system_performance_metrics (metric_type, service_name, recorded_at);
CREATE INDEX idx_system_performance_metrics_time ON system_performance_metrics (recorded_at);

ALTER TABLE performance_monitoring ADD COLUMN connections_used INTEGER;
ALTER TABLE performance_monitoring ADD COLUMN connections_usable INTEGER;
ALTER TABLE performance_monitoring ADD COLUMN size_bytes INTEGER;

CREATE TABLE alert_rules (
    name TEXT NOT NULL PRIMARY KEY,
    metric_type TEXT NOT NULL,
    service_name TEXT NOT NULL,
    endpoint TEXT,
    fires TEXT NOT NULL,
    threshold INTEGER NOT NULL,
    recovery INTEGER NOT NULL,
    window_s INTEGER NOT NULL,
    minimum_sample INTEGER NOT NULL,
    hold_s INTEGER NOT NULL,
    severity TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    silenced_until INTEGER,
    version INTEGER NOT NULL,
    edited_at INTEGER,
    edited_by TEXT
);

CREATE TABLE alerts (
    id BLOB NOT NULL PRIMARY KEY,
    rule TEXT NOT NULL,
    metric_type TEXT NOT NULL,
    service_name TEXT NOT NULL,
    endpoint TEXT,
    severity TEXT NOT NULL,
    status TEXT NOT NULL,
    value INTEGER NOT NULL,
    threshold INTEGER NOT NULL,
    pending_since INTEGER NOT NULL,
    fired_at INTEGER,
    recovering_since INTEGER,
    resolved_at INTEGER,
    evaluated_at INTEGER NOT NULL,
    acknowledged_at INTEGER,
    acknowledged_by TEXT,
    to_tell TEXT,
    to_send TEXT,
    version INTEGER NOT NULL
);
-- However many look at once, one alert begins.
CREATE UNIQUE INDEX idx_alerts_open ON alerts (rule) WHERE resolved_at IS NULL;
CREATE INDEX idx_alerts_unfinished ON alerts (rule)
    WHERE resolved_at IS NULL OR to_tell IS NOT NULL OR to_send IS NOT NULL;
CREATE INDEX idx_alerts_page ON alerts (pending_since DESC, id);
