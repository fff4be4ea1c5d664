SELECT name, metric_type, service_name, endpoint, fires, threshold, recovery, window_s,
    minimum_sample, hold_s, severity, is_active, short_window_s, silenced_until,
    version, edited_at, edited_by
FROM alert_rules ORDER BY name
