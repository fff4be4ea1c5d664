//! What a job is given to do.

use std::sync::Arc;

use crate::access::fence::Fence;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::model::job::JobName;
use crate::model::job_run::{JobRun, Progress};
use crate::runner::signals::Signals;

/// An attempt at a run, as its job sees it.
#[derive(Debug)]
pub struct Work {
    pub(super) run: Arc<JobRun>,
    pub(super) fence: Fence,
    pub(super) scopes: Vec<Scope>,
    pub(super) signals: Arc<Signals>,
}

impl Work {
    /// The job's name.
    pub fn job_name(&self) -> &JobName {
        &self.run.job_name
    }

    /// Which due time it is: the organization's civil time, or the instant in UTC.
    pub fn slot(&self) -> &str {
        &self.run.slot
    }

    /// When it was due.
    pub fn due_at(&self) -> Instant {
        self.run.due_at
    }

    /// 1 for the first attempt.
    pub fn attempt(&self) -> u32 {
        self.run.attempt
    }

    /// The right to write, for what is written under no scope.
    pub fn fence(&self) -> Fence {
        self.fence
    }

    /// The scope of the organization that the run is for.
    ///
    /// # Errors
    /// `Internal` with code `no_organization` for a job that works for none, or in bulk.
    pub fn scope(&self) -> Result<&Scope> {
        match &self.scopes[..] {
            [scope] if self.run.organization_id.is_some() => Ok(scope),
            _ => Err(Error::new(
                ErrorKind::Internal,
                "no_organization",
                format!("the job `{}` is for no single organization", self.run.job_name),
            )),
        }
    }

    /// The organizations of a job in bulk, at most so many at once as its chunks have.
    pub fn organizations(&self) -> &[Scope] {
        &self.scopes
    }

    /// Whether it is to stop. What goes on nevertheless is ended a little later.
    pub fn is_cancelled(&self) -> bool {
        self.signals.stopped().is_some()
    }

    /// Completes when it is to stop.
    pub async fn cancelled(&self) {
        self.signals.stops(None).await;
    }

    /// Fails if it is to stop.
    ///
    /// # Errors
    /// `Unavailable` with code `cancelled`.
    pub fn check_cancelled(&self) -> Result<()> {
        if self.is_cancelled() { Err(cancelled()) } else { Ok(()) }
    }

    /// Notes how far it has come.
    pub fn progress(&self, done: u64, of: u64) {
        self.signals.note(Progress { done, of });
    }
}

/// The error of work that was asked to stop, and did.
pub(super) fn cancelled() -> Error {
    Error::new(ErrorKind::Unavailable, "cancelled", "the work was asked to stop").temporary()
}
