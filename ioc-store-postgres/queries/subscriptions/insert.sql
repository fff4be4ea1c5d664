INSERT INTO ioc.subscriptions (
    organization_id, id, user_id, channel, address, template_id, schedule, time_zone, locale,
    format, include_charts, include_raw_data, paused_at, pause_reason, sends_from, due_at,
    created_at, updated_at, open_until
)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
