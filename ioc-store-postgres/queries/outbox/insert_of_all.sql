-- The traces of writes to many organizations.
WITH message AS (
    INSERT INTO ioc.outbox (organization_id, id, message_type, created_at, subject)
    SELECT new.* FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::uuid[])
        AS new
), unsealed AS (
    INSERT INTO ioc.audit_unsealed (organization_id, occurred_at, row_id)
    SELECT new.* FROM unnest($1::uuid[], $6::timestamptz[], $7::uuid[]) AS new
)
INSERT INTO ioc.audit_log (organization_id, id, actor, action, subject, row_count, occurred_at)
SELECT new.organization_id, new.id, new.actor, new.action, new.subject, new.row_count,
    new.occurred_at
FROM unnest($1::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::bigint[],
    $6::timestamptz[])
    AS new (organization_id, id, actor, action, subject, row_count, occurred_at)
