//! What the server's catalogue says of our schema, as text that a person can
//! read and compare.

use std::collections::HashSet;

use sqlx::PgConnection;

use crate::support::texts;

/// The parts of the description, each a query of lines.
const PARTS: [(&str, &str); 7] = [
    (
        "tables and views",
        "SELECT format('%s %s of %s%s%s', CASE relation.relkind
                WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table'
                WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' ELSE 'view' END,
            relation.relname, relation.relowner::regrole,
            CASE WHEN relation.relforcerowsecurity THEN ', row security forced'
                WHEN relation.relrowsecurity THEN ', row security on' ELSE '' END,
            coalesce(', ' || pg_get_expr(relation.relpartbound, relation.oid), ''))
            || E'\\n' || coalesce((
                SELECT string_agg(format(E'    %s %s%s%s%s', col.attname,
                        format_type(col.atttypid, col.atttypmod),
                        CASE WHEN col.attcollation = '\"C\"'::regcollation THEN ' C' ELSE '' END,
                        CASE WHEN col.attnotnull THEN ' not null' ELSE '' END,
                        coalesce(' default ' || pg_get_expr(preset.adbin, preset.adrelid), '')
                            || CASE WHEN col.attidentity <> '' THEN ' identity' ELSE '' END),
                    E'\\n' ORDER BY col.attnum)
                FROM pg_attribute AS col
                LEFT JOIN pg_attrdef AS preset
                    ON preset.adrelid = col.attrelid AND preset.adnum = col.attnum
                WHERE col.attrelid = relation.oid AND col.attnum > 0 AND NOT col.attisdropped
                    AND relation.relkind <> 'S'
            ), '')
        FROM pg_class AS relation
        WHERE relation.relnamespace = 'ioc'::regnamespace
            AND relation.relkind IN ('r', 'p', 'm', 'v', 'S')
        ORDER BY relation.relname COLLATE \"C\"",
    ),
    (
        "constraints",
        "SELECT format('%s %s: %s', rule.conrelid::regclass, rule.conname,
            pg_get_constraintdef(rule.oid))
        FROM pg_constraint AS rule WHERE rule.connamespace = 'ioc'::regnamespace
            -- A column says that of itself; since version 18 a constraint does too.
            AND rule.contype <> 'n'
        ORDER BY rule.conrelid::regclass::text COLLATE \"C\", rule.conname COLLATE \"C\"",
    ),
    (
        "indexes",
        "SELECT pg_get_indexdef(entry.indexrelid)
            || CASE WHEN entry.indisvalid THEN '' ELSE ' INVALID' END
        FROM pg_index AS entry JOIN pg_class AS relation ON relation.oid = entry.indexrelid
        WHERE relation.relnamespace = 'ioc'::regnamespace
        ORDER BY entry.indrelid::regclass::text COLLATE \"C\", relation.relname COLLATE \"C\"",
    ),
    (
        "policies",
        "SELECT format('%s: %s for %s to %s%s%s', rule.tablename, rule.policyname,
            lower(rule.cmd), array_to_string(rule.roles, ', '), ' using ' || rule.qual,
            ' check ' || rule.with_check)
        FROM pg_policies AS rule WHERE rule.schemaname = 'ioc'
        ORDER BY rule.tablename COLLATE \"C\", rule.policyname COLLATE \"C\"",
    ),
    (
        "grants",
        "SELECT format('%s: %s may %s', relation.relname,
            CASE given.grantee WHEN 0 THEN 'PUBLIC' ELSE given.grantee::regrole::text END,
            string_agg(lower(given.privilege_type), ', ' ORDER BY given.privilege_type))
        FROM pg_class AS relation, aclexplode(relation.relacl) AS given
        WHERE relation.relnamespace = 'ioc'::regnamespace AND given.grantee <> relation.relowner
        GROUP BY relation.relname, given.grantee
        ORDER BY relation.relname COLLATE \"C\", given.grantee::regrole::text COLLATE \"C\"",
    ),
    (
        "functions",
        "SELECT format('%s of %s for %s%s', code.oid::regprocedure, code.proowner::regrole,
            coalesce((
                SELECT string_agg(CASE given.grantee WHEN 0 THEN 'PUBLIC'
                    ELSE given.grantee::regrole::text END, ', '
                    ORDER BY given.grantee::regrole::text COLLATE \"C\")
                FROM aclexplode(code.proacl) AS given
            ), 'PUBLIC'), E'\\n' || pg_get_functiondef(code.oid))
        FROM pg_proc AS code WHERE code.pronamespace = 'ioc'::regnamespace
        ORDER BY code.oid::regprocedure::text COLLATE \"C\"",
    ),
    (
        "views",
        // Since version 18 a column is qualified only where it has to be.
        "SELECT format(E'%s\\n%s', view.matviewname,
            regexp_replace(view.definition, '[a-z_]+[.]([a-z_])', '\\1', 'g'))
        FROM pg_matviews AS view WHERE view.schemaname = 'ioc'
        ORDER BY view.matviewname COLLATE \"C\"",
    ),
];

/// Tables, columns, types, indexes, constraints, policies, grants, functions and
/// views.
pub(crate) async fn describe(connection: &mut PgConnection) -> String {
    let mut description = Vec::new();
    for (part, sql) in PARTS {
        let lines = texts(connection, sql).await;
        let lines: Vec<_> = lines.iter().map(|line| line.trim_end()).collect();
        description.push(format!("== {part}\n\n{}\n", lines.join("\n")));
    }
    description.join("\n")
}

/// Fails with the lines of which two descriptions differ.
pub(crate) fn assert_same(found: &str, wanted: &str, claim: &str) {
    let lines = |of: &str, than: &str| -> Vec<String> {
        let others: HashSet<&str> = than.lines().collect();
        of.lines().filter(|line| !others.contains(line)).map(str::to_owned).collect()
    };
    assert_eq!(lines(found, wanted), lines(wanted, found), "{claim}");
    assert_eq!(found, wanted, "{claim}");
}
