INSERT INTO api_keys
    (organization_id, id, name, prefix, role, created_by, created_at, expires_at, revoked_at, digest)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
