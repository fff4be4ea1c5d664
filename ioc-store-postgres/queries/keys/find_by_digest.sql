SELECT organization_id, id, name, prefix, role, created_by, created_at, expires_at, revoked_at
FROM ioc.key_of($1) LIMIT 1
