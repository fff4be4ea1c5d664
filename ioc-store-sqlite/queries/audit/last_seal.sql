SELECT sequence, row_id, hash, sealed_at FROM audit_seals
WHERE organization_id = ?1 ORDER BY sequence DESC LIMIT 1
