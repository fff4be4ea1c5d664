//! What is old is counted and goes; there is nothing else to keep in order.

use std::collections::BTreeMap;

use async_trait::async_trait;
use ioc_core::access::fence::{Fence, fence_lost};
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::model::alert::Alert;
use ioc_core::model::job_run::JobLog;
use ioc_core::model::measurement::Measurement;
use ioc_core::store::archives::ArchiveStore;
use ioc_core::store::maintenance::{MaintenanceStore, PlatformCutOffs, PlatformKind, PlatformRows};

use crate::job_rows::KeptRun;
use crate::store::MemoryStore;

// It keeps none.
impl ArchiveStore for MemoryStore {}

#[async_trait]
impl MaintenanceStore for MemoryStore {
    async fn count_old_rows_any_organization(
        &self,
        before: PlatformCutOffs,
    ) -> Result<PlatformRows> {
        let mut counted = PlatformRows::default();
        let ended = |log: &JobLog| Some(log.finished_at);
        let measured = |row: &Measurement| Some(row.recorded_at);
        let all = u32::MAX;
        counted.job_logs = old(&self.jobs().logs, ended, before.job_logs, all).len() as u64;
        counted.job_runs = old(&self.jobs().runs, run_end, before.job_runs, all).len() as u64;
        let measurements = old(&self.system().measurements, measured, before.measurements, all);
        counted.measurements = measurements.len() as u64;
        counted.alerts = old(&self.system().alerts, alert_end, before.alerts, all).len() as u64;
        let organizations = self.organizations();
        for rows in organizations.values() {
            let told = rows.published.values().filter(|it| it.created_at < before.messages);
            counted.messages += told.count() as u64;
            let spent = rows.requests.values().filter(|(it, _)| it.expires_at <= before.requests);
            counted.requests += spent.count() as u64;
        }
        Ok(counted)
    }

    async fn delete_old_rows_any_organization(
        &self,
        of: PlatformKind,
        before: Instant,
        limit: u32,
        fence: Option<Fence>,
    ) -> Result<u64> {
        if fence.is_some_and(|fence| self.jobs().held(fence).is_none()) {
            return Err(fence_lost());
        }
        let (mut system, mut jobs) = (self.system(), self.jobs());
        let ended = |log: &JobLog| Some(log.finished_at);
        let measured = |row: &Measurement| Some(row.recorded_at);
        Ok(match of {
            PlatformKind::JobLogs => forget(&mut jobs.logs, ended, before, limit),
            PlatformKind::JobRuns => forget(&mut jobs.runs, run_end, before, limit),
            PlatformKind::Measurements => forget(&mut system.measurements, measured, before, limit),
            PlatformKind::Alerts => forget(&mut system.alerts, alert_end, before, limit),
            // It tells nothing of itself.
            PlatformKind::Observations => 0,
        })
    }

    async fn refresh_views_any_organization(
        &self,
        _: Instant,
        _: Option<Fence>,
    ) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    async fn make_partitions_any_organization(
        &self,
        _: Instant,
        _: u32,
        _: Option<Fence>,
    ) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    async fn retire_partitions_any_organization(
        &self,
        _: Instant,
        _: Option<Fence>,
    ) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    async fn analyze_tables_any_organization(&self, _: Option<Fence>) -> Result<Vec<String>> {
        Ok(Vec::new())
    }
}

/// When a run was over, if it is.
fn run_end(kept: &KeptRun) -> Option<Instant> {
    kept.run.ended_at.filter(|_| !kept.run.status.is_open())
}

/// When an alert was over, if everybody was told.
fn alert_end(alert: &Alert) -> Option<Instant> {
    let is_told = alert.to_tell.is_none() && alert.to_send.is_none();
    alert.resolved_at.filter(|_| is_told)
}

/// The ids of rows that were over before an instant, at most `limit`.
fn old<K: Copy, V>(
    rows: &BTreeMap<K, V>,
    end: impl Fn(&V) -> Option<Instant>,
    before: Instant,
    limit: u32,
) -> Vec<K> {
    let old = rows.iter().filter(|(_, row)| end(row).is_some_and(|at| at < before));
    old.map(|(id, _)| *id).take(limit as usize).collect()
}

/// Takes those rows away, and says how many.
fn forget<K: Copy + Ord, V>(
    rows: &mut BTreeMap<K, V>,
    end: impl Fn(&V) -> Option<Instant>,
    before: Instant,
    limit: u32,
) -> u64 {
    let old = old(rows, end, before, limit);
    rows.retain(|id, _| old.binary_search(id).is_err());
    old.len() as u64
}
