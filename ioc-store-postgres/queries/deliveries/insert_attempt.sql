INSERT INTO ioc.delivery_attempts (organization_id, delivery_id, number, started_at)
VALUES ($1, $2, $3, $4)
