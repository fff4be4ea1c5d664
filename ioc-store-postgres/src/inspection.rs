//! What can be seen of a database without changing it: its schema, its clock, and
//! whether it keeps organizations apart, by trying.

use std::fmt;

use chrono::TimeDelta;
use ioc_core::clock::{Clock, Instant};
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::OrganizationId;
use sqlx::postgres::PgRow;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Postgres, Row, Transaction};
use tokio::time::timeout;
use uuid::Uuid;

use crate::error::{StoreError, StoreResult};
use crate::migrate;
use crate::options::PostgresOptions;
use crate::statement::query;
use crate::tenant::{Access, Context, DatabaseRole, begin};

/// How the schema of a database stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// The newest migration that it has; nothing for a database without tables.
    pub newest: Option<&'static str>,
    /// The migrations of this program that it lacks.
    pub missing: Vec<&'static str>,
}

/// Whether the database keeps organizations apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Isolation {
    /// Tables of organizations without row level security, or without its being
    /// forced upon their owner.
    pub unprotected: Vec<String>,
    /// Tables of which the application's role saw a row that it may not: of any
    /// organization where none was named, of another one where one was.
    pub seen: Vec<String>,
    /// Whether there is an organization, without which no try tells anything.
    pub tried: bool,
}

/// One connection to a database that is looked at.
pub struct Inspector {
    connection: PgConnection,
    options: PostgresOptions,
}

impl Inspector {
    /// Connects to the database of the options.
    ///
    /// # Errors
    /// `Unavailable` for a server that does not answer, `NotFound` for a database
    /// that it has not.
    pub async fn connect(options: &PostgresOptions) -> Result<Self> {
        let connect = PgConnection::connect_with(&options.primary.connect);
        let connected = timeout(options.acquire_timeout, connect).await;
        let connected = connected.unwrap_or(Err(sqlx::Error::PoolTimedOut));
        let connection = connected.map_err(StoreError::from)?;
        Ok(Self { connection, options: options.clone() })
    }

    /// How the schema stands.
    ///
    /// # Errors
    /// `Unsupported` for the schema of a newer program, `Corrupt` for one that is
    /// not ours.
    pub async fn schema(&mut self) -> Result<Schema> {
        let missing = migrate::pending(&mut self.connection).await?;
        let newest = migrate::newest_without(missing.len());
        Ok(Schema { newest, missing: missing.iter().map(|migration| migration.name).collect() })
    }

    /// Whether it keeps organizations apart: the catalogue's word, and a try as the
    /// role of the application.
    ///
    /// # Errors
    /// `Forbidden` for a login that may not act as that role.
    pub async fn isolation(&mut self) -> Result<Isolation> {
        let sql = query(include_str!("../queries/inspection/unprotected.sql"));
        let rows = sql.fetch_all(&mut self.connection).await;
        let unprotected = names(&rows.map_err(StoreError::from)?)?;
        let first = self.first_organization().await?;
        let mut seen = self.seen_by(None).await?;
        if let Some(first) = first {
            seen.extend(self.seen_by(Some(first)).await?);
        }
        seen.sort();
        seen.dedup();
        Ok(Isolation { unprotected, seen, tried: first.is_some() })
    }

    /// How far the server's clock is ahead of this one; behind, if it is negative.
    /// It is as exact as half of the way to the server and back.
    ///
    /// # Errors
    /// `Unavailable` for a server that does not answer.
    pub async fn clock_ahead(&mut self, clock: &dyn Clock) -> Result<TimeDelta> {
        let before = clock.now();
        let sql = query(include_str!("../queries/inspection/time.sql"));
        let told: StoreResult<Instant> =
            async { Ok(sql.fetch_one(&mut self.connection).await?.try_get(0)?) }.await;
        let middle = before + (clock.now() - before) / 2;
        Ok(told? - middle)
    }

    /// Whether the database has the extension that counts its statements.
    ///
    /// # Errors
    /// `Unavailable` for a server that does not answer.
    pub async fn counts_statements(&mut self) -> Result<bool> {
        let sql = query(include_str!("../queries/inspection/has_statements.sql"));
        let told: StoreResult<bool> =
            async { Ok(sql.fetch_one(&mut self.connection).await?.try_get(0)?) }.await;
        Ok(told?)
    }

    /// Makes the roles that a dump does not hold, in a database without tables of
    /// ours.
    ///
    /// # Errors
    /// `Conflict` for a database that has such tables.
    pub async fn prepare_restore(&mut self) -> Result<()> {
        if self.schema().await?.newest.is_some() {
            let message = "the database has tables of this program already";
            return Err(Error::new(ErrorKind::Conflict, "target_not_empty", message)
                .with_hint("restore into a new database, made with `createdb`"));
        }
        let roles = sqlx::raw_sql(migrate::ROLES).execute(&mut self.connection).await;
        roles.map_err(StoreError::from)?;
        Ok(())
    }

    async fn first_organization(&mut self) -> StoreResult<Option<OrganizationId>> {
        let mut transaction = self.begin(DatabaseRole::Job, None).await?;
        let sql = query(include_str!("../queries/inspection/first_organization.sql"));
        let row = sql.fetch_optional(&mut *transaction).await?;
        transaction.rollback().await?;
        let found: Option<Uuid> = row.map(|row| row.try_get(0)).transpose()?;
        Ok(found.map(OrganizationId::from_uuid))
    }

    /// The tables in which the application sees a row of another organization than
    /// the one that it names, or of any if it names none.
    async fn seen_by(&mut self, organization: Option<OrganizationId>) -> StoreResult<Vec<String>> {
        let mut transaction = self.begin(DatabaseRole::Application, organization).await?;
        let sql = query(include_str!("../queries/inspection/seen.sql"));
        let sql = sql.bind(organization.map(OrganizationId::uuid));
        let rows = sql.fetch_all(&mut *transaction).await?;
        // Dropped, it would end with the next statement, and hold its locks until then.
        transaction.rollback().await?;
        names(&rows)
    }

    async fn begin(
        &mut self,
        role: DatabaseRole,
        organization: Option<OrganizationId>,
    ) -> StoreResult<Transaction<'_, Postgres>> {
        let limit = self.options.statement_timeout;
        let context = organization.map_or(Context::Nobody, Context::One);
        let begin = begin(role, &context, None, Access::Read, limit, limit);
        Ok(self.connection.begin_with(AssertSqlSafe(begin)).await?)
    }
}

impl fmt::Debug for Inspector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inspector").field("options", &self.options).finish_non_exhaustive()
    }
}

fn names(rows: &[PgRow]) -> StoreResult<Vec<String>> {
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}
