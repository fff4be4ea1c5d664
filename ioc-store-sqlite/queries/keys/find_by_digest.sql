SELECT organization_id, id, name, prefix, role, created_by, created_at, expires_at, revoked_at
FROM api_keys WHERE digest = ?1 ORDER BY organization_id, id LIMIT 1
