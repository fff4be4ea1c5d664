//! One cell: somebody does something with a table, and all is as before.

use std::collections::BTreeMap;
use std::fmt::Write;

use futures_util::TryStreamExt;
use sqlx::postgres::{PgDatabaseError, PgRow};
use sqlx::{AssertSqlSafe, PgConnection, Row};

use super::identities::Identity;
use super::operations::Act;
use super::rows::{Owner, Table};

/// How many rows, by whose they are.
pub(super) type Counts = BTreeMap<Owner, usize>;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// With a state of the server.
    Refused(String),
    Done {
        /// Rows that were answered.
        seen: Counts,
        /// Rows that are not there any more, and rows that were not there
        /// before; a changed one is both.
        gone: Counts,
        new: Counts,
    },
}

/// All rows of a table as text, with whose they are.
#[derive(Debug)]
pub(super) struct Content(Vec<(Owner, String)>);

impl Content {
    /// What is in a table, as one sees it who sees all.
    pub(super) async fn of(connection: &mut PgConnection, table: &Table) -> Self {
        let sql = format!(
            "SELECT set_config('role', 'none', true);
             SELECT {}::text, row.*::text FROM ioc.{} AS row ORDER BY 2",
            table.told_by, table.name
        );
        let rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(connection).await.unwrap();
        // The first row is the answer about the role.
        let row = |row: &PgRow| (Owner::of(row.get(0)), row.get(1));
        Self(rows.iter().skip(1).map(row).collect())
    }

    pub(super) fn counts(&self) -> Counts {
        count(self.0.iter().map(|(owner, _)| *owner))
    }

    /// The rows that the other one lacks.
    fn without(&self, other: &Self) -> Counts {
        count(self.0.iter().filter(|row| !other.0.contains(row)).map(|(owner, _)| *owner))
    }
}

pub(super) fn count(owners: impl Iterator<Item = Owner>) -> Counts {
    let mut counts = Counts::new();
    for owner in owners {
        *counts.entry(owner).or_default() += 1;
    }
    counts
}

/// Does it inside of the connection's transaction, and takes it back.
pub(super) async fn run(
    connection: &mut PgConnection,
    identity: &Identity,
    table: &Table,
    before: &Content,
    act: &Act,
) -> Outcome {
    become_one(connection, identity).await;
    let outcome = match answer(connection, act).await {
        Err(error) => Outcome::Refused(state(&error)),
        Ok(seen) if act.writes => {
            let after = Content::of(connection, table).await;
            let (gone, new) = (before.without(&after), after.without(before));
            Outcome::Done { seen, gone, new }
        }
        Ok(seen) => Outcome::Done { seen, gone: Counts::new(), new: Counts::new() },
    };
    take_back(connection).await;
    outcome
}

/// From here on the transaction is somebody's.
pub(super) async fn become_one(connection: &mut PgConnection, identity: &Identity) {
    let mut sql = "SAVEPOINT cell; ".to_owned();
    let settings = [
        ("ioc.organization_id", identity.context),
        ("request.jwt.claims", identity.claims.as_deref()),
        ("role", Some(identity.role)),
    ];
    for (setting, value) in settings {
        if let Some(value) = value {
            let _ = write!(
                sql,
                "SELECT set_config('{setting}', '{}', true);",
                value.replace('\'', "''")
            );
        }
    }
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await.unwrap();
}

pub(super) async fn take_back(connection: &mut PgConnection) {
    sqlx::raw_sql("ROLLBACK TO SAVEPOINT cell; RELEASE SAVEPOINT cell")
        .execute(connection)
        .await
        .unwrap();
}

/// Whose rows are answered.
async fn answer(connection: &mut PgConnection, act: &Act) -> sqlx::Result<Counts> {
    let rows = sqlx::raw_sql(AssertSqlSafe(act.sql.clone())).fetch_all(&mut *connection).await;
    let rows = match rows {
        // A plain query does not know what to do with the rows of a COPY, but it
        // hears a refusal as the methods for it do not.
        Err(sqlx::Error::Protocol(_)) if act.sql.starts_with("COPY") => {
            return copied(connection, &act.sql).await;
        }
        rows => rows?,
    };
    if act.sql.starts_with("EXPLAIN") {
        return Ok(Counts::new());
    }
    Ok(count(rows.iter().map(|row| Owner::of(row.get(0)))))
}

/// Whose rows are copied out; nobody copies anything in.
async fn copied(connection: &mut PgConnection, sql: &str) -> sqlx::Result<Counts> {
    assert!(sql.ends_with("TO STDOUT"), "not refused: {sql}");
    let parts: Vec<_> = connection.copy_out_raw(sql).await?.try_collect().await?;
    let text = String::from_utf8(parts.concat()).unwrap();
    Ok(count(text.lines().map(Owner::of)))
}

pub(super) fn state(error: &sqlx::Error) -> String {
    let error = error.as_database_error().and_then(|error| error.try_downcast_ref());
    error.map_or_else(
        || panic!("no answer of the server"),
        |error: &PgDatabaseError| error.code().to_owned(),
    )
}
