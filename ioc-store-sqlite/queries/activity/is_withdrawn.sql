SELECT 1 FROM withdrawn_activity
WHERE organization_id = ?1 AND id = ?2 AND occurred_at = ?3
