DELETE FROM keyed_requests
WHERE organization_id = ?1 AND actor = ?2 AND key = ?3 AND digest = ?4 AND claimed_at = ?5
    AND status IS NULL
