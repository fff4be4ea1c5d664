SELECT organization_id, id, user_id, channel, address, template_id, schedule, time_zone, locale,
    format, include_charts, include_raw_data, paused_at, pause_reason, sends_from, due_at,
    created_at, updated_at, open_until
FROM subscriptions
WHERE organization_id = ?1 AND due_at <= ?2 AND paused_at IS NULL
ORDER BY due_at, id LIMIT ?3
