//! Brings a database to the newest schema, and refuses one that is newer.

use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::UserId;
use ioc_core::model::audit::{Actor, AuditKey};
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::error::StoreResult;

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
    migration!(2_026_112_301, "2026112301_histories.sql"),
    migration!(2_026_112_302, "2026112302_waiting_days.sql"),
    migration!(2_026_112_303, "2026112303_report_status.sql"),
    migration!(2_026_112_304, "2026112304_settled_groups.sql"),
    migration!(2_026_112_701, "2026112701_entered_as.sql"),
    migration!(2_026_112_801, "2026112801_keys_and_audit.sql"),
    migration!(2_026_112_802, "2026112802_outbox_and_requests.sql"),
    migration!(2_026_112_803, "2026112803_report_versions.sql"),
    migration!(2_026_112_804, "2026112804_organization_brands.sql"),
    migration!(2_026_112_805, "2026112805_subscriptions.sql"),
    migration!(2_026_112_901, "2026112901_jobs.sql"),
    migration!(2_026_112_902, "2026112902_monitoring.sql"),
    migration!(2_026_112_903, "2026112903_bulk_and_cleaning.sql"),
    migration!(2_026_113_002, "2026113002_diagnosis.sql"),
    migration!(2_026_113_004, "2026113004_alert_parcels.sql"),
    migration!(2_026_113_007, "2026113007_due_runs.sql"),
    migration!(2_026_113_008, "2026113008_short_windows.sql"),
];

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS schema_migrations (
    version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum BLOB NOT NULL)";

/// Fails if the database is none of ours, or a newer program's; writes nothing.
pub(crate) fn recognise(connection: &Connection) -> StoreResult<()> {
    pending(connection).map(drop)
}

/// Applies what is missing, all in one transaction, and returns the names of
/// what was applied.
pub(crate) fn migrate(connection: &Connection) -> StoreResult<Vec<&'static str>> {
    if pending(connection)?.is_empty() {
        return Ok(Vec::new());
    }
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let applied = apply_pending(connection);
    if applied.is_ok() {
        connection.execute_batch("COMMIT")?;
    } else {
        // A full disk has taken it back already; the first error is the one to tell.
        let _ = connection.execute_batch("ROLLBACK");
    }
    applied
}

fn apply_pending(connection: &Connection) -> StoreResult<Vec<&'static str>> {
    connection.execute_batch(LEDGER)?;
    // Asked again: another process may have migrated before we had the lock.
    let missing = pending(connection)?;
    if !missing.is_empty() {
        know_actors(connection)?;
    }
    for migration in &missing {
        connection.execute_batch(migration.sql)?;
        connection.execute(
            "INSERT INTO schema_migrations (version, name, checksum) VALUES (?1, ?2, ?3)",
            (migration.version, migration.name, checksum(migration)),
        )?;
    }
    Ok(missing.iter().map(|migration| migration.name).collect())
}

/// Teaches a connection who did what, as the audit trail keeps it: SQL has no hash.
fn know_actors(connection: &Connection) -> StoreResult<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("audit_actor", 2, flags, |context| {
        let Some(user_id) = context.get::<Option<[u8; 16]>>(1)? else {
            return Ok(Actor::Host.to_string());
        };
        let key = AuditKey::from_bytes(&context.get::<Vec<u8>>(0)?)
            .map_err(|error| rusqlite::Error::UserFunctionError(error.into()))?;
        let user_id = UserId::from_uuid(Uuid::from_bytes(user_id));
        Ok(Actor::Member(key.pseudonym(user_id)).to_string())
    })?;
    Ok(())
}

/// The migrations that this database lacks.
///
/// # Errors
/// `Unsupported` with code `newer_schema` for a database that a newer program
/// has migrated; `Corrupt` for one whose migrations are not ours.
pub(crate) fn pending(connection: &Connection) -> StoreResult<Vec<&'static Migration>> {
    // Other programs have a table of that name too. One statement, since another
    // process may be migrating the same new file.
    let (columns, tables): (i64, i64) = connection.query_row(
        "SELECT
            (SELECT count(*) FROM pragma_table_info('schema_migrations')
             WHERE name IN ('version', 'name', 'checksum')),
            (SELECT count(*) FROM sqlite_schema)",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    if tables == 0 {
        return Ok(MIGRATIONS.iter().collect());
    }
    if columns < 3 {
        return Err(foreign().into());
    }
    let mut applied = connection
        .prepare("SELECT version, name, checksum FROM schema_migrations ORDER BY version")?;
    let applied = applied
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<Vec<(i64, String, Vec<u8>)>, _>>()?;
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

fn foreign() -> Error {
    Error::invalid("foreign_database", "the database belongs to another program")
        .with_hint("name another file with --database")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_migration_that_finds_no_room_says_so_and_leaves_nothing() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("PRAGMA max_page_count = 5").unwrap();
        let error = Error::from(migrate(&connection).unwrap_err());
        assert_eq!((error.kind(), error.code()), (ErrorKind::Unavailable, "disk_full"));
        connection.execute_batch("PRAGMA max_page_count = 1000").unwrap();
        assert_eq!(migrate(&connection).unwrap().len(), MIGRATIONS.len());
    }
}
