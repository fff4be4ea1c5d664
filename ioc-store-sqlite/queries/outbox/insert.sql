INSERT INTO outbox (organization_id, id, message_type, created_at, subject)
VALUES (?1, ?2, ?3, ?4, ?5)
