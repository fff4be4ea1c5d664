-- What in the catalogue keeps organizations less apart than it is to, by rule, object and
-- detail. A table of organizations is one with their id, and the organizations themselves;
-- its parts are reached through the whole.
WITH relations AS (
    SELECT relation.oid, relation.relname::text AS name, relation.relkind AS kind,
        relation.relispartition AS is_part, relation.relowner AS owner,
        relation.relrowsecurity AS secured, relation.relforcerowsecurity AS forced,
        relation.relname = 'organizations' OR EXISTS (
            SELECT FROM pg_catalog.pg_attribute AS its
            WHERE its.attrelid = relation.oid AND its.attname = 'organization_id') AS of_tenants,
        -- Which job runs for whom is the platform's to know.
        relation.relname LIKE 'scheduled\_job\_%' AS of_platform,
        relation.relacl AS granted
    FROM pg_catalog.pg_class AS relation
    WHERE relation.relnamespace = 'ioc'::regnamespace AND relation.relkind IN ('r', 'p', 'm', 'v')
), grants AS (
    SELECT relations.*, coalesce(grantee.rolname::text, 'public') AS grantee,
        entry.privilege_type AS verb, entry.is_grantable
    FROM relations
    CROSS JOIN LATERAL aclexplode(relations.granted) AS entry
    LEFT JOIN pg_catalog.pg_roles AS grantee ON grantee.oid = entry.grantee
    WHERE entry.grantee <> relations.owner
)
SELECT 'row_security_off' AS rule, name AS object, 'row level security is off' AS detail
FROM relations
WHERE of_tenants AND NOT of_platform AND kind IN ('r', 'p') AND NOT secured
UNION ALL
SELECT 'row_security_not_forced', name, 'row level security does not hold for its owner'
FROM relations
WHERE of_tenants AND NOT of_platform AND kind IN ('r', 'p') AND secured AND NOT forced
UNION ALL
SELECT 'no_policy', name, 'no policy says what the application may see'
FROM relations
WHERE of_tenants AND NOT of_platform AND kind IN ('r', 'p') AND NOT is_part
    AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_policies AS policy
        WHERE policy.schemaname = 'ioc' AND policy.tablename = name
            AND 'ioc_application' = ANY (policy.roles))
UNION ALL
SELECT 'open_policy', policy.tablename::text,
    format('the policy %s shows rows without asking for the organization', policy.policyname)
FROM pg_catalog.pg_policies AS policy
JOIN relations ON relations.name = policy.tablename AND relations.of_tenants
WHERE policy.schemaname = 'ioc' AND policy.permissive = 'PERMISSIVE'
    AND NOT policy.roles <@ ARRAY['ioc_owner', 'ioc_backup']::name[]
    AND NOT (policy.tablename = 'organizations' AND policy.roles = ARRAY['ioc_job']::name[])
    AND coalesce(policy.qual, policy.with_check, '')
        !~ '(current_org|writable_org|organizations_at_work)\(\)'
UNION ALL
SELECT 'unexpected_grant', name, format('%s may %s', grantee, verb)
FROM grants
WHERE grantee NOT IN ('ioc_application', 'ioc_job', 'ioc_readonly', 'ioc_backup')
    OR verb NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
    OR is_grantable
    OR (grantee IN ('ioc_readonly', 'ioc_backup') AND verb <> 'SELECT')
    OR (is_part AND grantee <> 'ioc_backup')
    OR kind IN ('m', 'v')
    OR (name IN ('audit_log', 'audit_seals') AND verb IN ('UPDATE', 'DELETE'))
    OR (name LIKE '%\_history' AND grantee = 'ioc_application' AND verb <> 'SELECT')
    OR (grantee IN ('ioc_application', 'ioc_readonly') AND name <> 'schema_migrations'
        AND (NOT of_tenants OR of_platform) AND NOT (name = 'users' AND verb = 'INSERT'))
    OR (grantee = 'ioc_readonly' AND name IN ('api_keys', 'subscriptions', 'deliveries',
        'delivery_attempts', 'delivery_parcels', 'keyed_requests', 'organizations'))
UNION ALL
SELECT 'unexpected_owner', name, format('it belongs to %s', pg_get_userbyid(owner))
FROM relations WHERE pg_get_userbyid(owner) <> 'ioc_owner' AND name <> 'schema_migrations'
UNION ALL
SELECT 'open_function', callable.proname::text,
    CASE WHEN callable.open THEN 'everybody may call it, and it runs as its owner'
        ELSE 'it runs as its owner, and looks names up where the caller says' END
FROM (
    SELECT function.proname, EXISTS (
            SELECT FROM aclexplode(
                coalesce(function.proacl, acldefault('f', function.proowner))) AS entry
            WHERE entry.grantee = 0) AS open,
        coalesce('search_path=""' = ANY (function.proconfig), false) AS pinned
    FROM pg_catalog.pg_proc AS function
    WHERE function.pronamespace = 'ioc'::regnamespace AND function.prosecdef
) AS callable
WHERE callable.open OR NOT callable.pinned
UNION ALL
SELECT 'powerful_role', role.rolname::text,
    concat_ws(', ',
        CASE WHEN role.rolsuper THEN 'it is a superuser' END,
        CASE WHEN role.rolbypassrls THEN 'it bypasses row level security' END,
        CASE WHEN role.rolcreaterole THEN 'it makes roles' END,
        CASE WHEN role.rolcanlogin THEN 'it logs in itself' END)
FROM pg_catalog.pg_roles AS role
WHERE role.rolname IN ('ioc_owner', 'ioc_application', 'ioc_job', 'ioc_readonly', 'ioc_backup')
    AND (role.rolsuper OR role.rolbypassrls OR role.rolcreaterole OR role.rolcanlogin)
UNION ALL
SELECT 'powerful_role', member.rolname::text, format('it is a member of %s', role.rolname)
FROM pg_catalog.pg_auth_members AS entry
JOIN pg_catalog.pg_roles AS member ON member.oid = entry.member
JOIN pg_catalog.pg_roles AS role ON role.oid = entry.roleid
WHERE member.rolname IN ('ioc_application', 'ioc_job', 'ioc_readonly', 'ioc_backup')
    AND (member.rolname, role.rolname) <> ('ioc_job', 'pg_read_all_stats')
ORDER BY 1, 2, 3
