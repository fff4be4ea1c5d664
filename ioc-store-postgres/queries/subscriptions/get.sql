SELECT organization_id, id, user_id, channel, address, template_id, schedule, time_zone, locale,
    format, include_charts, include_raw_data, paused_at, pause_reason, sends_from, due_at,
    created_at, updated_at, open_until
FROM ioc.subscriptions WHERE organization_id = $1 AND id = $2
