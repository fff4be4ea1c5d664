SELECT organization_id, id, user_id, channel, address, template_id, schedule, time_zone, locale,
    format, include_charts, include_raw_data, paused_at, pause_reason, sends_from, due_at,
    created_at, updated_at, open_until
FROM ioc.subscriptions
WHERE organization_id = $1 AND user_id = $5
    AND ($2::timestamptz IS NULL OR created_at < $2 OR (created_at = $2 AND id > $3))
ORDER BY created_at DESC, id LIMIT $4
