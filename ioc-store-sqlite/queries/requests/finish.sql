UPDATE keyed_requests SET expires_at = ?6, status = ?7, headers = ?8, body = ?9
WHERE organization_id = ?1 AND actor = ?2 AND key = ?3 AND digest = ?4 AND claimed_at = ?5
    AND status IS NULL
