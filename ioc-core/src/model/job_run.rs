//! Due times of jobs, and what came of each attempt.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::Result;
use crate::ids::{Id, JobLogId, NodeId, OrganizationId, RunId};
use crate::model::job::{JobName, SkipReason, word};

/// Where a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RunStatus {
    /// It waits for its next attempt.
    Waiting,
    /// An attempt runs.
    Running,
    /// It did what it had to.
    Succeeded,
    /// Its last attempt failed.
    Failed,
    /// It was never begun.
    Skipped,
    /// Somebody cancelled it.
    Cancelled,
}

impl RunStatus {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Waiting,
        Self::Running,
        Self::Succeeded,
        Self::Failed,
        Self::Skipped,
        Self::Cancelled,
    ];

    /// The status as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
            Self::Cancelled => "cancelled",
        }
    }

    /// The status of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        word(Self::ALL, Self::as_str, text, "status of a run")
    }

    /// Whether something may still come of it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Running)
    }

    /// Whether somebody may want it again: it is over, and did not do what it had to.
    pub fn is_retryable(self) -> bool {
        matches!(self, Self::Failed | Self::Cancelled)
    }
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttemptStatus {
    /// It did what it had to.
    Succeeded,
    /// It told an error.
    Failed,
    /// It took longer than it may.
    TimedOut,
    /// It panicked.
    Panicked,
    /// Its process was gone, or did not say for too long that it is there.
    Lost,
    /// Somebody cancelled it.
    Cancelled,
    /// Its process was stopped and gave the run back.
    Released,
    /// It was never begun: due times at which nobody was there.
    Missed,
}

impl AttemptStatus {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Succeeded,
        Self::Failed,
        Self::TimedOut,
        Self::Panicked,
        Self::Lost,
        Self::Cancelled,
        Self::Released,
        Self::Missed,
    ];

    /// The status as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::TimedOut => "timed_out",
            Self::Panicked => "panicked",
            Self::Lost => "lost",
            Self::Cancelled => "cancelled",
            Self::Released => "released",
            Self::Missed => "missed",
        }
    }

    /// The status of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        word(Self::ALL, Self::as_str, text, "status of an attempt")
    }

    /// Whether it did not do what it had to, by nobody's wish.
    pub fn is_failure(self) -> bool {
        matches!(self, Self::Failed | Self::TimedOut | Self::Panicked | Self::Lost)
    }
}

/// What a run did, in counts under names of its own, such as `reports: 12`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JobSummary(BTreeMap<String, u64>);

impl JobSummary {
    /// The same, with `count` more of `name`.
    #[must_use]
    pub fn with(mut self, name: &str, count: u64) -> Self {
        *self.0.entry(name.to_owned()).or_default() += count;
        self
    }

    /// Adds the counts of `other`.
    pub fn merge(&mut self, other: Self) {
        for (name, count) in other.0 {
            *self.0.entry(name).or_default() += count;
        }
    }

    /// The count of a name; 0 for one that was not told.
    pub fn count(&self, name: &str) -> u64 {
        self.0.get(name).copied().unwrap_or_default()
    }

    /// The counts by their names.
    pub fn counts(&self) -> &BTreeMap<String, u64> {
        &self.0
    }
}

/// How far an attempt has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How much is done.
    pub done: u64,
    /// Of how much.
    pub of: u64,
}

/// A due time of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRun {
    /// Its id, the hash of job, organization and slot: so each due time is there once.
    pub id: RunId,
    /// The job.
    pub job_name: JobName,
    /// The organization, of a job that works for one at a time.
    pub organization_id: Option<OrganizationId>,
    /// Which due time: the organization's civil time such as `2026-03-02T08:00:00`, or the
    /// instant in UTC, such as `2026-03-02T08:00:00Z`.
    pub slot: String,
    /// When it was due.
    pub due_at: Instant,
    /// Where it stands.
    pub status: RunStatus,
    /// Why it was skipped.
    pub skip_reason: Option<SkipReason>,
    /// How many attempts have begun since somebody last wanted it again; those that were given
    /// back do not count.
    pub attempt: u32,
    /// How many attempts were lost with their process.
    pub losses: u32,
    /// From when on it may be attempted.
    pub run_after: Instant,
    /// Until when the attempt that runs holds it.
    pub lease_until: Option<Instant>,
    /// The process of the last attempt.
    pub node_id: Option<NodeId>,
    /// Goes up with each attempt that begins, and each that is taken away.
    pub token: u64,
    /// How far it has come.
    pub progress: Progress,
    /// Who wanted it to run now, or again; nothing for a due time of its schedule.
    pub requested_by: Option<String>,
    /// When somebody wanted it to stop.
    pub cancel_requested_at: Option<Instant>,
    /// What it did.
    pub summary: Option<JobSummary>,
    /// When it was over.
    pub ended_at: Option<Instant>,
}

impl JobRun {
    /// The id that the due time of a job always gets.
    pub fn id_of(job: &JobName, organization: Option<OrganizationId>, slot: &str) -> RunId {
        let organization = organization.unwrap_or(OrganizationId::nil());
        Id::from_content(&[
            job.as_str().as_bytes(),
            organization.uuid().as_bytes(),
            slot.as_bytes(),
        ])
    }
}

/// What came of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobLog {
    /// Its id; later ones are greater.
    pub id: JobLogId,
    /// The run; nothing where it tells of due times that were missed.
    pub run_id: Option<RunId>,
    /// The job.
    pub job_name: JobName,
    /// The organization, if it was for one.
    pub organization_id: Option<OrganizationId>,
    /// The due time.
    pub slot: Option<String>,
    /// 1 for the first.
    pub attempt: u32,
    /// The process.
    pub node_id: Option<NodeId>,
    /// How it ended.
    pub status: AttemptStatus,
    /// When it began.
    pub started_at: Instant,
    /// When it ended, or was found to have.
    pub finished_at: Instant,
    /// What went wrong, with its causes.
    pub error: Option<String>,
    /// What it did.
    pub summary: Option<JobSummary>,
}

/// An organization for which a job failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantine {
    /// The job.
    pub job_name: JobName,
    /// The organization.
    pub organization_id: OrganizationId,
    /// How many runs failed in a row.
    pub failures: u32,
    /// When the first of them did.
    pub since: Instant,
    /// When the organization has its next trial; nothing as long as it has not failed too
    /// often.
    pub probe_at: Option<Instant>,
    /// The last error.
    pub error: String,
}

/// Which runs are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunFilter {
    /// Only those of this job.
    pub job_name: Option<JobName>,
    /// Only those for this organization.
    pub organization_id: Option<OrganizationId>,
    /// Only those that stand here.
    pub status: Option<RunStatus>,
}

/// Which rows of the log are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JobLogFilter {
    /// Only those of this job.
    pub job_name: Option<JobName>,
    /// Only those for this organization.
    pub organization_id: Option<OrganizationId>,
    /// Only those that ended so.
    pub status: Option<AttemptStatus>,
    /// Only those that began at this instant or later.
    pub from: Option<Instant>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_words_come_back() {
        for status in RunStatus::ALL {
            assert_eq!(RunStatus::parse(status.as_str()).unwrap(), status);
        }
        for status in AttemptStatus::ALL {
            assert_eq!(AttemptStatus::parse(status.as_str()).unwrap(), status);
        }
    }

    #[test]
    fn every_part_of_a_due_time_counts_in_its_id() {
        let job: JobName = "job".parse().unwrap();
        let other: JobName = "jobs".parse().unwrap();
        let organization = Some(Id::from_content(&[b"o"]));
        let ids = [
            JobRun::id_of(&job, None, "2026-03-02T08:00:00Z"),
            JobRun::id_of(&job, organization, "2026-03-02T08:00:00Z"),
            JobRun::id_of(&other, None, "2026-03-02T08:00:00Z"),
            JobRun::id_of(&job, None, "2026-03-02T08:00:00"),
        ];
        for (place, id) in ids.iter().enumerate() {
            assert_eq!(ids.iter().position(|it| it == id), Some(place));
        }
        assert_eq!(ids[0], JobRun::id_of(&job, None, "2026-03-02T08:00:00Z"));
    }

    #[test]
    fn summaries_add_up() {
        let mut summary = JobSummary::default().with("reports", 2);
        summary.merge(JobSummary::default().with("reports", 1).with("skipped", 4));
        assert_eq!(summary.count("reports"), 3);
        let json = serde_json::to_string(&summary).unwrap();
        assert_eq!(json, r#"{"reports":3,"skipped":4}"#);
        assert_eq!(serde_json::from_str::<JobSummary>(&json).unwrap(), summary);
    }
}
