//! Plans: a policy asks for the context once, not for each row.

use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};

use super::expected::Kind;
use super::tables::relations;

const CONTEXT: &str = "
    SELECT set_config('role', '{role}', true),
        set_config('ioc.organization_id', '0190a000-0000-7000-8000-000000000000', true),
        set_config('request.jwt.claims', '{claims}', true)";

/// Without claims, and with those of a person: the functions take both ways.
const CLAIMS: [&str; 2] = ["", r#"{"sub": "0190a000-0000-7000-8000-000000000001"}"#];

pub(super) async fn check(connection: &mut PgConnection) -> Vec<String> {
    let mut findings = Vec::new();
    for relation in relations(connection).await {
        let Some(kind) = Kind::of(&relation.name, relation.is_partition) else { continue };
        if relation.letter == "m" || !kind.is_secured() {
            continue;
        }
        for (role, verbs) in kind.grants() {
            for claims in CLAIMS {
                for sql in statements(&relation.name, kind, verbs) {
                    let plan = explain(connection, role, claims, &sql).await;
                    let by_row = plan.iter().find(|line| line.contains("SubPlan"));
                    let called = plan.iter().find(|line| {
                        line.contains("ioc.") && line.contains("()")
                            || line.contains("current_setting")
                    });
                    for line in by_row.into_iter().chain(called) {
                        findings.push(format!("{role}: {sql}: {}", line.trim()));
                    }
                }
            }
        }
    }
    findings
}

/// A statement of each verb that reads rows under a policy.
fn statements(table: &str, kind: Kind, verbs: &str) -> Vec<String> {
    let column = if kind == Kind::Organizations { "created_at" } else { "organization_id" };
    let verb = |verb| match verb {
        'S' => Some(format!("SELECT * FROM ioc.{table}")),
        'U' => Some(format!("UPDATE ioc.{table} SET {column} = {column}")),
        'D' => Some(format!("DELETE FROM ioc.{table}")),
        _ => None,
    };
    verbs.chars().filter_map(verb).collect()
}

async fn explain(
    connection: &mut PgConnection,
    role: &str,
    claims: &str,
    sql: &str,
) -> Vec<String> {
    let mut transaction = connection.begin().await.unwrap();
    let context = CONTEXT.replace("{role}", role).replace("{claims}", claims);
    sqlx::raw_sql(AssertSqlSafe(context)).execute(&mut *transaction).await.unwrap();
    let sql = AssertSqlSafe(format!("EXPLAIN (COSTS OFF) {sql}"));
    let rows = sqlx::raw_sql(sql).fetch_all(&mut *transaction).await.unwrap();
    transaction.rollback().await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}
