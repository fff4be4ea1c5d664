SELECT done.id, done.actor, done.action, done.subject, done.row_count, done.occurred_at
FROM ioc.audit_unsealed AS waiting
JOIN ioc.audit_log AS done
    ON done.organization_id = waiting.organization_id AND done.id = waiting.row_id
WHERE waiting.organization_id = $1
ORDER BY waiting.occurred_at, waiting.row_id LIMIT $2
