//! Functions: all are known, and who may call them is.

use sqlx::PgConnection;

use super::expected::FUNCTIONS;
use crate::support::column;

const FOUND: &str = "
    SELECT format('%s(%s) %s as %s for %s', function.proname,
        pg_get_function_identity_arguments(function.oid), function.prosecdef,
        pg_get_userbyid(function.proowner),
        (SELECT string_agg(
                coalesce(pg_get_userbyid(nullif(entry.grantee, 0))::text, 'public'), ',' ORDER BY 1)
            FROM (
                SELECT grantee FROM aclexplode(
                    coalesce(function.proacl, acldefault('f', function.proowner)))
                WHERE grantee <> function.proowner AND privilege_type = 'EXECUTE'
                ORDER BY coalesce(pg_get_userbyid(nullif(grantee, 0))::text, 'public')
            ) AS entry))
    FROM pg_proc AS function WHERE function.pronamespace = 'ioc'::regnamespace ORDER BY 1";

/// Functions that run as their owner and look names up where a caller says; and
/// those that a caller's search path could mislead.
const MISLED: &str = r#"
    SELECT function.proname::text FROM pg_proc AS function
    WHERE function.pronamespace = 'ioc'::regnamespace
        AND (function.prosecdef OR function.prosqlbody IS NULL)
        AND NOT coalesce('search_path=""' = ANY (function.proconfig), false)
    ORDER BY 1"#;

pub(super) async fn check(connection: &mut PgConnection) -> Vec<String> {
    let found = column(connection, FOUND, None).await;
    let wanted = FUNCTIONS.iter().map(|(signature, as_owner, callers)| {
        let as_owner = if *as_owner { "t" } else { "f" };
        format!("{signature} {as_owner} as ioc_owner for {}", callers.join(","))
    });
    let wanted: Vec<_> = wanted.collect();
    let mut findings = Vec::new();
    for missing in wanted.iter().filter(|function| !found.contains(function)) {
        findings.push(format!("there is no function {missing}"));
    }
    for unknown in found.iter().filter(|function| !wanted.contains(function)) {
        findings.push(format!("there is a function {unknown}"));
    }
    for function in column(connection, MISLED, None).await {
        findings.push(format!("{function} has no search path of its own"));
    }
    findings
}
