SELECT id, actor, action, subject, row_count, occurred_at
FROM audit_log
WHERE organization_id = ?1
    AND (?2 IS NULL OR actor = ?2)
    AND (?3 IS NULL OR action = ?3)
    AND (?4 IS NULL OR occurred_at >= ?4)
    AND (?5 IS NULL OR occurred_at < ?5)
    AND (?6 IS NULL OR occurred_at < ?6 OR (occurred_at = ?6 AND id > ?7))
ORDER BY occurred_at DESC, id LIMIT ?8
