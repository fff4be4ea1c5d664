INSERT INTO audit_unsealed (organization_id, occurred_at, row_id) VALUES (?1, ?2, ?3)
