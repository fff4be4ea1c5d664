INSERT INTO outbox (organization_id, id, message_type, created_at) VALUES (?1, ?2, ?3, ?4)
