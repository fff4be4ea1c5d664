//! How the database is reached.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use ioc_core::error::{Error, Result, shown};
use sqlx::postgres::PgConnectOptions;

use crate::tenant::DatabaseRole;

/// Where the databases are, and how many connections each pool may hold.
///
/// A URL is `postgres://USER:PASSWORD@HOST:PORT/DATABASE?OPTION=VALUE`, with the
/// options of libpq: `host` for the folder of a socket, `sslmode` (`disable`,
/// `prefer`, `require`, `verify-ca`, `verify-full`), `sslrootcert`, `sslcert`,
/// `sslkey`. Behind a `PgBouncer` that pools transactions it ends in
/// `statement-cache-capacity=0`: then no statement has a name, and nothing is
/// set beyond a transaction.
#[derive(Clone)]
pub struct PostgresOptions {
    pub(crate) primary: Address,
    pub(crate) jobs: Option<Address>,
    pub(crate) replica: Option<Address>,
    /// How many connections answer and write for organizations. Default: 10.
    pub max_connections: u32,
    /// How many look organizations up and do the work of jobs; what takes long has half of
    /// them at most. Up to four more, which nothing else uses, claim and hold the runs
    /// of jobs.
    /// Default: 4.
    pub max_job_connections: u32,
    /// How long a call waits for a connection, and for how long it looks for
    /// another one when one breaks before its commit. Default: five seconds.
    pub acquire_timeout: Duration,
    /// How long a statement may take; a rebuild or a check may take ten times as long. A
    /// transaction that takes twice as long is given up: the server has fallen
    /// silent. Default: 30 seconds.
    pub statement_timeout: Duration,
    /// How far behind a replica may be that answers. Default: ten seconds.
    pub replica_bound: Duration,
    /// Whether a schema that is older is brought to the newest when the store is
    /// opened. Default: yes.
    pub migrate: bool,
}

/// What a URL says.
#[derive(Clone)]
pub(crate) struct Address {
    pub(crate) connect: PgConnectOptions,
    /// Whether statements have names, which spares reading and planning them each
    /// time.
    pub(crate) named_statements: bool,
}

impl PostgresOptions {
    /// The options of a URL.
    ///
    /// # Errors
    /// `InvalidInput` for what is no URL of a PostgreSQL database. The error does
    /// not repeat it: it may hold a password.
    pub fn from_url(url: &str) -> Result<Self> {
        Ok(Self {
            primary: parse(url)?,
            jobs: None,
            replica: None,
            max_connections: 10,
            max_job_connections: 4,
            acquire_timeout: Duration::from_secs(5),
            statement_timeout: Duration::from_secs(30),
            replica_bound: Duration::from_secs(10),
            migrate: true,
        })
    }

    /// The same with a login of its own for what concerns no single
    /// organization; without one it is that of the URL.
    ///
    /// # Errors
    /// As [`Self::from_url`].
    pub fn with_jobs_url(self, url: &str) -> Result<Self> {
        Ok(Self { jobs: Some(parse(url)?), ..self })
    }

    /// The same with a streaming replica for reads that tolerate a lag: those of
    /// reports, exports and the calculation of metrics. It answers while it is
    /// known to be at most [`Self::replica_bound`] behind and to have all that
    /// this store wrote for the organization; else, and where it fails, the
    /// primary does. It is one server: behind a balancer of several, the one that
    /// says how far it is may not be the one that answers.
    ///
    /// # Errors
    /// As [`Self::from_url`].
    pub fn with_replica_url(self, url: &str) -> Result<Self> {
        Ok(Self { replica: Some(parse(url)?), ..self })
    }

    /// Where a role's connections go.
    pub(crate) fn address(&self, role: DatabaseRole) -> &Address {
        match (role, &self.jobs) {
            (DatabaseRole::Job | DatabaseRole::Runner, Some(jobs)) => jobs,
            _ => &self.primary,
        }
    }
}

fn parse(url: &str) -> Result<Address> {
    let known = ["postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme));
    let wrong = |why: String| {
        Error::invalid("unknown_database_url", why)
            .with_hint("postgres://USER:PASSWORD@HOST:PORT/DATABASE?sslmode=require")
    };
    if !known {
        let scheme = url.split(':').next().unwrap_or_default();
        return Err(wrong(format!("`{}:` names no PostgreSQL database", shown(scheme))));
    }
    let options = PgConnectOptions::from_str(url)
        .map_err(|_| wrong("the URL of the database cannot be read".to_owned()))?;
    // What a PgBouncer does not know; servers since version 12 print floats whole.
    let connect = options.application_name("ioc").extra_float_digits(None);
    let mut set = url.split_once('?').map_or("", |(_, set)| set).split('&');
    let named_statements = !set.any(|set| set == "statement-cache-capacity=0");
    Ok(Address { connect, named_statements })
}

impl fmt::Debug for PostgresOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostgresOptions")
            .field("host", &self.primary.connect.get_host())
            .field("database", &self.primary.connect.get_database())
            .field("max_connections", &self.max_connections)
            .finish_non_exhaustive()
    }
}
