INSERT INTO ioc.alert_rules (name, metric_type, service_name, endpoint, fires, threshold,
    recovery, window_s, minimum_sample, hold_s, severity, is_active, short_window_s,
    silenced_until, version, edited_at, edited_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
    $14, $15 + 1, $16, $17)
ON CONFLICT DO NOTHING
