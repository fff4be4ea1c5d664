DELETE FROM alerts WHERE id IN (
    SELECT id FROM alerts
    WHERE resolved_at < ?1 AND to_tell IS NULL AND to_send IS NULL LIMIT ?2)
