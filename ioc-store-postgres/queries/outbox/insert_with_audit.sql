WITH message AS (
    INSERT INTO ioc.outbox (organization_id, id, message_type, created_at, subject)
    VALUES ($1, $2, $3, $4, $10)
)
INSERT INTO ioc.audit_log (organization_id, id, user_id, action, row_count, occurred_at)
VALUES ($1, $5, $6, $7, $8, $9)
