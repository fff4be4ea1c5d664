DELETE FROM ioc.audit_unsealed AS waiting
USING unnest($2::timestamptz[], $3::uuid[]) AS sealed (occurred_at, row_id)
WHERE waiting.organization_id = $1 AND waiting.occurred_at = sealed.occurred_at
    AND waiting.row_id = sealed.row_id
