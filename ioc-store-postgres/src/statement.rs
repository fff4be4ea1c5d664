//! Statements, with a name or without one.
//!
//! A statement with a name is read once by each connection of the server. Behind
//! a `PgBouncer` that pools transactions the next transaction runs on any of them:
//! one that does not know the name, or knows another statement by it.

use std::future::Future;

use sqlx::Postgres;
use sqlx::postgres::PgArguments;
use sqlx::query::Query;

tokio::task_local! {
    static NAMED: bool;
}

/// Does work whose statements have names only if `named`.
pub(crate) async fn naming<F: Future>(named: bool, work: F) -> F::Output {
    NAMED.scope(named, work).await
}

/// A statement of a transaction.
pub(crate) fn query(sql: &'static str) -> Query<'static, Postgres, PgArguments> {
    sqlx::query(sql).persistent(NAMED.try_with(|named| *named).unwrap_or(false))
}
