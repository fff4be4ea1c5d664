//! What keeps a store quick and small, beside what belongs to an organization.

use std::fmt;

use async_trait::async_trait;

use crate::clock::Instant;
use crate::error::Result;

/// Keeps a store in order. A store that has nothing of the kind does nothing, and says
/// so by what it returns.
#[async_trait]
pub trait MaintenanceStore: Send + Sync + fmt::Debug {
    /// How much of what belongs to the platform is older than these instants.
    async fn count_old_rows_any_organization(
        &self,
        before: PlatformCutOffs,
    ) -> Result<PlatformRows>;

    /// Deletes the oldest job logs of runs that ended before `before`, at most `limit`;
    /// returns how many.
    async fn delete_job_logs_any_organization(&self, before: Instant, limit: u32) -> Result<u64>;

    /// Refreshes the views of all organizations as of `at`, beside their readers, and
    /// returns their names; none where the store has no such views.
    async fn refresh_views_any_organization(&self, at: Instant) -> Result<Vec<String>>;

    /// Makes the partitions of the month of `at` and of `ahead` months after it, and those
    /// of rows that have none; returns the new ones. None where the store has no
    /// partitions.
    async fn make_partitions_any_organization(
        &self,
        at: Instant,
        ahead: u32,
    ) -> Result<Vec<String>>;

    /// Drops the partitions that lie wholly before `before` and hold nothing that is not
    /// sealed, their rows archived first; returns which. None where the store has no
    /// partitions.
    async fn retire_partitions_any_organization(&self, before: Instant) -> Result<Vec<String>>;

    /// Counts anew what the planner of queries has to know of the tables; returns of
    /// which.
    async fn analyze_tables_any_organization(&self) -> Result<Vec<String>>;
}

/// From when on rows of the platform are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlatformCutOffs {
    /// Job logs of runs that ended then or later.
    pub job_logs: Instant,
    /// Messages that were written then or later, or that nobody was told yet.
    pub messages: Instant,
    /// Keyed requests that expire later.
    pub requests: Instant,
}

/// Rows of the platform, by what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PlatformRows {
    /// Job logs.
    pub job_logs: u64,
    /// Messages that were told.
    pub messages: u64,
    /// Keyed requests whose time is over.
    pub requests: u64,
}
