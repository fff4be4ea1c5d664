//! The environment of the process.

use std::ffi::OsString;

/// A variable of this process. One that is empty is not set: that is how a
/// compose file passes on what nobody has set.
#[expect(clippy::disallowed_methods, reason = "the one place that reads settings from outside")]
pub(crate) fn of_process(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}
