//! Brings a database to the newest schema, and refuses one that is newer.

use std::thread;
use std::time::Duration;

use ioc_core::error::{Error, ErrorKind, Result};
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use tokio::runtime;
use tokio::time::{sleep, timeout};

use crate::error::StoreResult;
use crate::options::PostgresOptions;

/// A migration: its number, its file's name, its text.
pub(crate) struct Migration {
    version: i64,
    pub(crate) name: &'static str,
    sql: &'static str,
}

macro_rules! migration {
    ($version:literal, $name:literal) => {
        Migration {
            version: $version,
            name: $name,
            sql: include_str!(concat!("../migrations/", $name)),
        }
    };
}

/// All migrations, oldest first. Forward only: a file that was released never
/// changes, its checksum is compared.
const MIGRATIONS: &[Migration] = &[
    migration!(2_025_011_001, "2025011001_dashboard_metrics_schema.sql"),
    migration!(2_025_011_002, "2025011002_dashboard_functions.sql"),
    migration!(2_025_011_003, "2025011003_scheduled_jobs.sql"),
    migration!(2_025_011_004, "2025011004_performance_optimizations.sql"),
    migration!(2_026_112_801, "2026112801_keys_and_audit.sql"),
    migration!(2_026_112_802, "2026112802_outbox_and_requests.sql"),
    migration!(2_026_112_803, "2026112803_report_versions.sql"),
    migration!(2_026_112_804, "2026112804_organization_brands.sql"),
    migration!(2_026_112_805, "2026112805_subscriptions.sql"),
    migration!(2_026_112_901, "2026112901_jobs.sql"),
    migration!(2_026_112_902, "2026112902_monitoring.sql"),
    migration!(2_026_112_903, "2026112903_bulk_and_cleaning.sql"),
    migration!(2_026_113_001, "2026113001_runner.sql"),
    migration!(2_026_113_002, "2026113002_diagnosis.sql"),
    migration!(2_026_113_003, "2026113003_retention.sql"),
    migration!(2_026_113_004, "2026113004_alert_parcels.sql"),
    migration!(2_026_113_006, "2026113006_open_runs.sql"),
    migration!(2_026_113_007, "2026113007_due_runs.sql"),
    migration!(2_026_113_008, "2026113008_short_windows.sql"),
];

/// What stands between the statements of a file that run on their own, since a
/// transaction cannot hold them. The last part runs with the row of the ledger.
const NEXT: &str = "\n-- next\n";

/// What no dump of a schema holds, see there.
pub(crate) const ROLES: &str = include_str!("../migrations/roles.sql");

const LEDGER: &str = "CREATE SCHEMA IF NOT EXISTS ioc;
    CREATE TABLE IF NOT EXISTS ioc.schema_migrations (
        version bigint NOT NULL PRIMARY KEY, name text NOT NULL, checksum bytea NOT NULL)";

/// What a host has set for everybody does not end a migration half way, nor lead
/// it to other objects.
const SESSION: &str = "SET statement_timeout = 0; SET search_path = ''";

/// One migrates at a time. Asked for again and again: who waits inside the
/// server for a lock holds a snapshot that an index built beside it waits for.
const LOCK: i64 = 0x696f_635f_6d69_6772;
const ASK_EVERY: Duration = Duration::from_millis(50);

/// A fingerprint of all migrations, and of what they stand on.
pub(crate) fn schema() -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update(ROLES);
    for migration in MIGRATIONS {
        digest.update(checksum(migration));
    }
    digest.finalize().into()
}

/// As [`migrate`], in a thread and a runtime of its own: opening a store is no
/// async call.
pub(crate) fn in_own_runtime(options: &PostgresOptions) -> Result<Vec<&'static str>> {
    let options = options.clone();
    let work = move || -> Result<Vec<&'static str>> {
        let runtime =
            runtime::Builder::new_current_thread().enable_all().build().map_err(|source| {
                Error::new(ErrorKind::Internal, "no_runtime", "no runtime could be made")
                    .with_source(source)
            })?;
        Ok(runtime.block_on(migrate(&options))?)
    };
    match thread::spawn(work).join() {
        Ok(done) => done,
        Err(_) => {
            Err(Error::new(ErrorKind::Internal, "store_panicked", "a defect stopped the call"))
        }
    }
}

/// Applies what is missing, and returns the names of what was applied. Each
/// migration is whole or not there; one that was stopped is completed.
async fn migrate(options: &PostgresOptions) -> StoreResult<Vec<&'static str>> {
    let connect = PgConnection::connect_with(&options.primary.connect);
    let connected = timeout(options.acquire_timeout, connect).await;
    let mut connection = connected.unwrap_or(Err(sqlx::Error::PoolTimedOut))?;
    let missing = pending(&mut connection).await?;
    if missing.is_empty() {
        connection.close().await?;
        return Ok(Vec::new());
    }
    if !options.migrate {
        let fresh = missing.len() == MIGRATIONS.len();
        return Err(if fresh { not_migrated() } else { older_schema() }.into());
    }
    while !locked(&mut connection).await? {
        sleep(ASK_EVERY).await;
    }
    let applied = apply_pending(&mut connection).await;
    // Closing the connection ends the lock as well, if this does not.
    let _ = sqlx::raw_sql("SELECT pg_advisory_unlock_all()").execute(&mut connection).await;
    let _ = connection.close().await;
    applied
}

async fn locked(connection: &mut PgConnection) -> StoreResult<bool> {
    let sql = "SELECT pg_try_advisory_lock($1)";
    Ok(sqlx::query(sql).persistent(false).bind(LOCK).fetch_one(connection).await?.try_get(0)?)
}

async fn apply_pending(connection: &mut PgConnection) -> StoreResult<Vec<&'static str>> {
    sqlx::raw_sql(SESSION).execute(&mut *connection).await?;
    // Asked again: another process may have migrated before we had the lock.
    let missing = pending(connection).await?;
    // With nothing applied there is no more than an empty ledger.
    if missing.len() == MIGRATIONS.len() {
        sqlx::raw_sql(ROLES).execute(&mut *connection).await?;
        sqlx::raw_sql(LEDGER).execute(&mut *connection).await?;
    }
    for migration in &missing {
        let mut parts: Vec<&'static str> = migration.sql.split(NEXT).collect();
        let last = parts.pop().unwrap_or_default();
        for part in parts {
            sqlx::raw_sql(part).execute(&mut *connection).await?;
        }
        let mut transaction = connection.begin().await?;
        sqlx::raw_sql(AssertSqlSafe(last)).execute(&mut *transaction).await?;
        let sql = "INSERT INTO ioc.schema_migrations (version, name, checksum) VALUES ($1, $2, $3)";
        sqlx::query(sql)
            .persistent(false)
            .bind(migration.version)
            .bind(migration.name)
            .bind(checksum(migration))
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
    }
    Ok(missing.iter().map(|migration| migration.name).collect())
}

/// The migrations that this database lacks.
///
/// # Errors
/// `Unsupported` with code `newer_schema` for a database that a newer program
/// has migrated; `Corrupt` for one whose migrations are not ours.
pub(crate) async fn pending(connection: &mut PgConnection) -> StoreResult<Vec<&'static Migration>> {
    let version: String =
        sqlx::raw_sql("SHOW server_version_num").fetch_one(&mut *connection).await?.try_get(0)?;
    if version.parse::<u32>().unwrap_or(0) < 150_000 {
        let message = "the server is older than PostgreSQL 15";
        return Err(Error::new(ErrorKind::Unsupported, "older_server", message)
            .with("server_version_num", version)
            .with_hint("upgrade the server")
            .into());
    }
    let there = "SELECT to_regclass('ioc.schema_migrations') IS NOT NULL";
    let there: bool = sqlx::raw_sql(there).fetch_one(&mut *connection).await?.try_get(0)?;
    if !there {
        return Ok(MIGRATIONS.iter().collect());
    }
    let sql = "SELECT version, name, checksum FROM ioc.schema_migrations ORDER BY version";
    let rows = sqlx::query(sql).persistent(false).fetch_all(connection).await?;
    let mut applied = Vec::new();
    for row in rows {
        let (version, name): (i64, String) = (row.try_get(0)?, row.try_get(1)?);
        applied.push((version, name, row.try_get::<Vec<u8>, _>(2)?));
    }
    if let Some((_, name, _)) = applied.iter().find(|(version, ..)| !is_known(*version)) {
        return Err(newer_schema(name).into());
    }
    for ((version, name, found), ours) in applied.iter().zip(MIGRATIONS) {
        if *version != ours.version || *found != checksum(ours) {
            return Err(changed(name).into());
        }
    }
    Ok(MIGRATIONS.iter().skip(applied.len()).collect())
}

/// The newest migration of a database that lacks so many.
pub(crate) fn newest_without(missing: usize) -> Option<&'static str> {
    MIGRATIONS.iter().rev().nth(missing).map(|migration| migration.name)
}

fn is_known(version: i64) -> bool {
    MIGRATIONS.iter().any(|known| known.version == version)
}

fn not_migrated() -> Error {
    Error::not_found("database_not_found", "the database has no tables of this program")
        .with_hint("check the URL, or run `ioc migrate` with the owner's login")
}

fn older_schema() -> Error {
    let message = "the database has an older schema than this program";
    Error::new(ErrorKind::Unsupported, "older_schema", message)
        .with_hint("run `ioc migrate` with the owner's login")
}

fn newer_schema(name: &str) -> Error {
    Error::new(
        ErrorKind::Unsupported,
        "newer_schema",
        "a newer version of this program has migrated the database",
    )
    .with("migration", name)
    .with_hint("use that version, or another database")
}

fn changed(name: &str) -> Error {
    Error::new(
        ErrorKind::Corrupt,
        "changed_migration",
        "the database was migrated by a file that differs from ours",
    )
    .with("migration", name)
    .with_hint("use the version of the program that migrated it")
}

fn checksum(migration: &Migration) -> Vec<u8> {
    Sha256::digest(migration.sql.as_bytes()).to_vec()
}
