UPDATE archive_batches SET restored_at = ?3 WHERE organization_id = ?1 AND id = ?2
