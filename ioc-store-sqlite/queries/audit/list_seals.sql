SELECT seal.sequence, seal.row_id, seal.hash, seal.sealed_at,
    done.id, done.actor, done.action, done.subject, done.row_count, done.occurred_at
FROM audit_seals AS seal
LEFT JOIN audit_log AS done
    ON done.organization_id = seal.organization_id AND done.id = seal.row_id
WHERE seal.organization_id = ?1 AND seal.sequence > ?2
ORDER BY seal.sequence LIMIT ?3
