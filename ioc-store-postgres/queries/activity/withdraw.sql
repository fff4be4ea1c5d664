WITH wanted AS (
    SELECT DISTINCT named.id, named.occurred_at
    FROM unnest($2::uuid[], $3::timestamptz[]) AS named (id, occurred_at)
), gone AS (
    DELETE FROM ioc.user_activity_logs AS kept USING wanted
    WHERE kept.organization_id = $1 AND kept.id = wanted.id
        AND kept.occurred_at = wanted.occurred_at
    RETURNING kept.occurred_at
), withdrawn AS (
    INSERT INTO ioc.withdrawn_activity (organization_id, id, occurred_at, withdrawn_at)
    SELECT $1, wanted.id, wanted.occurred_at, $4 FROM wanted
    ON CONFLICT (organization_id, id, occurred_at) DO NOTHING
    RETURNING 1
)
SELECT coalesce((SELECT array_agg(occurred_at) FROM gone), '{}'),
    (SELECT count(*) FROM withdrawn)
