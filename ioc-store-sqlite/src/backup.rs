//! Copies of a database, and what can be seen of one without changing it.

use std::path::Path;

use ioc_core::error::{Error, ErrorKind, Result};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::connection::open_existing;
use crate::error::StoreResult;
use crate::migrate::{newest_without, pending};
use crate::store::SqliteOptions;

/// How the schema of a database stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// The newest migration that it has; nothing for a database without tables.
    pub newest: Option<&'static str>,
    /// The migrations of this program that it lacks.
    pub missing: Vec<&'static str>,
}

/// How the schema of a database stands. Nothing is migrated or made.
///
/// # Errors
/// As opening a store that may not be created.
pub fn schema(path: &Path) -> Result<Schema> {
    read(path, schema_of)
}

/// Copies a database into a file, whole as it is at one moment, whoever writes
/// meanwhile, and says how its schema stands. The copy is one file on its own; whoever
/// calls syncs it.
///
/// # Errors
/// As opening a store that may not be created; `Unavailable` for a disk that is
/// full or a database that is locked.
pub fn copy(from: &Path, to: &Path) -> Result<Schema> {
    read(from, |source| {
        schema_of(source)?;
        let mut target = Connection::open(to)?;
        // Nobody knows the copy yet, so nothing has to survive a crash.
        target.pragma_update(None, "journal_mode", "OFF")?;
        target.pragma_update(None, "synchronous", "OFF")?;
        // In one step: a reader stops no writer, and a copy in several would begin
        // anew with each write of another process.
        let step = Backup::new(source, &mut target)?.step(-1)?;
        if step != StepResult::Done {
            return Err(locked().into());
        }
        // Without this it would want a log beside it as soon as it is opened.
        target.pragma_update(None, "journal_mode", "DELETE")?;
        schema_of(&target)
    })
}

/// What is wrong with the file of a database, by SQLite's own check of every page,
/// index and foreign key; nothing if it is whole.
///
/// # Errors
/// As opening a store that may not be created.
pub fn check(path: &Path) -> Result<Vec<String>> {
    read(path, |connection| {
        let mut check = connection.prepare("PRAGMA integrity_check")?;
        let told = check.query_map([], |row| row.get(0))?;
        let mut faults = told.collect::<Result<Vec<String>, _>>()?;
        faults.retain(|line| line != "ok");
        let mut check = connection.prepare("PRAGMA foreign_key_check")?;
        let told = check.query_map([], |row| row.get::<_, String>(0))?;
        for table in told {
            faults.push(format!("a row of {} names one that is not there", table?));
        }
        Ok(faults)
    })
}

fn schema_of(connection: &Connection) -> StoreResult<Schema> {
    let missing = pending(connection)?;
    let newest = newest_without(missing.len());
    Ok(Schema { newest, missing: missing.iter().map(|migration| migration.name).collect() })
}

fn read<T>(path: &Path, work: impl FnOnce(&Connection) -> StoreResult<T>) -> Result<T> {
    let connection = open_existing(path, &SqliteOptions::of_file(path));
    let done = connection.and_then(|connection| work(&connection));
    done.map_err(|error| Error::from(error).with("database", path.display()))
}

fn locked() -> Error {
    Error::new(ErrorKind::Unavailable, "database_locked", "the database is locked")
        .with_hint("wait until the other process is done, or stop it")
        .temporary()
}
