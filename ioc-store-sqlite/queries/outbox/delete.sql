DELETE FROM outbox WHERE (organization_id, id) IN (
    SELECT organization_id, id FROM outbox
    WHERE sequence IS NOT NULL AND created_at < ?1 ORDER BY created_at LIMIT ?2)
