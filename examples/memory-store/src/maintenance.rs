//! What is old is counted and goes; there is nothing else to keep in order.

use std::collections::BTreeMap;

use async_trait::async_trait;
use ioc_core::access::fence::{Fence, fence_lost};
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{AlertId, JobLogId, MeasurementId, RunId};
use ioc_core::store::archives::ArchiveStore;
use ioc_core::store::diagnosis::DiagnosisStore;
use ioc_core::store::maintenance::{MaintenanceStore, PlatformCutOffs, PlatformKind, PlatformRows};

use crate::store::MemoryStore;

// It keeps none.
impl ArchiveStore for MemoryStore {}

// It counts nothing of itself.
impl DiagnosisStore for MemoryStore {}

#[async_trait]
impl MaintenanceStore for MemoryStore {
    async fn count_old_rows_any_organization(
        &self,
        before: PlatformCutOffs,
    ) -> Result<PlatformRows> {
        let mut counted = PlatformRows::default();
        for kind in PlatformKind::ALL {
            *counted.of_mut(kind) = self.old(kind, before.of(kind), usize::MAX).count();
        }
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
        let old = self.old(of, before, limit as usize);
        match &old {
            Old::Logs(ids) => ids.iter().for_each(|id| drop(self.jobs().logs.remove(id))),
            Old::Runs(ids) => ids.iter().for_each(|id| drop(self.jobs().runs.remove(id))),
            Old::Measurements(ids) => {
                ids.iter().for_each(|id| drop(self.system().measurements.remove(id)));
            }
            Old::Alerts(ids) => ids.iter().for_each(|id| drop(self.system().alerts.remove(id))),
            Old::Nothing => {}
        }
        Ok(old.count())
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

/// Rows that are over for long.
enum Old {
    Logs(Vec<JobLogId>),
    Runs(Vec<RunId>),
    Measurements(Vec<MeasurementId>),
    Alerts(Vec<AlertId>),
    Nothing,
}

impl Old {
    fn count(&self) -> u64 {
        let count = match self {
            Self::Logs(ids) => ids.len(),
            Self::Runs(ids) => ids.len(),
            Self::Measurements(ids) => ids.len(),
            Self::Alerts(ids) => ids.len(),
            Self::Nothing => 0,
        };
        count as u64
    }
}

impl MemoryStore {
    fn old(&self, of: PlatformKind, before: Instant, limit: usize) -> Old {
        let (jobs, system) = (|| self.jobs(), || self.system());
        match of {
            PlatformKind::JobLogs => {
                Old::Logs(ids(&jobs().logs, limit, |log| log.finished_at < before))
            }
            PlatformKind::JobRuns => Old::Runs(ids(&jobs().runs, limit, |kept| {
                !kept.run.status.is_open() && kept.run.ended_at.is_some_and(|at| at < before)
            })),
            PlatformKind::Measurements => {
                Old::Measurements(ids(&system().measurements, limit, |row| {
                    row.recorded_at < before
                }))
            }
            PlatformKind::Alerts => Old::Alerts(ids(&system().alerts, limit, |alert| {
                let told = alert.to_tell.is_none() && alert.to_send.is_none();
                told && alert.resolved_at.is_some_and(|at| at < before)
            })),
            // It tells nothing of itself.
            PlatformKind::Observations => Old::Nothing,
        }
    }
}

/// The ids of rows, at most `limit`.
fn ids<K: Copy, V>(rows: &BTreeMap<K, V>, limit: usize, is_old: impl Fn(&V) -> bool) -> Vec<K> {
    rows.iter().filter(|(_, row)| is_old(row)).map(|(id, _)| *id).take(limit).collect()
}
