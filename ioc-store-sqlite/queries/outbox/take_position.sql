INSERT INTO outbox_positions (organization_id, sequence) VALUES (?1, 1)
ON CONFLICT (organization_id) DO UPDATE SET sequence = sequence + 1
RETURNING sequence
