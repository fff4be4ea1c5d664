DELETE FROM audit_unsealed WHERE organization_id = ?1 AND occurred_at = ?2 AND row_id = ?3
