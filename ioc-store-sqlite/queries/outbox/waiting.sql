SELECT organization_id, id, message_type, subject, created_at FROM outbox
WHERE sequence IS NULL ORDER BY created_at, id LIMIT ?1
