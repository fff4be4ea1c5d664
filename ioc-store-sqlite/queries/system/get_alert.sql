SELECT id, rule, metric_type, service_name, endpoint, severity, status, value, threshold,
    pending_since, fired_at, recovering_since, resolved_at, evaluated_at, acknowledged_at,
    acknowledged_by, to_tell, to_send, sent, version
FROM alerts WHERE id = ?1
