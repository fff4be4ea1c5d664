INSERT INTO alert_rules (name, metric_type, service_name, endpoint, fires, threshold, recovery, window_s,
    minimum_sample, hold_s, severity, is_active, silenced_until, version, edited_at, edited_by)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14 + 1, ?15, ?16)
ON CONFLICT DO NOTHING
