SELECT organization_id, id, message_type, subject, created_at, sequence FROM outbox
WHERE organization_id = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3
