SELECT id, rule, metric_type, service_name, endpoint, severity, status, value, threshold,
    pending_since, fired_at, recovering_since, resolved_at, evaluated_at, acknowledged_at,
    acknowledged_by, to_tell, to_send, sent, version
FROM alerts
WHERE ?1 IS NULL OR pending_since < ?1 OR (pending_since = ?1 AND id > ?2)
ORDER BY pending_since DESC, id LIMIT ?3
