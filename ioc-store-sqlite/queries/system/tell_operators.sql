INSERT INTO outbox (organization_id, id, message_type, created_at, subject)
SELECT organization_id, ?1, 'system_alert', ?3, ?2
FROM (
    SELECT organization_id FROM user_organizations WHERE role = 'operator' AND is_active
    UNION
    SELECT organization_id FROM api_keys
    WHERE role = 'operator' AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?3)
)
WHERE true
ON CONFLICT DO NOTHING
