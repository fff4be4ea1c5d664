INSERT INTO ioc.keyed_requests AS stands
    (organization_id, actor, key, digest, claimed_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (organization_id, actor, key) DO UPDATE
SET digest = excluded.digest, claimed_at = excluded.claimed_at, expires_at = excluded.expires_at,
    status = NULL, headers = NULL, body = NULL
WHERE stands.expires_at <= excluded.claimed_at
