//! Jobs, their due times, and the log of their attempts.

use std::fmt;

use async_trait::async_trait;

use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{OrganizationId, RunId};
use crate::model::job::{JobConfig, JobDefinition, JobName, Overlap};
use crate::model::job_run::{JobLog, JobLogFilter, JobRun, Quarantine, RunFilter};
use crate::page::{Page, PageRequest};
use crate::store::job_steps::{
    CalendarGroup, ClaimedRun, Deed, DueRuns, EndedAttempt, FailedRuns, HeldRun, Renewed, Rescue,
    Rescued, RetriedRuns, RunClaim, RunRetry, Scheduled, Settled,
};

/// Keeps jobs for all nodes that run them.
///
/// An attempt at a run holds it by a token, until its lease ends and somebody takes it
/// away. Whatever is written under a fence ([`crate::access::scope::Scope::fence`]) is
/// written only while the run is held by that token, which is checked in the transaction
/// that writes.
///
/// Jobs belong to the platform. Where a deed is handed in, the organization by which it came
/// in has a row in its audit trail, in the same transaction.
#[async_trait]
pub trait JobStore: Send + Sync + fmt::Debug {
    /// Adds the jobs that are not there yet, due from `at` on, and brings those that are to
    /// what is shipped, but those that an operator has edited. One with another schedule is
    /// due from `at` on. Jobs that are not named stay.
    async fn register_jobs_any_organization(
        &self,
        shipped: &[JobDefinition],
        at: Instant,
    ) -> Result<()>;

    /// All jobs, by name in byte order.
    async fn list_jobs_any_organization(&self) -> Result<Vec<JobConfig>>;

    /// The job of a name.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_job`.
    async fn get_job_any_organization(&self, name: &JobName) -> Result<JobConfig>;

    /// Replaces a job that is `seen` so far: its definition but for name and kind, when it
    /// was edited and paused, its failures and why it is disabled; and moves on, never back,
    /// up to when its due times count as found. Returns what it is then.
    ///
    /// # Errors
    /// `Conflict` with code [`JOB_CHANGED_MEANWHILE`] where it has another version, `NotFound`
    /// with code `unknown_job`.
    async fn put_job_any_organization(
        &self,
        seen: &JobConfig,
        changed: &JobConfig,
        deed: Option<Deed<'_>>,
    ) -> Result<JobConfig>;

    /// The calendars that organizations have, each once.
    async fn list_calendars_any_organization(&self) -> Result<Vec<CalendarGroup>>;

    /// Makes runs of due times and moves on up to when they were found, in one transaction.
    /// Nothing happens, and nothing is returned, where another did so since the job was seen.
    ///
    /// An organization has none from before it was entered. A due time is skipped where its
    /// organization is in quarantine, or where runs that were there before are not over and
    /// the job's overlap rule says so. A due time that is there stays as it is.
    async fn schedule_runs_any_organization(&self, due: &DueRuns) -> Result<Option<Scheduled>>;

    /// Adds a run that somebody wants now, unless the overlap rule is against it: with
    /// [`Overlap::Forbid`] one that is not over, with [`Overlap::QueueOne`] one that waits.
    ///
    /// # Errors
    /// `Conflict` with code `job_runs_already`; `NotFound` with code `unknown_job`.
    async fn insert_run_any_organization(
        &self,
        run: &JobRun,
        overlap: Overlap,
        deed: Option<Deed<'_>>,
    ) -> Result<()>;

    /// Takes runs that wait, each by one of many who ask at once: the highest priority
    /// first, then by turn, then by when they were due. No run is taken while one of the same
    /// job and organization runs or was due earlier and is not over, unless the job allows
    /// that; nor a scheduled run of a job that is paused.
    async fn claim_runs_any_organization(&self, claim: &RunClaim) -> Result<Vec<ClaimedRun>>;

    /// Holds runs on until an instant, and notes how far they have come.
    async fn renew_runs_any_organization(
        &self,
        held: &[HeldRun],
        until: Instant,
    ) -> Result<Renewed>;

    /// Writes down what came of attempts that still hold their runs, in one transaction, with
    /// what that says of jobs and organizations. A run for which a write of its attempt is
    /// still under way does not end before that: else its effects could come when somebody
    /// else has begun. A job with as many failed runs in a row as
    /// it may have is disabled, an organization of one is in quarantine, until the cool-down
    /// of the job is over; what did well has failed never.
    async fn finish_runs_any_organization(&self, ended: &[EndedAttempt]) -> Result<Settled>;

    /// Takes runs away from attempts whose lease has ended, and logs those as lost. A run
    /// with too many of them has failed, others wait. An attempt that is writing at the
    /// moment keeps its run.
    async fn rescue_runs_any_organization(&self, rescue: &Rescue) -> Result<Rescued>;

    /// Cancels a run that waits, or notes for one that runs that it is to stop. Returns what
    /// it is then; one that is over stays as it is.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_run`.
    async fn cancel_run_any_organization(
        &self,
        id: RunId,
        at: Instant,
        deed: Option<Deed<'_>>,
    ) -> Result<JobRun>;

    /// Lets a run wait again that failed or was cancelled, as one that was not attempted yet and
    /// that somebody wants: so it has all its attempts, also where its job is paused. Its token
    /// stays, so that no attempt of before holds it. The rule of its job about runs that are not
    /// over, and its priority, are those of now. Returns what it is then.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_run`; `Conflict` with code `run_not_failed` for one that is
    /// not over, or did what it had to, or was skipped, and with code `job_runs_already` as
    /// [`Self::insert_run_any_organization`].
    async fn retry_run_any_organization(
        &self,
        id: RunId,
        retry: &RunRetry,
        deed: Option<Deed<'_>>,
    ) -> Result<JobRun>;

    /// As [`Self::retry_run_any_organization`], for some of the failed runs of a job, in one
    /// transaction. Where another run is in the way of one it stays as it is; of those that are
    /// in the way of each other the last due comes first.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_job`.
    async fn retry_failed_runs_any_organization(
        &self,
        failed: &FailedRuns,
        retry: &RunRetry,
        deed: Option<Deed<'_>>,
    ) -> Result<RetriedRuns>;

    /// The run of an id.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_run`.
    async fn get_run_any_organization(&self, id: RunId) -> Result<JobRun>;

    /// Runs that pass the filter, the last due first, then by id.
    async fn list_runs_any_organization(
        &self,
        filter: &RunFilter,
        page: &PageRequest,
    ) -> Result<Page<JobRun>>;

    /// The log of attempts that passes the filter, newest first.
    async fn list_job_logs_any_organization(
        &self,
        filter: &JobLogFilter,
        page: &PageRequest,
    ) -> Result<Page<JobLog>>;

    /// The organizations for which a job failed, or any, by job and organization.
    async fn list_quarantine_any_organization(
        &self,
        job: Option<&JobName>,
    ) -> Result<Vec<Quarantine>>;

    /// Lets an organization out of quarantine.
    async fn delete_quarantine_any_organization(
        &self,
        job: &JobName,
        organization: OrganizationId,
        deed: Option<Deed<'_>>,
    ) -> Result<()>;

    /// When the first run that waits may be attempted, of the jobs named.
    async fn find_next_run_any_organization(&self, jobs: &[JobName]) -> Result<Option<Instant>>;

    /// The time of the database's own clock; nothing where that is the machine's.
    async fn clock_any_organization(&self) -> Result<Option<Instant>>;
}

/// The code of the error for a job that another changed at the same time.
pub const JOB_CHANGED_MEANWHILE: &str = "job_changed_meanwhile";

/// The error for a job that another changed at the same time.
pub fn job_changed_meanwhile(name: &JobName) -> Error {
    let message = format!("the job `{name}` was changed at the same time");
    Error::new(ErrorKind::Conflict, JOB_CHANGED_MEANWHILE, message)
        .with_hint("look at it again, then change it")
}

/// The error for a name that no job has.
pub fn unknown_job(name: &JobName) -> Error {
    Error::not_found("unknown_job", format!("there is no job `{name}`"))
        .with_hint("`ioc job list` shows those that there are")
}

/// The error for an id that no run has.
pub fn unknown_run(id: RunId) -> Error {
    Error::not_found("unknown_run", format!("there is no run {id}"))
        .with_hint("`ioc job logs` shows those that there were")
}

/// The error for a run that is wanted while another is not over.
pub fn job_runs_already(name: &JobName) -> Error {
    let message = format!("a run of the job `{name}` is not over");
    Error::new(ErrorKind::Conflict, "job_runs_already", message)
        .with_hint("wait until it is, or cancel it")
}

/// A run, if it is one that may be attempted again.
///
/// # Errors
/// `Conflict` with code `run_not_failed` unless it failed or was cancelled.
pub fn failed_run(run: JobRun) -> Result<JobRun> {
    if run.status.is_retryable() {
        return Ok(run);
    }
    let message = format!("the run {} of the job `{}` has not failed", run.id, run.job_name);
    let hint = if run.status.is_open() {
        "it is not over: wait until it is, or cancel it"
    } else {
        "`ioc job run` has its job run once more"
    };
    Err(Error::new(ErrorKind::Conflict, "run_not_failed", message)
        .with("status", run.status.as_str())
        .with_hint(hint))
}
