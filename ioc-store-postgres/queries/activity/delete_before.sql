DELETE FROM ioc.user_activity_logs AS kept
USING (
    SELECT id, occurred_at FROM ioc.user_activity_logs
    WHERE organization_id = $1 AND occurred_at < $2
    ORDER BY occurred_at, id LIMIT $3
) AS oldest
WHERE kept.organization_id = $1 AND kept.occurred_at < $2
    AND kept.id = oldest.id AND kept.occurred_at = oldest.occurred_at
