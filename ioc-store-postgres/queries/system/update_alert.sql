UPDATE ioc.alerts
SET rule = $2, metric_type = $3, service_name = $4, endpoint = $5, severity = $6, status = $7,
    value = $8, threshold = $9, pending_since = $10, fired_at = $11, recovering_since = $12,
    resolved_at = $13, evaluated_at = $14, acknowledged_at = $15, acknowledged_by = $16,
    to_tell = $17, to_send = $18, sent = $19, version = $20 + 1
WHERE id = $1 AND version = $20
