UPDATE ioc.subscriptions SET user_id = $3, channel = $4, address = $5, template_id = $6,
    schedule = $7, time_zone = $8, locale = $9, format = $10, include_charts = $11,
    include_raw_data = $12, paused_at = $13, pause_reason = $14, sends_from = $15, due_at = $16,
    created_at = $17, updated_at = $18, open_until = $19
WHERE organization_id = $1 AND id = $2
