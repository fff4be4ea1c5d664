//! Exit codes.

use ioc_analytics::error::{Error, ErrorKind};

/// All went well.
pub(crate) const OK: u8 = 0;
/// A check found something.
pub(crate) const CHECK_FAILED: u8 = 6;
/// An import or a withdrawal left rows out.
pub(crate) const LEFT_OUT: u8 = 6;
/// A delivery failed.
pub(crate) const DELIVERY_FAILED: u8 = 6;
/// A run of a job failed.
pub(crate) const JOB_FAILED: u8 = 6;
/// The error code of a command that the user stopped.
pub(crate) const INTERRUPTED: &str = "interrupted";

/// What `ioc --help` says about them.
pub(crate) const HELP: &str = "\
Exit codes:
    0  done
    1  the program or the stored data are broken
    2  the command line or a file is wrong
    3  something named is not there
    4  not now: locked, read-only, disk full
    5  refused: a conflict, not permitted, not supported
    6  a check found something (rebuild --check, config check, backup verify,
       audit verify, doctor, diagnose, maintenance), rows were left out
       (--skip-invalid), a delivery failed (report deliver), or a job did
       (job tick, job run --wait)
  130  interrupted

Start with `ioc demo`.";

/// The exit code of an error.
pub(crate) fn code_of(error: &Error) -> u8 {
    if error.code() == INTERRUPTED {
        return 130;
    }
    match error.kind() {
        ErrorKind::Internal | ErrorKind::Corrupt => 1,
        ErrorKind::InvalidInput => 2,
        ErrorKind::NotFound => 3,
        ErrorKind::Unavailable => 4,
        ErrorKind::Conflict | ErrorKind::Forbidden | ErrorKind::Unsupported => 5,
    }
}
