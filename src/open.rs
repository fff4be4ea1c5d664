//! Puts a platform together from a URL.

use std::sync::Arc;

use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::platform::{Platform, PlatformBuilder};
use ioc_core::store::bundle::Store;

use crate::tokio_runtime::TokioRuntime;

/// The kinds of databases that this build knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatabaseKind {
    /// A file, or the memory, of this machine.
    #[cfg(feature = "sqlite")]
    Sqlite,
    /// A database on a server.
    #[cfg(feature = "postgres")]
    Postgres,
}

/// Of which kind the database of `url` is; nothing is opened.
///
/// # Errors
/// `InvalidInput` for what is no URL, `Unsupported` for a store that this build
/// has not.
pub fn database_kind(url: &str) -> Result<DatabaseKind> {
    match scheme(url)? {
        #[cfg(feature = "sqlite")]
        "sqlite" => Ok(DatabaseKind::Sqlite),
        #[cfg(feature = "postgres")]
        "postgres" | "postgresql" => Ok(DatabaseKind::Postgres),
        other => Err(unknown(other)),
    }
}

/// A platform over the database of `url`, with the machine's clock and every
/// renderer that this build has.
///
/// `sqlite:FILE` is created if it is not there; `sqlite::memory:` is a database
/// of its own for each call. `postgres://USER:PASSWORD@HOST/DATABASE` is one on
/// a server, which has to be there; how to reach it, and what else it needs, is
/// said at `PostgresOptions`.
///
/// # Errors
/// `InvalidInput` for what is no URL, `Unsupported` for a store that this build
/// has not, and what opening the store itself says.
pub fn open(url: &str) -> Result<Platform> {
    Ok(builder(url, true)?.build())
}

/// As [`open`], but with a word left to say on clock, ids and sections; the
/// database is created, where that is possible, only if `create`.
///
/// # Errors
/// As [`open_store`].
pub fn builder(url: &str, create: bool) -> Result<PlatformBuilder> {
    Ok(with_renderer(Platform::builder(open_store(url, create)?)))
}

/// As [`builder`], over a PostgreSQL database with more to say than a URL: other
/// logins, a replica, the sizes of pools.
///
/// # Errors
/// What opening the store says.
#[cfg(feature = "postgres")]
pub fn builder_over(options: &ioc_store_postgres::PostgresOptions) -> Result<PlatformBuilder> {
    let store = ioc_store_postgres::PostgresStore::open(options)?;
    Ok(with_renderer(Platform::builder(Arc::new(store))))
}

/// The store of `url`; it is created, where that is possible, only if `create`.
///
/// # Errors
/// As [`open`], and `NotFound` for a file that is not there.
pub fn open_store(url: &str, create: bool) -> Result<Arc<dyn Store>> {
    let _ = create;
    match database_kind(url)? {
        #[cfg(feature = "sqlite")]
        DatabaseKind::Sqlite => Ok(Arc::new(sqlite(url, create)?)),
        #[cfg(feature = "postgres")]
        DatabaseKind::Postgres => Ok(Arc::new(postgres(url, create)?)),
    }
}

/// Brings the database of `url` to the newest schema, creating it if it is not
/// there, and returns the names of the migrations that it lacked.
///
/// # Errors
/// As [`open`].
pub fn migrate(url: &str) -> Result<Vec<&'static str>> {
    match database_kind(url)? {
        #[cfg(feature = "sqlite")]
        DatabaseKind::Sqlite => Ok(sqlite(url, true)?.migrated().to_vec()),
        #[cfg(feature = "postgres")]
        DatabaseKind::Postgres => Ok(postgres(url, true)?.migrated().to_vec()),
    }
}

#[cfg(feature = "sqlite")]
fn sqlite(url: &str, create: bool) -> Result<ioc_store_sqlite::SqliteStore> {
    use ioc_store_sqlite::{SqliteOptions, SqliteStore};
    SqliteStore::open(&SqliteOptions { create, ..SqliteOptions::from_url(url)? })
}

/// A database with an older schema is migrated only if `migrate`.
#[cfg(feature = "postgres")]
fn postgres(url: &str, migrate: bool) -> Result<ioc_store_postgres::PostgresStore> {
    use ioc_store_postgres::{PostgresOptions, PostgresStore};
    let mut options = PostgresOptions::from_url(url)?;
    options.migrate = migrate;
    PostgresStore::open(&options)
}

/// What stands before the colon. The rest is not repeated in an error: it may
/// hold a password.
fn scheme(url: &str) -> Result<&str> {
    url.split_once(':').map(|(scheme, _)| scheme).ok_or_else(|| {
        Error::invalid("unknown_database_url", format!("`{url}` is not the URL of a database"))
            .with_hint(format!("for a file write sqlite:{url}"))
    })
}

fn unknown(scheme: &str) -> Error {
    Error::new(
        ErrorKind::Unsupported,
        "unknown_database_url",
        format!("this build knows no databases of the kind `{scheme}:`"),
    )
    .with_hint("sqlite:FILE, sqlite::memory:, or postgres://USER:PASSWORD@HOST/DATABASE")
}

/// The builder with tokio for its jobs, and with the renderer of this build, if it has one.
fn with_renderer(builder: PlatformBuilder) -> PlatformBuilder {
    let builder = builder.runtime(Arc::new(TokioRuntime));
    #[cfg(feature = "render")]
    let builder = builder.renderer(Arc::new(ioc_render::DocumentRenderer::default()));
    builder
}
