-- The tables of organizations that an organization's role may reach, and on which
-- row level security is off, or not forced upon their owner. Partitions are reached
-- through their parent alone.
SELECT relation.relname::text
FROM pg_catalog.pg_class AS relation
WHERE relation.relnamespace = 'ioc'::regnamespace
    AND relation.relkind IN ('r', 'p')
    AND NOT (relation.relrowsecurity AND relation.relforcerowsecurity)
    AND EXISTS (
        SELECT FROM pg_catalog.pg_attribute AS attribute
        WHERE attribute.attrelid = relation.oid AND attribute.attname = 'organization_id')
    AND (has_table_privilege('ioc_application', relation.oid, 'SELECT, INSERT, UPDATE, DELETE')
        OR has_table_privilege('ioc_readonly', relation.oid, 'SELECT'))
ORDER BY 1
