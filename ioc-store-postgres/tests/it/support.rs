//! A store over a database of its own.

use std::future::Future;

use ioc_store_postgres::{PostgresOptions, PostgresStore};
use libtest_mimic::Trial;
use private_postgres::Database;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

/// A test by its claim.
pub(crate) fn trial<F>(name: &str, test: fn() -> F) -> Trial
where
    F: Future<Output = ()> + 'static,
{
    Trial::test(name, move || {
        block_on(test());
        Ok(())
    })
}

/// Runs a future to its end, as a server's runtime would.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    runtime.worker_threads(2).enable_all().build().unwrap().block_on(future)
}

/// A store over a new database, with the logins of an application and its jobs.
pub(crate) async fn fresh() -> (PostgresStore, Database) {
    let database = Database::new().await;
    (open(&database), database)
}

/// A store over a database, with the logins of an application and its jobs.
pub(crate) fn open(database: &Database) -> PostgresStore {
    let options = PostgresOptions::from_url(&database.url("ioc_test_application")).unwrap();
    let options = options.with_jobs_url(&database.url("ioc_test_job")).unwrap();
    PostgresStore::open(&options).unwrap()
}

/// How many rounds a loop takes: what `IOC_TEST_ROUNDS` says, else `usual`.
#[expect(clippy::disallowed_methods, reason = "how long a test runs is told from outside")]
pub(crate) fn rounds(usual: u64) -> u64 {
    std::env::var("IOC_TEST_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// A connection to a database as one who may do everything.
pub(crate) async fn superuser(database: &Database) -> PgConnection {
    PgConnection::connect(&database.url("postgres")).await.unwrap()
}

/// The first column of a query's rows, with one parameter or none.
pub(crate) async fn column(
    connection: &mut PgConnection,
    sql: &'static str,
    parameter: Option<&str>,
) -> Vec<String> {
    let query = sqlx::query_scalar(sql);
    let query = match parameter {
        Some(parameter) => query.bind(parameter.to_owned()),
        None => query,
    };
    query.fetch_all(connection).await.unwrap()
}

/// A connection beside the store.
pub(crate) async fn back_door(url: &str) -> PgConnection {
    PgConnection::connect(url).await.unwrap()
}

/// Runs statements that have to succeed.
pub(crate) async fn run(connection: &mut PgConnection, sql: &str) {
    let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await;
    done.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// The rows of a query that has to succeed: what is in its first column, as
/// text.
pub(crate) async fn texts(connection: &mut PgConnection, sql: &str) -> Vec<String> {
    let sql = format!("SELECT coalesce(first::text, 'NULL') FROM ({sql}) AS found (first)");
    let rows = sqlx::query_scalar(AssertSqlSafe(&*sql)).fetch_all(connection).await;
    rows.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

/// The one value of a query, as text.
pub(crate) async fn text(connection: &mut PgConnection, sql: &str) -> String {
    let mut rows = texts(connection, sql).await;
    assert_eq!(rows.len(), 1, "{sql}");
    rows.remove(0)
}

/// The SQLSTATE with which statements are refused.
pub(crate) async fn refused(connection: &mut PgConnection, sql: &str) -> String {
    let error = sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await.expect_err(sql);
    error.into_database_error().unwrap().code().unwrap().into_owned()
}
