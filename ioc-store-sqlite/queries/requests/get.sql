SELECT digest, status, headers, body FROM keyed_requests
WHERE organization_id = ?1 AND actor = ?2 AND key = ?3
