//! What failed is attempted again, because somebody wants it.
//!
//! A run whose last attempt failed stays as it is until it is forgotten, and lists as failed.
//! One that is wanted again is the same run, of the same due time: what its attempts wrote goes
//! by the same natural keys, so that it has one effect however many they were.

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::RunId;
use crate::model::audit::Actor;
use crate::model::job::JobName;
use crate::model::job_run::JobRun;
use crate::runner::operating::permit;
use crate::runner::service::JobRunner;
use crate::store::job_steps::{Deed, FailedRuns, RunRetry};

/// How many runs are written in one transaction.
const BATCH: u32 = 500;

/// What became of failed runs that somebody wanted again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Retried {
    /// How many wait now.
    pub waiting: u64,
    /// How many stay failed, because another run is in the way, as their job's overlap rule says.
    pub left: u64,
}

impl JobRunner {
    /// Lets a run wait again that failed or was cancelled, with all its attempts, also of a job
    /// that is paused or disabled.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_run`; `Conflict` with code `run_not_failed` for one that is
    /// not over, or did what it had to, or was skipped, and with code `job_runs_already` as the
    /// job's overlap rule says; `Forbidden` without the right to change jobs.
    pub async fn retry(&self, by: Option<&Scope>, run: RunId) -> Result<JobRun> {
        permit(by, Action::WriteJobs)?;
        let entry = self.entry("job.retry").about(run);
        let deed = by.map(|scope| Deed { scope, entry: &entry });
        let store = &self.inner.store;
        let run = store.retry_run_any_organization(run, &self.wanted(by), deed).await?;
        self.inner.bell.ring();
        Ok(run)
    }

    /// As [`Self::retry`], for all failed runs of a job that were due from an instant on, the
    /// last due first. Those that another run is in the way of stay failed. They are written
    /// some hundred at a time: what was written before an error stays.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_job`; `Forbidden` without the right to change jobs.
    pub async fn retry_failed(
        &self,
        by: Option<&Scope>,
        job: &JobName,
        from: Instant,
    ) -> Result<Retried> {
        permit(by, Action::WriteJobs)?;
        self.store_jobs(self.now()).await?;
        let (retry, mut retried) = (self.wanted(by), Retried::default());
        let mut failed = FailedRuns { job: job.clone(), from, after: None, limit: BATCH };
        loop {
            let entry = self.entry("job.retry").about(format_args!("{job} {}", from.to_rfc3339()));
            let deed = by.map(|scope| Deed { scope, entry: &entry });
            let store = &self.inner.store;
            let some = store.retry_failed_runs_any_organization(&failed, &retry, deed).await?;
            self.inner.bell.ring();
            retried.waiting += some.waiting;
            retried.left += some.left;
            if some.next.is_none() {
                return Ok(retried);
            }
            // Behind those, also where one of them has failed again by now.
            failed.after = some.next;
        }
    }

    fn wanted(&self, by: Option<&Scope>) -> RunRetry {
        let requested_by = by.map_or(Actor::Host, Scope::actor).to_string();
        RunRetry { requested_by, at: self.now() }
    }
}
