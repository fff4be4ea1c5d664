INSERT INTO ioc.alert_rules AS kept (name, metric_type, service_name, endpoint, fires, threshold,
    recovery, window_s, minimum_sample, hold_s, severity, is_active, short_window_s,
    silenced_until, version, edited_at, edited_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, NULL, 1, NULL, NULL)
ON CONFLICT (name) DO UPDATE
SET metric_type = excluded.metric_type, service_name = excluded.service_name,
    endpoint = excluded.endpoint, fires = excluded.fires, threshold = excluded.threshold,
    recovery = excluded.recovery, window_s = excluded.window_s,
    minimum_sample = excluded.minimum_sample, hold_s = excluded.hold_s,
    severity = excluded.severity, is_active = excluded.is_active,
    short_window_s = excluded.short_window_s, version = kept.version + 1
WHERE kept.edited_at IS NULL
    AND (kept.metric_type, kept.service_name, kept.endpoint, kept.fires, kept.threshold,
        kept.recovery, kept.window_s, kept.minimum_sample, kept.hold_s, kept.severity,
        kept.is_active, kept.short_window_s)
    IS DISTINCT FROM (excluded.metric_type, excluded.service_name, excluded.endpoint,
        excluded.fires, excluded.threshold, excluded.recovery, excluded.window_s,
        excluded.minimum_sample, excluded.hold_s, excluded.severity, excluded.is_active,
        excluded.short_window_s)
