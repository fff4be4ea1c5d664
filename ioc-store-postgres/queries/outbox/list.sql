SELECT organization_id, sequence, id, message_type, subject, created_at
FROM ioc.outbox WHERE organization_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
