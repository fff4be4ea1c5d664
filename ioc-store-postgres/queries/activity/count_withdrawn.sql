SELECT count(*)
FROM unnest($2::uuid[], $3::timestamptz[]) AS named (id, occurred_at)
WHERE EXISTS (
    SELECT FROM ioc.withdrawn_activity AS withdrawn
    WHERE withdrawn.organization_id = $1 AND withdrawn.id = named.id
        AND withdrawn.occurred_at = named.occurred_at
)
