SELECT id, rule, metric_type, service_name, endpoint, severity, status, value, threshold,
    pending_since, fired_at, recovering_since, resolved_at, evaluated_at, acknowledged_at,
    acknowledged_by, to_tell, to_send, sent, version
FROM alerts
WHERE resolved_at IS NULL OR to_tell IS NOT NULL OR to_send IS NOT NULL
ORDER BY rule, pending_since, id
