SELECT id, actor, action, subject, row_count, occurred_at
FROM ioc.audit_log
WHERE organization_id = $1
    AND ($2::text IS NULL OR actor = $2)
    AND ($3::text IS NULL OR action = $3)
    AND ($4::timestamptz IS NULL OR occurred_at >= $4)
    AND ($5::timestamptz IS NULL OR occurred_at < $5)
    AND ($6::timestamptz IS NULL OR occurred_at < $6 OR (occurred_at = $6 AND id > $7))
ORDER BY occurred_at DESC, id LIMIT $8
