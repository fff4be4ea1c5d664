//! Opens connections with the settings that durability and speed need.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::{StoreResult, is_busy, not_found};
use crate::store::SqliteOptions;

/// More than the statements of the crate, so that none is prepared twice.
const STATEMENTS: usize = 256;
/// How long it waits before it tries again to switch the journal.
const PAUSE: Duration = Duration::from_millis(10);

/// A connection that may write. Creates the file only if the options say so,
/// and changes nothing yet in one that is there: it may be a stranger's.
pub(crate) fn open_writing(path: &Path, options: &SqliteOptions) -> StoreResult<Connection> {
    if !is_or_may_be(path, options) {
        return Err(not_found());
    }
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if options.create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(options.busy_timeout)?;
    Ok(connection)
}

/// Whether the file is there or may be created. SQLite has one error for this
/// and for a disk that fails.
fn is_or_may_be(path: &Path, options: &SqliteOptions) -> bool {
    match fs::metadata(path) {
        Ok(metadata) => !metadata.is_dir(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            options.create && folder.is_none_or(Path::is_dir)
        }
        Err(_) => true,
    }
}

/// Settles a connection that may write and whose database is known as ours.
pub(crate) fn settle_writing(connection: &Connection, options: &SqliteOptions) -> StoreResult<()> {
    write_ahead(connection, options)?;
    connection.pragma_update(None, "journal_size_limit", 64 << 20)?;
    settle(connection)
}

/// Switches to a write-ahead log. SQLite does not wait for others who open the
/// same new file at this very moment, so this does.
fn write_ahead(connection: &Connection, options: &SqliteOptions) -> StoreResult<()> {
    connection.busy_timeout(PAUSE)?;
    let mut waited = Duration::ZERO;
    loop {
        match connection.pragma_update(None, "journal_mode", "WAL") {
            Err(error) if is_busy(&error) && waited < options.busy_timeout => {
                std::thread::sleep(PAUSE);
                waited += PAUSE;
            }
            switched => break switched?,
        }
    }
    Ok(connection.busy_timeout(options.busy_timeout)?)
}

/// A database of its own in memory.
pub(crate) fn open_memory() -> StoreResult<Connection> {
    let connection = Connection::open_in_memory()?;
    settle(&connection)?;
    Ok(connection)
}

/// A connection that only reads.
pub(crate) fn open_reading(path: &Path, options: &SqliteOptions) -> StoreResult<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(options.busy_timeout)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

/// As [`open_reading`], for a file of which nobody knows whether it is there.
pub(crate) fn open_existing(path: &Path, options: &SqliteOptions) -> StoreResult<Connection> {
    let options = SqliteOptions { create: false, ..options.clone() };
    if !is_or_may_be(path, &options) {
        return Err(not_found());
    }
    open_reading(path, &options)
}

fn settle(connection: &Connection) -> StoreResult<()> {
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", -65_536)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}
