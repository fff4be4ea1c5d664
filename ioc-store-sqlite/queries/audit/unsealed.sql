SELECT id, actor, action, subject, row_count, occurred_at
FROM audit_log AS done
WHERE organization_id = ?1 AND NOT EXISTS (
    SELECT 1 FROM audit_seals AS seal
    WHERE seal.organization_id = ?1 AND seal.row_id = done.id)
ORDER BY occurred_at, id LIMIT ?2
