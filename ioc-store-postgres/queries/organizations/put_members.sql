WITH person AS (
    -- Organizations that share people meet them in the same order.
    INSERT INTO ioc.users (id, created_at)
    SELECT new.id, $10 FROM unnest($2::uuid[]) AS new (id) ORDER BY new.id
    ON CONFLICT DO NOTHING
)
INSERT INTO ioc.user_organizations
    (organization_id, user_id, external_id, name, role, department, job_role, is_active, ordinal)
SELECT $1, new.*
FROM unnest(
    $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[],
    $9::integer[]
) AS new
ON CONFLICT (organization_id, external_id) DO UPDATE SET
    name = excluded.name, role = excluded.role, department = excluded.department,
    job_role = excluded.job_role, is_active = excluded.is_active
