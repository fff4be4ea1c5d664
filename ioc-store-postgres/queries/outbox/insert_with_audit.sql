WITH message AS (
    INSERT INTO ioc.outbox (organization_id, id, message_type, created_at)
    VALUES ($1, $2, $3, $4)
)
INSERT INTO ioc.audit_log (organization_id, id, actor, action, subject, row_count, occurred_at)
VALUES ($1, $5, $6, $7, $8, $9, $10)
