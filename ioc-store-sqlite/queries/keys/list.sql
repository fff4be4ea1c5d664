SELECT organization_id, id, name, prefix, role, created_by, created_at, expires_at, revoked_at
FROM api_keys
WHERE organization_id = ?1 AND (?2 IS NULL OR created_at < ?2 OR (created_at = ?2 AND id > ?3))
ORDER BY created_at DESC, id LIMIT ?4
