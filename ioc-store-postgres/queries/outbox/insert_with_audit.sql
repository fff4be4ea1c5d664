WITH message AS (
    INSERT INTO ioc.outbox (organization_id, id, message_type, created_at, subject)
    VALUES ($1, $2, $3, $4, $11)
), uncalculated AS (
    INSERT INTO ioc.uncalculated_writes (organization_id, message_id)
    SELECT $1, $2 WHERE $12
), unsealed AS (
    INSERT INTO ioc.audit_unsealed (organization_id, occurred_at, row_id)
    VALUES ($1, $10, $5)
)
INSERT INTO ioc.audit_log (organization_id, id, actor, action, subject, row_count, occurred_at)
VALUES ($1, $5, $6, $7, $8, $9, $10)
