UPDATE outbox SET sequence = ?3 WHERE organization_id = ?1 AND id = ?2
