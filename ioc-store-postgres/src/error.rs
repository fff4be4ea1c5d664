//! Turns PostgreSQL's errors into the workspace's one error.

use std::io;

use ioc_core::access::fence::fence_lost;
use ioc_core::error::{Error, ErrorKind};
use sqlx::postgres::{PgDatabaseError, PgSeverity};

/// The state that `ioc.hold_fence` raises.
const FENCE_STATE: &str = "IOC01";

/// What can go wrong below the ports.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    #[error(transparent)]
    Postgres(#[from] sqlx::Error),
    #[error(transparent)]
    Core(#[from] Error),
    #[error("the value in {column} of {table} cannot be read: {value}")]
    Corrupt { table: &'static str, column: &'static str, value: String },
    /// The commit was sent, its answer did not come.
    #[error("the commit was not confirmed")]
    Unconfirmed(#[source] sqlx::Error),
    #[error("the server has fallen silent")]
    Silent,
    #[error("the store's code panicked")]
    Panicked,
}

/// What store code returns inside.
pub(crate) type StoreResult<T> = Result<T, StoreError>;

impl StoreError {
    /// Whether the very same transaction may succeed when it is run again: it
    /// met another one, and nothing of it was written.
    pub(crate) fn met_another(&self) -> bool {
        // Serialization failure and deadlock.
        matches!(self, Self::Postgres(error) if matches!(state(error), Some("40001" | "40P01")))
    }

    /// Whether another transaction holds what this one needs.
    pub(crate) fn is_locked(&self) -> bool {
        matches!(self, Self::Postgres(error) if state(error) == Some("55P03"))
    }

    /// Whether the run that wrote is not held any more.
    pub(crate) fn lost_fence(&self) -> bool {
        matches!(self, Self::Postgres(error) if state(error) == Some(FENCE_STATE))
    }

    /// Whether it is the connection that broke, or could not be made, and a
    /// fresh one may do: nothing was written, the commit had not been sent.
    pub(crate) fn lost_connection(&self) -> bool {
        match self {
            Self::Postgres(sqlx::Error::Io(error)) => !is_of_tls(error),
            Self::Postgres(error) => state(error).is_some_and(ends_session),
            _ => false,
        }
    }

    /// What a failed commit means. An error that leaves the session alive is the
    /// server's word that nothing was written; any other leaves it open.
    pub(crate) fn of_commit(error: sqlx::Error) -> Self {
        match told(&error).map(PgDatabaseError::severity) {
            Some(PgSeverity::Error) => Self::Postgres(error),
            _ => Self::Unconfirmed(error),
        }
    }

    /// The name of the unique constraint that a row met, if that is what went
    /// wrong.
    pub(crate) fn taken(&self) -> Option<&str> {
        match self {
            Self::Postgres(sqlx::Error::Database(error)) if error.is_unique_violation() => {
                error.constraint()
            }
            _ => None,
        }
    }
}

/// What could be read; nothing if it was damaged.
pub(crate) fn undamaged<T>(read: Result<T, Error>) -> Option<T> {
    read.ok()
}

/// Whether what was read is no TLS, or shows no certificate that we trust.
fn is_of_tls(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::InvalidData
}

/// Whether the server says with this state that it ends the session: at its own
/// end, or because somebody wants it.
fn ends_session(state: &str) -> bool {
    state.starts_with("08") || matches!(state, "57P01" | "57P02" | "57P03" | "57P05" | "25P03")
}

fn state(error: &sqlx::Error) -> Option<&str> {
    Some(told(error)?.code())
}

fn told(error: &sqlx::Error) -> Option<&PgDatabaseError> {
    error.as_database_error()?.try_downcast_ref()
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Core(error) => error,
            error if error.lost_fence() => fence_lost(),
            StoreError::Postgres(source) => from_postgres(source),
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
            StoreError::Unconfirmed(source) => Error::new(
                ErrorKind::Unavailable,
                "commit_unconfirmed",
                "the connection was lost before the server confirmed the write",
            )
            .with_hint("send it again: rows that bring their ids are there once, whether it was written or not")
            .with_source(source)
            .temporary(),
            StoreError::Silent => Error::new(
                ErrorKind::Unavailable,
                "database_silent",
                "the database server has stopped to answer",
            )
            .with_hint("nothing of it was written; try again when the server answers")
            .temporary(),
            StoreError::Panicked => {
                Error::new(ErrorKind::Internal, "store_panicked", "a defect stopped the call")
                    .with_hint("nothing of it was written; please report it")
            }
        }
    }
}

/// What the server says by a state, and what is to be done.
struct Told(ErrorKind, &'static str, &'static str, &'static str);

fn from_postgres(source: sqlx::Error) -> Error {
    let told = match &source {
        sqlx::Error::Database(_) => by_state(state(&source).unwrap_or_default()),
        sqlx::Error::PoolTimedOut => Some(Told(
            ErrorKind::Unavailable,
            "database_busy",
            "no connection to the database became free in time",
            "look whether the server answers; else give the pool more connections \
             (`max_connections`)",
        )),
        sqlx::Error::Tls(_) => Some(tls()),
        sqlx::Error::Io(error) if is_of_tls(error) => Some(tls()),
        sqlx::Error::Io(_)
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::Protocol(_)
        | sqlx::Error::BeginFailed => Some(unreachable()),
        sqlx::Error::ColumnDecode { .. }
        | sqlx::Error::Decode(_)
        | sqlx::Error::ColumnNotFound(_)
        | sqlx::Error::TypeNotFound { .. } => Some(Told(
            ErrorKind::Corrupt,
            "corrupt_row",
            "a stored value cannot be read",
            "restore the database from a backup",
        )),
        _ => None,
    };
    let Some(Told(kind, code, message, hint)) = told else {
        return Error::new(ErrorKind::Internal, "postgres", "a query failed").with_source(source);
    };
    let error = Error::new(kind, code, message).with_hint(hint).with_source(source);
    let final_anyway = matches!(code, "database_tls" | "database_login" | "database_read_only");
    if kind == ErrorKind::Unavailable && !final_anyway { error.temporary() } else { error }
}

fn tls() -> Told {
    Told(
        ErrorKind::Unavailable,
        "database_tls",
        "the server and this program do not agree on TLS",
        "set sslmode and sslrootcert in the URL as the server wants them",
    )
}

fn unreachable() -> Told {
    Told(
        ErrorKind::Unavailable,
        "database_unreachable",
        "the database server does not answer",
        "look whether it runs and the URL is right; then try again",
    )
}

/// By the class of the state, the most telling first.
fn by_state(state: &str) -> Option<Told> {
    Some(match state {
        "3D000" => Told(
            ErrorKind::NotFound,
            "database_not_found",
            "the server has no such database",
            "create it, then run `ioc migrate`",
        ),
        "XX001" | "XX002" => Told(
            ErrorKind::Corrupt,
            "corrupt_database",
            "the server found its files damaged",
            "restore the database from a backup",
        ),
        "22021" => Told(
            ErrorKind::InvalidInput,
            "control_character",
            "a text has a NUL character in it",
            "leave it out",
        ),
        "25P02" => Told(
            ErrorKind::Unavailable,
            "transaction_lost",
            "the server took a transaction back before it was complete",
            "nothing of it was written; try again",
        ),
        "40001" | "40P01" => Told(
            ErrorKind::Unavailable,
            "database_contention",
            "other writes were in the way, again and again",
            "try again",
        ),
        "55P03" => Told(
            ErrorKind::Unavailable,
            "database_locked",
            "another transaction holds what this one needs",
            "wait until it is done, or end it",
        ),
        "57014" | "25P03" | "25P04" => Told(
            ErrorKind::Unavailable,
            "database_timeout",
            "the statement took longer than it may",
            "try again when the server is less busy",
        ),
        "53100" => Told(
            ErrorKind::Unavailable,
            "disk_full",
            "the server's disk is full",
            "free some space and run the same command again",
        ),
        "53300" | "53200" | "53000" | "53400" => Told(
            ErrorKind::Unavailable,
            "database_busy",
            "the server has no room for another connection or query",
            "fewer connections in the pools, or a PgBouncer",
        ),
        "25006" => Told(
            ErrorKind::Unavailable,
            "database_read_only",
            "the server takes no writes",
            "give the URL of the primary",
        ),
        "42501" => Told(
            ErrorKind::Forbidden,
            "database_privilege",
            "the login may not do that in the database",
            "migrate with the login that owns the database and has CREATEROLE, and since version 16 \
             the ADMIN OPTION on roles that another login made; others need ioc_application and \
             ioc_job",
        ),
        "3F000" | "42P01" | "42883" => Told(
            ErrorKind::Unsupported,
            "older_schema",
            "the database lacks tables of this program",
            "run `ioc migrate` with the owner's login",
        ),
        _ => match state.get(..2).unwrap_or_default() {
            "08" | "57" | "58" | "XX" => unreachable(),
            "28" => Told(
                ErrorKind::Unavailable,
                "database_login",
                "the server refuses the login",
                "check user and password of the URL, and the server's pg_hba.conf",
            ),
            "22" => Told(
                ErrorKind::InvalidInput,
                "value_out_of_range",
                "a value does not fit into the database",
                "look at the cause below",
            ),
            "23" => Told(
                ErrorKind::Conflict,
                "constraint",
                "the rows contradict what is stored",
                "look at the cause below",
            ),
            _ => return None,
        },
    })
}
