SELECT organization_id FROM subscriptions
WHERE due_at <= ?1 AND paused_at IS NULL AND (?2 IS NULL OR organization_id > ?2)
UNION
SELECT organization_id FROM deliveries
WHERE due_at <= ?1 AND (?2 IS NULL OR organization_id > ?2)
ORDER BY organization_id LIMIT ?3
