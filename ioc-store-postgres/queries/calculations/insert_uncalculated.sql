INSERT INTO ioc.uncalculated_writes (organization_id, message_id) VALUES ($1, $2)
ON CONFLICT DO NOTHING
