//! How a runner goes about it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;

use crate::error::Error;
use crate::ids::{OrganizationId, RunId};
use crate::model::job::JobName;
use crate::model::job_run::JobLog;

/// Times and numbers of a runner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunnerOptions {
    /// How long a run is held without a word; a third of it passes between two. Others take
    /// it over within twice the time. Default: 30 seconds.
    pub lease: Duration,
    /// How many attempts run at once. Default: 16.
    pub workers: usize,
    /// The most runs that are claimed or written down at once. A node begins with as many as
    /// it has workers, and takes four times as many as long as they take no time.
    /// Default: 500.
    pub batch: u32,
    /// How long an attempt that was asked to stop may go on. Default: 10 seconds.
    pub grace: Duration,
    /// How many organizations a job in bulk gets at once. Default: 500.
    pub chunk: usize,
    /// How often it is looked for what other nodes have left, and for edits. Default: a
    /// second.
    pub poll: Duration,
    /// After how many attempts that were lost with their process a run has failed.
    /// Default: 10.
    pub max_losses: u32,
}

impl Default for RunnerOptions {
    fn default() -> Self {
        Self {
            lease: Duration::from_secs(30),
            workers: 16,
            batch: 500,
            grace: Duration::from_secs(10),
            chunk: 500,
            poll: Duration::from_secs(1),
            max_losses: 10,
        }
    }
}

impl RunnerOptions {
    /// How often a node says that it is there.
    pub(super) fn heartbeat(&self) -> Duration {
        self.lease / 3
    }

    /// How many runs are claimed at once as long as it is not known how long they take.
    pub(super) fn fewest(&self) -> u32 {
        u32::try_from(self.workers).unwrap_or(u32::MAX).clamp(1, self.batch.max(1))
    }

    /// A duration on the clock.
    pub(super) fn delta(duration: Duration) -> TimeDelta {
        TimeDelta::from_std(duration).unwrap_or(TimeDelta::MAX)
    }
}

/// What a runner tells its host.
#[derive(Debug, Clone)]
pub enum JobEvent {
    /// An attempt ended, and this is written down of it.
    Ended(Arc<JobLog>),
    /// A job failed too often and is disabled until its cool-down is over.
    Disabled(JobName),
    /// A job failed too often for an organization, which is left out until its cool-down is
    /// over.
    Quarantined(JobName, OrganizationId),
    /// A run was taken away from a node that was silent.
    Rescued(RunId),
    /// A run was taken away from this node.
    Lost(RunId),
    /// The schedule of a job cannot be read.
    BadSchedule(JobName, Error),
    /// The store could not do what it was asked; it is asked again.
    Fault(Error),
}

/// Who is told.
#[derive(Clone)]
pub(crate) struct Listener(pub(crate) Arc<dyn Fn(&JobEvent) + Send + Sync>);

impl Default for Listener {
    fn default() -> Self {
        Self(Arc::new(|_| {}))
    }
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Listener")
    }
}
