SELECT id, class, row_count, digest, archived_at, restored_at
FROM archive_batches WHERE organization_id = ?1 AND id = ?2
