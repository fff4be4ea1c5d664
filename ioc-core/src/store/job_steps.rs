//! The steps of a run: becoming due, being claimed, being held, ending.

use chrono::TimeDelta;

use crate::access::fence::Fence;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::ids::{JobLogId, NodeId, OrganizationId, RunId};
use crate::model::audit::AuditEntry;
use crate::model::calendar::Calendar;
use crate::model::job::{JobConfig, JobName, SkipReason};
use crate::model::job_run::{JobLog, JobRun, JobSummary, Progress, RunStatus};
use crate::model::organization::Organization;

/// Whose deed it is, for the audit trail of the organization by which it came in.
#[derive(Debug, Clone, Copy)]
pub struct Deed<'a> {
    /// Who asks.
    pub scope: &'a Scope,
    /// What was done.
    pub entry: &'a AuditEntry,
}

/// Organizations that share their days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarGroup {
    /// What the store knows them by.
    pub key: String,
    /// Their calendar.
    pub calendar: Calendar,
}

/// Due times of a job that were found, and up to when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRuns {
    /// The job as it was seen.
    pub job: JobConfig,
    /// Up to when due times were found now.
    pub through: Instant,
    /// The due times, in order of time.
    pub due: Vec<DueSlot>,
    /// What tells of those that were missed.
    pub missed: Option<JobLog>,
}

/// A due time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueSlot {
    /// The organizations for which it is one; nothing for a run of the platform.
    pub group: Option<String>,
    /// Which, as [`JobRun::slot`] says it.
    pub slot: String,
    /// When.
    pub due_at: Instant,
    /// How many due times of the same organization come before it: so no organization
    /// that catches up with many holds back the others.
    pub turn: u32,
    /// Why it becomes no run.
    pub skipped: Option<SkipReason>,
}

/// What became of due times.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scheduled {
    /// Runs that wait now.
    pub waiting: u64,
    /// Runs that were skipped.
    pub skipped: u64,
}

/// Who takes which runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunClaim {
    /// The process.
    pub node: NodeId,
    /// The jobs that it knows.
    pub jobs: Vec<JobName>,
    /// When.
    pub now: Instant,
    /// Until when it holds them, unless it says again that it is there.
    pub until: Instant,
    /// How many at most.
    pub limit: u32,
}

/// A run that was claimed.
#[derive(Debug, Clone)]
pub struct ClaimedRun {
    /// The run, as it is held.
    pub run: JobRun,
    /// The organization that it is for.
    pub organization: Option<Organization>,
    /// Whether runs of the job for the organization failed before.
    pub failed_before: bool,
}

impl ClaimedRun {
    /// The right of its attempt to write.
    pub fn fence(&self) -> Fence {
        Fence { run: self.run.id, token: self.run.token }
    }
}

/// A run that is held on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldRun {
    /// The right of the attempt.
    pub fence: Fence,
    /// How far it has come.
    pub progress: Progress,
}

/// What is told to who holds runs on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Renewed {
    /// Those that are not held any more.
    pub lost: Vec<RunId>,
    /// Those that somebody wants to stop.
    pub cancelled: Vec<RunId>,
}

/// What comes of a run after an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// It is over.
    Ended(RunStatus),
    /// It has another attempt from then on.
    Waits(Instant),
    /// Somebody else is to do it, at once; the attempt does not count.
    HandedBack,
}

/// An attempt that ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedAttempt {
    /// Its right to write, which has to hold for this too.
    pub fence: Fence,
    /// When it ended.
    pub at: Instant,
    /// What comes of its run.
    pub next: Next,
    /// What the run did, if it is over.
    pub summary: Option<JobSummary>,
    /// The row of the log; nothing for an attempt that never began.
    pub log: Option<JobLog>,
    /// What it says of the job, and of organizations.
    pub health: Health,
}

/// What an attempt says of a job and of organizations, once its run is over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Health {
    /// Whether the job failed, with what, or did well after it had failed before.
    pub job: Option<Result<(), String>>,
    /// Organizations for which it failed, with what, or did well after it had failed.
    pub organizations: Vec<(OrganizationId, Result<(), String>)>,
}

impl Health {
    /// Whether it says nothing.
    pub fn is_silent(&self) -> bool {
        self.job.is_none() && self.organizations.is_empty()
    }
}

/// What came of writing down ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// The runs that were still held; of the others nothing was written.
    pub held: Vec<RunId>,
    /// Runs that are still held, and for which a write of theirs is under way at the moment,
    /// so that nothing of their end was written: it is to be told again.
    pub writing: Vec<RunId>,
    /// Jobs that are disabled by it.
    pub disabled: Vec<JobName>,
    /// Organizations that are in quarantine by it.
    pub quarantined: Vec<(JobName, OrganizationId)>,
}

/// Who wants runs that failed to be attempted again, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunRetry {
    /// Who, as [`JobRun::requested_by`] says it.
    pub requested_by: String,
    /// From when on they may be attempted.
    pub at: Instant,
}

/// Some of the failed runs of a job, the last due first, then by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedRuns {
    /// The job.
    pub job: JobName,
    /// From when on they were due.
    pub from: Instant,
    /// When the last one of those before was due, and its id.
    pub after: Option<(Instant, RunId)>,
    /// How many at most.
    pub limit: u32,
}

/// What became of failed runs that somebody wants again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RetriedRuns {
    /// How many wait now.
    pub waiting: u64,
    /// How many stay failed, because another run is in the way.
    pub left: u64,
    /// Behind which one there may be more.
    pub next: Option<(Instant, RunId)>,
}

/// How attempts whose lease has ended are taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescue {
    /// When.
    pub now: Instant,
    /// After how many lost attempts a run has failed.
    pub max_losses: u32,
    /// The pause before the next attempt, for each that was lost before.
    pub pause: TimeDelta,
    /// The ids of the rows of the log, and so how many at most.
    pub logs: Vec<JobLogId>,
}

/// What was taken away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rescued {
    /// The runs as they are now.
    pub runs: Vec<JobRun>,
    /// What that says of jobs and organizations.
    pub settled: Settled,
}
