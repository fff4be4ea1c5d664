WITH message AS (
    INSERT INTO ioc.outbox (organization_id, id, message_type, created_at, subject)
    VALUES ($1, $2, $3, $4, $14)
), entry AS (
    INSERT INTO ioc.audit_log (organization_id, id, user_id, action, row_count, occurred_at)
    VALUES ($1, $5, $6, $7, $8, $9)
), appended AS (
    INSERT INTO ioc.rollup_activity_deltas
        (organization_id, delta, waiting, minutes, recent_from)
    VALUES ($1, $10, $11, $12, $13)
)
SELECT count(*) FROM ioc.rollup_activity_deltas WHERE organization_id = $1
