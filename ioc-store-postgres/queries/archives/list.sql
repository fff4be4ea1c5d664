SELECT id, class, row_count, digest, archived_at, restored_at
FROM ioc.archive_batches
WHERE organization_id = $1
    AND ($2::timestamptz IS NULL OR archived_at < $2 OR (archived_at = $2 AND id > $3))
ORDER BY archived_at DESC, id LIMIT $4
