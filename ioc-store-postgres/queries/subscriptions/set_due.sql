UPDATE ioc.subscriptions SET due_at = $3, open_until = $4 WHERE organization_id = $1 AND id = $2
