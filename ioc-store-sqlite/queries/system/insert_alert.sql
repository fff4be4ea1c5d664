INSERT INTO alerts (id, rule, metric_type, service_name, endpoint, severity, status, value, threshold,
    pending_since, fired_at, recovering_since, resolved_at, evaluated_at, acknowledged_at,
    acknowledged_by, to_tell, to_send, sent, version)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20 + 1)
ON CONFLICT DO NOTHING
