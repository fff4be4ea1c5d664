//! What the catalogue of a migrated database says, held against what it has to.

pub(crate) mod expected;
mod functions;
mod keys;
mod plans;
mod tables;

use libtest_mimic::Trial;
use private_postgres::Database;
use sqlx::PgConnection;

use crate::support::{superuser, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("catalogue::every_table_has_its_policies_and_grants_and_no_others", secured),
        trial("catalogue::every_key_of_an_organization_begins_with_it", keyed),
        trial("catalogue::every_function_is_known_and_closed_to_the_public", closed),
        trial("catalogue::a_policy_is_evaluated_once_for_a_statement", planned),
    ]
}

/// What contradicts the expectation about who may see and do what.
pub(crate) async fn check(connection: &mut PgConnection) -> Vec<String> {
    let mut findings = tables::check(connection).await;
    findings.extend(functions::check(connection).await);
    findings
}

/// A database with partitions of months.
pub(crate) async fn database() -> (PgConnection, Database) {
    let database = Database::new().await;
    let mut connection = superuser(&database).await;
    let sql = "SELECT ioc.manage_partitions('2026-03-15T00:00Z', 0)";
    sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
    (connection, database)
}

async fn secured() {
    let (mut connection, _database) = database().await;
    assert_eq!(tables::check(&mut connection).await, [""; 0]);
}

async fn keyed() {
    let (mut connection, _database) = database().await;
    assert_eq!(keys::check(&mut connection).await, [""; 0]);
}

async fn closed() {
    let (mut connection, _database) = database().await;
    assert_eq!(functions::check(&mut connection).await, [""; 0]);
}

async fn planned() {
    let (mut connection, _database) = database().await;
    assert_eq!(plans::check(&mut connection).await, [""; 0]);
}
