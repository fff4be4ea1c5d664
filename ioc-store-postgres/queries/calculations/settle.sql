-- Those whose turn it is at once; who waits for one would let all others wait.
WITH free AS MATERIALIZED (
    SELECT wanted.id, wanted.before
    FROM unnest($1::uuid[], $2::timestamptz[], $3::bigint[]) AS wanted (id, before, key)
    JOIN ioc.organizations AS organization ON organization.id = wanted.id
    WHERE (organization.settled_before IS NULL OR organization.settled_before < wanted.before)
        AND pg_try_advisory_xact_lock(wanted.key)
    ORDER BY wanted.id
)
UPDATE ioc.organizations AS organization
SET settled_before = greatest(organization.settled_before, free.before)
FROM free WHERE organization.id = free.id
