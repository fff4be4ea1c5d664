WITH added AS (
    INSERT INTO ioc.audit_log
        (organization_id, id, actor, action, subject, row_count, occurred_at)
    SELECT $1, entry.id, $2, entry.action, entry.subject, entry.row_count, entry.occurred_at
    FROM unnest($3::uuid[], $4::text[], $5::text[], $6::bigint[], $7::timestamptz[])
        AS entry (id, action, subject, row_count, occurred_at)
    ON CONFLICT (organization_id, id) DO NOTHING
    RETURNING occurred_at, id
)
INSERT INTO ioc.audit_unsealed (organization_id, occurred_at, row_id)
SELECT $1, occurred_at, id FROM added
