//! What ties a write to the run of a job that it belongs to.

use crate::error::{Error, ErrorKind};
use crate::ids::RunId;

/// The right of one attempt at a run to write. Whoever takes the run over later has a
/// higher token, and from then on nothing is written under this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fence {
    /// The run.
    pub run: RunId,
    /// Goes up with each attempt that begins.
    pub token: u64,
}

/// The code of the error of a write whose run belongs to somebody else by now.
pub const FENCE_LOST: &str = "fence_lost";

/// The error of a write whose run belongs to somebody else by now, or is over.
pub fn fence_lost() -> Error {
    let message = "the run that wrote this is over, or another process has taken it over";
    Error::new(ErrorKind::Conflict, FENCE_LOST, message)
        .with_hint("nothing of it was written; whoever holds the run now writes it")
}
