//! Turns SQLite's errors into the workspace's one error.

use ioc_core::error::{Error, ErrorKind};
use rusqlite::ErrorCode;

/// What can go wrong below the ports.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    #[error(transparent)]
    Core(#[from] Error),
    #[error("the value in {column} of {table} cannot be read: {value}")]
    Corrupt { table: &'static str, column: &'static str, value: String },
    #[error("the store was closed")]
    Closed,
    #[error("the store's code panicked")]
    Panicked,
}

/// Whether another connection holds a lock.
pub(crate) fn is_busy(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
}

/// What could be read; nothing if it was damaged.
pub(crate) fn undamaged<T>(read: StoreResult<T>) -> StoreResult<Option<T>> {
    match read {
        Ok(found) => Ok(Some(found)),
        Err(StoreError::Sqlite(error)) => Err(error.into()),
        Err(_) => Ok(None),
    }
}

/// There is no file to open, and none may or can be made.
pub(crate) fn not_found() -> StoreError {
    Error::not_found("database_not_found", "the database cannot be opened")
        .with_hint("check the path, or make one with `ioc migrate`")
        .into()
}

/// What store code returns inside.
pub(crate) type StoreResult<T> = Result<T, StoreError>;

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Core(error) => error,
            StoreError::Sqlite(source) => from_sqlite(source),
            StoreError::Corrupt { table, column, .. } => {
                let told =
                    Error::new(ErrorKind::Corrupt, "corrupt_row", "a stored value cannot be read")
                        .with("table", table)
                        .with("column", column)
                        .with_source(error);
                if table.starts_with("rollup_") {
                    return told.with_hint("`ioc rebuild` computes it again from the rows");
                }
                told.with_hint("restore the database from a backup")
            }
            StoreError::Panicked => {
                Error::new(ErrorKind::Internal, "store_panicked", "a defect stopped the call")
                    .with_hint("nothing of it was written; please report it")
            }
            StoreError::Closed => {
                Error::new(ErrorKind::Unavailable, "store_closed", "the store was closed")
            }
        }
    }
}

/// Whether a column holds what the program never writes there.
fn is_of_another_type(error: &rusqlite::Error) -> bool {
    use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType};
    matches!(
        error,
        InvalidColumnType(..) | IntegralValueOutOfRange(..) | FromSqlConversionFailure(..)
    )
}

fn from_sqlite(source: rusqlite::Error) -> Error {
    let Some(code) = source.sqlite_error_code() else {
        if is_of_another_type(&source) {
            return Error::new(ErrorKind::Corrupt, "corrupt_row", "a stored value cannot be read")
                .with_hint("restore the database from a backup")
                .with_source(source);
        }
        return Error::new(ErrorKind::Internal, "sqlite", "a query failed").with_source(source);
    };
    // What SQLite says where the file that processes share cannot grow.
    let no_room = source
        .sqlite_error()
        .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE);
    let code = if no_room { ErrorCode::DiskFull } else { code };
    let (kind, name, message, hint) = match code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => (
            ErrorKind::Unavailable,
            "database_locked",
            "the database is locked by another process",
            "wait until the other process is done, or stop it",
        ),
        ErrorCode::ReadOnly => (
            ErrorKind::Unavailable,
            "database_read_only",
            "the database cannot be written",
            "check the permissions of the file and its folder",
        ),
        ErrorCode::NotADatabase => (
            ErrorKind::InvalidInput,
            "not_a_database",
            "the file is not an SQLite database",
            "name another file with --database, or move this one away",
        ),
        ErrorCode::DatabaseCorrupt => (
            ErrorKind::Corrupt,
            "database_corrupt",
            "the database file is damaged, or the disk cannot read it",
            "check the disk; if the error stays, restore the database from a backup",
        ),
        ErrorCode::DiskFull => (
            ErrorKind::Unavailable,
            "disk_full",
            "the disk is full",
            "free some space and run the same command again",
        ),
        ErrorCode::CannotOpen => (
            ErrorKind::Unavailable,
            "database_unreachable",
            "the database is there, but a file of it cannot be opened",
            "check the permissions of its folder, the disk, and the limit of open files",
        ),
        ErrorCode::SystemIoFailure => (
            ErrorKind::Unavailable,
            "disk_error",
            "the disk refused to read or write",
            "check the disk and its free space; what was acknowledged before is kept",
        ),
        ErrorCode::ConstraintViolation => (
            ErrorKind::Conflict,
            "constraint",
            "the rows contradict what is stored",
            "look at the cause below",
        ),
        _ => {
            return Error::new(ErrorKind::Internal, "sqlite", "a query failed").with_source(source);
        }
    };
    let error = Error::new(kind, name, message).with_hint(hint).with_source(source);
    if kind == ErrorKind::Unavailable { error.temporary() } else { error }
}
