UPDATE ioc.subscriptions SET due_at = $3
WHERE organization_id = $1 AND id = $2 AND paused_at IS NULL AND (due_at IS NULL OR due_at > $3)
