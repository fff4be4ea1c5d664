SELECT organization_id, id, name, prefix, role, created_by, created_at, expires_at, revoked_at
FROM api_keys WHERE organization_id = ?1 AND id = ?2
