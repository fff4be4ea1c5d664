WITH message AS (
    INSERT INTO ioc.outbox (organization_id, id, message_type, created_at, subject)
    VALUES ($1, $2, $3, $4, $15)
), uncalculated AS (
    INSERT INTO ioc.uncalculated_writes (organization_id, message_id) SELECT $1, $2 WHERE $16
), entry AS (
    INSERT INTO ioc.audit_log
        (organization_id, id, actor, action, subject, row_count, occurred_at)
    VALUES ($1, $5, $6, $7, $8, $9, $10)
), unsealed AS (
    INSERT INTO ioc.audit_unsealed (organization_id, occurred_at, row_id)
    VALUES ($1, $10, $5)
), appended AS (
    INSERT INTO ioc.rollup_activity_deltas
        (organization_id, delta, waiting, minutes, recent_from)
    VALUES ($1, $11, $12, $13, $14)
)
SELECT count(*) FROM ioc.rollup_activity_deltas WHERE organization_id = $1
