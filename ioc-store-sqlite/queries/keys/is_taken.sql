SELECT EXISTS (
    SELECT 1 FROM api_keys WHERE organization_id = ?1 AND name = ?2 AND revoked_at IS NULL)
