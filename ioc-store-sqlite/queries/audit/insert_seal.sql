INSERT INTO audit_seals (organization_id, sequence, row_id, hash, sealed_at)
VALUES (?1, ?2, ?3, ?4, ?5)
