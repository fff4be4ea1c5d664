//! What keeps a store quick and small, beside what belongs to an organization.

use std::fmt;

use async_trait::async_trait;
use serde::Serialize;

use crate::access::fence::Fence;
use crate::clock::Instant;
use crate::error::Result;

/// Keeps a store in order. A store that has nothing of the kind does nothing, and says
/// so by what it returns. What a job does goes under the fence of its run.
#[async_trait]
pub trait MaintenanceStore: Send + Sync + fmt::Debug {
    /// How much of what belongs to the platform is older than these instants.
    async fn count_old_rows_any_organization(
        &self,
        before: PlatformCutOffs,
    ) -> Result<PlatformRows>;

    /// Deletes rows of a kind that are over since before `before`, at most `limit`; returns
    /// how many. What goes on stays, however old it is.
    async fn delete_old_rows_any_organization(
        &self,
        of: PlatformKind,
        before: Instant,
        limit: u32,
        fence: Option<Fence>,
    ) -> Result<u64>;

    /// Refreshes the views of all organizations as of `at`, beside their readers, and
    /// returns their names; none where the store has no such views.
    async fn refresh_views_any_organization(
        &self,
        at: Instant,
        fence: Option<Fence>,
    ) -> Result<Vec<String>>;

    /// Makes the partitions of the month of `at` and of `ahead` months after it, and those
    /// of rows that have none; returns the new ones. None where the store has no
    /// partitions.
    async fn make_partitions_any_organization(
        &self,
        at: Instant,
        ahead: u32,
        fence: Option<Fence>,
    ) -> Result<Vec<String>>;

    /// Drops the partitions that lie wholly before `before` and are empty, since their rows
    /// are in archives or deleted; returns which. None where the store has no partitions.
    async fn retire_partitions_any_organization(
        &self,
        before: Instant,
        fence: Option<Fence>,
    ) -> Result<Vec<String>>;

    /// Counts anew what the planner of queries has to know of the tables; returns of
    /// which.
    async fn analyze_tables_any_organization(&self, fence: Option<Fence>) -> Result<Vec<String>>;
}

/// Rows of the platform that are forgotten one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlatformKind {
    /// Logs of attempts, by when they ended.
    JobLogs,
    /// Due times of jobs, by when their run ended. None comes again: it lies before up to when
    /// those of its job were found.
    JobRuns,
    /// What was measured, by when.
    Measurements,
    /// What the database told of itself, by when.
    Observations,
    /// Alerts of whose end everybody was told, by when they ended.
    Alerts,
}

impl PlatformKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::JobLogs, Self::JobRuns, Self::Measurements, Self::Observations, Self::Alerts];
}

/// From when on rows of the platform are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlatformCutOffs {
    /// Job logs of runs that ended then or later.
    pub job_logs: Instant,
    /// Due times whose run ended then or later.
    pub job_runs: Instant,
    /// What was measured then or later, and what the database told of itself.
    pub measurements: Instant,
    /// Alerts that ended then or later.
    pub alerts: Instant,
    /// Messages that were written then or later, or that nobody was told yet.
    pub messages: Instant,
    /// Keyed requests that expire later.
    pub requests: Instant,
}

/// Rows of the platform, by what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct PlatformRows {
    /// Job logs.
    pub job_logs: u64,
    /// Due times of jobs.
    pub job_runs: u64,
    /// Measurements.
    pub measurements: u64,
    /// What the database told of itself.
    pub observations: u64,
    /// Alerts that are over.
    pub alerts: u64,
    /// Messages that were told.
    pub messages: u64,
    /// Keyed requests whose time is over.
    pub requests: u64,
}

impl PlatformCutOffs {
    /// Up to when rows of a kind go.
    pub fn of(&self, kind: PlatformKind) -> Instant {
        match kind {
            PlatformKind::JobLogs => self.job_logs,
            PlatformKind::JobRuns => self.job_runs,
            PlatformKind::Measurements | PlatformKind::Observations => self.measurements,
            PlatformKind::Alerts => self.alerts,
        }
    }
}

impl PlatformRows {
    /// How many there are of each kind, by its name.
    pub fn counts(&self) -> [(&'static str, u64); 7] {
        let Self { job_logs, job_runs, measurements, observations, alerts, messages, requests } =
            *self;
        [
            ("job_logs", job_logs),
            ("job_runs", job_runs),
            ("measurements", measurements),
            ("observations", observations),
            ("alerts", alerts),
            ("messages", messages),
            ("requests", requests),
        ]
    }

    /// How many there are of a kind.
    pub fn of_mut(&mut self, kind: PlatformKind) -> &mut u64 {
        match kind {
            PlatformKind::JobLogs => &mut self.job_logs,
            PlatformKind::JobRuns => &mut self.job_runs,
            PlatformKind::Measurements => &mut self.measurements,
            PlatformKind::Observations => &mut self.observations,
            PlatformKind::Alerts => &mut self.alerts,
        }
    }
}
