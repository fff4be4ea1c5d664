//! Everybody tries everything with every table: two organizations whose rows
//! look the same, and what comes of it counted by whose rows they are.

mod cell;
mod functions;
mod identities;
mod operations;
mod rows;

use libtest_mimic::Trial;
use private_postgres::Database;
use sqlx::PgConnection;

use crate::catalogue;
use crate::support::{superuser, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("matrix::nobody_sees_or_changes_a_row_that_is_not_theirs", tables),
        trial("matrix::functions_and_views_tell_nobody_of_another_organization", functions),
    ]
}

/// A database with the rows of two organizations.
pub(crate) async fn database() -> Database {
    let (mut connection, database) = catalogue::database().await;
    rows::fill(&mut connection).await;
    database
}

/// What everybody can do with tables against the expectation: with one, or with
/// all. Inside of the connection's transaction, which stays as it is.
pub(crate) async fn check(connection: &mut PgConnection, only: Option<&str>) -> Vec<String> {
    // Whether a row refers to one that is there is not the question here.
    let sql = "SET LOCAL session_replication_role = replica";
    sqlx::raw_sql(sql).execute(&mut *connection).await.unwrap();
    let mut findings = Vec::new();
    let tables = rows::tables(connection).await;
    for table in tables.iter().filter(|table| only.is_none_or(|only| only == table.name)) {
        let content = cell::Content::of(connection, table).await;
        for identity in identities::all() {
            for (act, wanted) in operations::all(table, &identity, &content) {
                let found = cell::run(connection, &identity, table, &content, &act).await;
                if found != wanted {
                    let (name, sql) = (identity.name, &act.sql);
                    findings.push(format!("{name}: {sql}: {found:?} instead of {wanted:?}"));
                }
            }
        }
    }
    findings
}

async fn tables() {
    let database = database().await;
    let mut connection = superuser(&database).await;
    sqlx::raw_sql("BEGIN").execute(&mut connection).await.unwrap();
    let findings = check(&mut connection, None).await;
    assert!(findings.is_empty(), "{} findings: {findings:#?}", findings.len());
}

async fn functions() {
    let database = database().await;
    let mut connection = superuser(&database).await;
    sqlx::raw_sql("BEGIN").execute(&mut connection).await.unwrap();
    assert_eq!(functions::check(&mut connection).await, [""; 0]);
}
