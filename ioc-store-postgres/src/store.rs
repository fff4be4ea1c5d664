//! The store: its pools, and how it is opened.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::OrganizationId;
use ioc_core::model::facts::Share;
use ioc_core::model::rollup::Upkeep;
use sqlx::postgres::PgPool;
use tokio::sync::{Mutex, Semaphore};

use crate::migrate;
use crate::options::{Address, PostgresOptions};
use crate::replica::Replica;
use crate::tenant::{self, DatabaseRole};

/// All ports over one PostgreSQL database.
pub struct PostgresStore {
    options: PostgresOptions,
    migrated: Vec<&'static str>,
    application: OnceLock<PgPool>,
    jobs: OnceLock<PgPool>,
    runner: OnceLock<PgPool>,
    replica: Option<Arc<Replica>>,
    recounts: Arc<Mutex<()>>,
    long_work: Arc<Semaphore>,
}

impl PostgresStore {
    /// Opens the database, and brings it to the newest schema if the options
    /// want it. Blocks until that is done; the pools connect when they are first
    /// needed, in the runtime that needs them.
    ///
    /// # Errors
    /// `Unavailable` for a server that does not answer, `NotFound` for a
    /// database that it has not, `Forbidden` for a login that may not migrate,
    /// `Unsupported` for a newer schema, and for an older one that is not to be
    /// migrated.
    pub fn open(options: &PostgresOptions) -> Result<Self> {
        let migrated = migrate::in_own_runtime(options)?;
        let replica = options.replica.as_ref().map(|_| Replica::new(options.replica_bound));
        Ok(Self {
            options: options.clone(),
            migrated,
            application: OnceLock::new(),
            jobs: OnceLock::new(),
            runner: OnceLock::new(),
            replica: replica.map(Arc::new),
            recounts: Arc::default(),
            long_work: Arc::new(Semaphore::new((options.max_job_connections / 2).max(1) as usize)),
        })
    }

    /// What tells this program's schema from another one's.
    pub fn schema() -> [u8; 32] {
        migrate::schema()
    }

    /// The SQL that makes the roles, and what else of a database no dump holds:
    /// run in a new database before a dump is restored into it. Opening a store
    /// does the same before the first migration.
    pub fn roles() -> &'static str {
        migrate::ROLES
    }

    /// The migrations that opening it applied.
    pub fn migrated(&self) -> &[&'static str] {
        &self.migrated
    }

    /// How the writing stands: it waits where all connections of the pool are
    /// taken. Who waits for an organization's turn has none, and stops no other.
    pub(crate) fn upkeep(&self) -> Upkeep {
        let limit = self.options.max_connections;
        let taken =
            self.application.get().is_some_and(|pool| pool.size() >= limit && pool.num_idle() == 0);
        Upkeep { waiting: if taken { limit } else { 0 }, limit, alive: true }
    }

    /// How many connections for organizations are in use, of those that may be.
    pub(crate) fn pool_use(&self) -> Option<Share> {
        let pool = self.application.get()?;
        let used = u64::from(pool.size()).saturating_sub(pool.num_idle() as u64);
        Some(Share { part: used, whole: self.options.max_connections.into() })
    }

    pub(crate) fn options(&self) -> &PostgresOptions {
        &self.options
    }

    pub(crate) fn pool(&self, role: DatabaseRole) -> Result<PgPool> {
        if tokio::runtime::Handle::try_current().is_err() {
            let message = "the store over PostgreSQL works inside a tokio runtime";
            return Err(Error::new(ErrorKind::Unsupported, "no_runtime", message)
                .with_hint("call it from an async function that tokio runs"));
        }
        let pool = match role {
            DatabaseRole::Application => &self.application,
            DatabaseRole::Job => &self.jobs,
            DatabaseRole::Runner => &self.runner,
        };
        Ok(pool.get_or_init(|| tenant::pool(&self.options, role)).clone())
    }

    /// What the recount that waits for long holds.
    pub(crate) fn recounts(&self) -> &Arc<Mutex<()>> {
        &self.recounts
    }

    /// Who does the long work of jobs: never so many that the rest finds no connection.
    pub(crate) fn long_work(&self) -> &Arc<Semaphore> {
        &self.long_work
    }

    /// The replica, if there is one.
    pub(crate) fn replica(&self) -> Option<&Arc<Replica>> {
        self.replica.as_ref()
    }

    /// The pool of the replica, if it may answer for the organization, and until
    /// when it may.
    pub(crate) async fn fresh_replica(
        &self,
        organization: OrganizationId,
    ) -> Option<(PgPool, &Address, Instant)> {
        let (replica, address) = (self.replica.as_ref()?, self.options.replica.as_ref()?);
        let pool = replica.pool.get_or_init(|| tenant::pool_of(&self.options, address));
        let primary = self.pool(DatabaseRole::Application).ok()?;
        let until = replica.fresh_until(organization, &primary, pool).await?;
        Some((pool.clone(), address, until))
    }
}

impl fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostgresStore").field("options", &self.options).finish_non_exhaustive()
    }
}
