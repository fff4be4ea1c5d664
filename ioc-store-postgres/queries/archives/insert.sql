INSERT INTO ioc.archive_batches
    (organization_id, id, class, row_count, digest, archived_at)
VALUES ($1, $2, $3, $4, $5, $6)
