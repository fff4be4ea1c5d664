SELECT digest, status, headers::text, body FROM ioc.keyed_requests
WHERE organization_id = $1 AND actor = $2 AND key = $3
