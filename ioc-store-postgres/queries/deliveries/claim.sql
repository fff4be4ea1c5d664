UPDATE ioc.deliveries SET status = 'sending', attempts = attempts + 1, due_at = $5
WHERE organization_id = $1 AND id = $2 AND attempts = $3 AND due_at <= $4
