-- What those who look after the database found, and what they may ask of it.
SET LOCAL ROLE ioc_owner;

-- What was found at an instant, to compare it with what is found later: text, since what is
-- compared is the program's to say.
CREATE TABLE ioc.diagnosis_findings (
    name text COLLATE "C" NOT NULL,
    found_at timestamptz NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (name, found_at)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON ioc.diagnosis_findings TO ioc_job;
GRANT SELECT ON ioc.diagnosis_findings TO ioc_backup;

-- Deleting a version of a report, or a template, looks for what refers to it.
CREATE INDEX idx_deliveries_report
ON ioc.deliveries (organization_id, report_id, report_version);
CREATE INDEX idx_weekly_reports_template ON ioc.weekly_reports (organization_id, template_id);

-- The words of a statement without what it asked for: no comments, texts or numbers, and of
-- one that is not of rows its first word alone.
CREATE FUNCTION ioc.bare_words(statement text) RETURNS text
LANGUAGE sql IMMUTABLE SECURITY INVOKER SET search_path = ''
RETURN (
    SELECT CASE
        WHEN said.words ~* '^(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\M'
        THEN regexp_replace(
            regexp_replace(said.words, '\$[A-Za-z_]*\$.*', '?', 'g'),
            '(''([^'']|'''')*(''|$)|(?<!\$)\m\d+(\.\d+)?\M)', '?', 'g')
        ELSE coalesce(substring(said.words FROM '^[A-Za-z]+'), '')
    END
    FROM (
        SELECT btrim(regexp_replace(statement,
            '(/\*([^*]|\*+[^*/])*\*+/|--[^\n]*)', '', 'g'), E' \n\t') AS words
    ) AS said
);

-- The statements that took the most time together, as get_slow_queries tells them, with the
-- blocks that they read and wrote aside. Where the server does not count, or does not show,
-- one row that says what is missing.
CREATE FUNCTION ioc.get_statements(most integer)
RETURNS TABLE (
    query_id bigint, query text, calls bigint, total_ms double precision, blocks_read bigint,
    temp_blocks bigint, missing text
)
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = ''
AS $$
DECLARE
    place text;
BEGIN
    SELECT namespace.nspname INTO place
    FROM pg_catalog.pg_extension AS extension
    JOIN pg_catalog.pg_namespace AS namespace ON namespace.oid = extension.extnamespace
    WHERE extension.extname = 'pg_stat_statements';
    IF place IS NULL THEN
        missing := 'the extension pg_stat_statements is not installed in this database';
    ELSIF NOT pg_catalog.pg_has_role('pg_read_all_stats', 'USAGE') THEN
        missing := 'GRANT pg_read_all_stats TO ioc_job lets it see the statements of others';
    END IF;
    IF missing IS NOT NULL THEN
        RETURN NEXT;
        RETURN;
    END IF;
    -- Several logins run the same statement.
    RETURN QUERY EXECUTE format(
        'SELECT stat.queryid, min(ioc.bare_words(stat.query)), sum(stat.calls)::bigint,
            sum(stat.total_exec_time), sum(stat.shared_blks_read)::bigint,
            sum(stat.temp_blks_written)::bigint, NULL::text
        FROM %I.pg_stat_statements AS stat
        JOIN pg_catalog.pg_database AS base ON base.oid = stat.dbid
        WHERE base.datname = pg_catalog.current_database() AND stat.toplevel
            AND stat.queryid IS NOT NULL
            AND ioc.bare_words(stat.query) ~* ''^(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\M''
            AND stat.query !~* ''refresh_materialized_views''
        GROUP BY stat.queryid
        ORDER BY sum(stat.total_exec_time) DESC, stat.queryid LIMIT $1', place)
    USING most;
EXCEPTION
    -- Not loaded by the server, or an extension of an older one.
    WHEN object_not_in_prerequisite_state OR insufficient_privilege OR undefined_column THEN
        missing := SQLERRM;
        RETURN NEXT;
END $$;

-- About how many rows each organization has, and which share of the bytes that its tables
-- take. Of a table of more than 160 MB a part is read, and taken for the whole.
CREATE FUNCTION ioc.size_of_organizations()
RETURNS TABLE (organization_id uuid, row_count bigint, size_bytes bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = ''
AS $$
DECLARE
    of_table record;
BEGIN
    FOR of_table IN
        SELECT relation.relname, sizes.bytes,
            least(100.0, 100.0 * 20000 / greatest(sizes.pages, 1)) AS part
        FROM pg_catalog.pg_class AS relation
        CROSS JOIN LATERAL (
            -- A table without partitions has no tree.
            SELECT coalesce(sum(pg_catalog.pg_total_relation_size(leaf.relid)),
                    pg_catalog.pg_total_relation_size(relation.oid)) AS bytes,
                coalesce(sum(pg_catalog.pg_relation_size(leaf.relid)),
                    pg_catalog.pg_relation_size(relation.oid)) / 8192 AS pages
            FROM pg_catalog.pg_partition_tree(relation.oid) AS leaf
            WHERE leaf.isleaf
        ) AS sizes
        WHERE relation.relnamespace = 'ioc'::pg_catalog.regnamespace
            AND relation.relkind IN ('r', 'p') AND NOT relation.relispartition
            -- What a job did belongs to the platform.
            AND relation.relname NOT LIKE 'scheduled\_job\_%'
            AND EXISTS (
                SELECT FROM pg_catalog.pg_attribute AS its
                WHERE its.attrelid = relation.oid AND its.attname = 'organization_id')
        ORDER BY relation.relname
    LOOP
        RETURN QUERY EXECUTE format(
            'SELECT kept.organization_id, (count(*) * 100 / $1)::bigint,
                (count(*) * $2 / sum(count(*)) OVER ())::bigint
            FROM ioc.%I AS kept TABLESAMPLE SYSTEM ($1) WHERE kept.organization_id IS NOT NULL
            GROUP BY kept.organization_id', of_table.relname)
        USING of_table.part::double precision, of_table.bytes;
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION ioc.bare_words(text), ioc.get_statements(integer),
    ioc.size_of_organizations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ioc.bare_words(text), ioc.get_statements(integer),
    ioc.size_of_organizations() TO ioc_owner, ioc_job;
