//! Takes old rows out of their tables, a few thousand in one transaction.
//!
//! What a batch takes away it has archived, and has read again from the archive: the
//! digest says that it is the same. Figures of whole days do not change, since rollups
//! outlive their rows; an organization is sealed where its rows end.

use serde::Serialize;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::change::Change;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::{ArchiveId, new_id};
use crate::maintenance::leftovers::{LEFTOVER_AGE, remove_leftovers};
use crate::maintenance::plan::CleaningPlan;
use crate::maintenance::service::MaintenanceService;
use crate::model::message::MessageType;
use crate::store::maintenance::{PlatformKind, PlatformRows};

/// The most rows that one transaction takes away.
const BATCH: u32 = 5000;

/// Whether old rows go, or are only counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CleaningMode {
    /// They are counted.
    DryRun,
    /// They go.
    Clean,
}

/// What went of an organization, or would go.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct OrganizationCleaning {
    /// How many stored metrics.
    pub metrics: u64,
    /// How many activity events.
    pub activity: u64,
    /// The batches that hold them, by which they can be restored.
    pub archives: Vec<ArchiveId>,
}

impl MaintenanceService {
    /// Takes the rows of an organization that are older than `plan` keeps into the
    /// archive; it may be stopped between two batches, and repeated.
    ///
    /// # Errors
    /// `Corrupt` with code `archive_differs` if an archive does not read as its rows
    /// were. Those stay then.
    pub async fn clean(
        &self,
        scope: &Scope,
        plan: &CleaningPlan,
        mode: CleaningMode,
    ) -> Result<OrganizationCleaning> {
        scope.permit(Action::DeleteRows)?;
        // Asked anew: a scope may be older than a change of the calendar.
        let id = scope.organization_id();
        let calendar = self.store.get_organization_any_organization(id).await?.calendar;
        let cut_offs = plan.checked()?.cut_offs(&calendar, self.clock.now());
        if mode == CleaningMode::DryRun {
            let rows = self.store.count_old_rows(scope, cut_offs.metrics, cut_offs.activity);
            let rows = rows.await?;
            let (metrics, activity) = (rows.metrics, rows.activity);
            return Ok(OrganizationCleaning { metrics, activity, archives: Vec::new() });
        }
        let mut done = OrganizationCleaning::default();
        loop {
            let (id, change) = self.batch(scope, MessageType::MetricUpdate, "metrics.archive");
            let batch =
                self.store.archive_metrics(scope, cut_offs.metrics, BATCH, id, &change).await?;
            let Some(batch) = batch else { break };
            done.metrics += batch.rows;
            done.archives.push(batch.id);
            if batch.rows < u64::from(BATCH) {
                break;
            }
        }
        if plan.archives_activity {
            self.archive_activity(scope, cut_offs.activity, &mut done).await?;
        } else {
            self.delete_activity(scope, cut_offs.activity, &mut done).await?;
        }
        Ok(done)
    }

    async fn archive_activity(
        &self,
        scope: &Scope,
        before: Instant,
        done: &mut OrganizationCleaning,
    ) -> Result<()> {
        loop {
            let (id, change) = self.batch(scope, MessageType::DashboardUpdate, "activity.archive");
            let batch = self.store.archive_activity(scope, before, BATCH, id, &change).await?;
            let Some(batch) = batch else { return Ok(()) };
            done.activity += batch.rows;
            done.archives.push(batch.id);
            if batch.rows < u64::from(BATCH) {
                return Ok(());
            }
        }
    }

    async fn delete_activity(
        &self,
        scope: &Scope,
        before: Instant,
        done: &mut OrganizationCleaning,
    ) -> Result<()> {
        loop {
            let (_, change) = self.batch(scope, MessageType::DashboardUpdate, "activity.delete");
            let deleted = self.store.delete_activity_before(scope, before, BATCH, &change).await?;
            done.activity += deleted;
            if deleted < u64::from(BATCH) {
                return Ok(());
            }
        }
    }

    /// The id of a batch, and the change that it is.
    fn batch(
        &self,
        scope: &Scope,
        message_type: MessageType,
        action: &'static str,
    ) -> (ArchiveId, Change) {
        let now = self.clock.now();
        let id: ArchiveId = new_id(&*self.ids, now);
        let change = self.changes.begin(scope.organization_id(), now, message_type, action);
        (id, change)
    }

    /// Deletes the rows of the platform that are older than `plan` keeps: runs of jobs and
    /// their logs, measurements, alerts that are over, messages that were told, and requests
    /// whose time is over.
    pub async fn clean_platform(
        &self,
        plan: &CleaningPlan,
        mode: CleaningMode,
    ) -> Result<PlatformRows> {
        let before = plan.checked()?.platform_cut_offs(self.clock.now());
        if mode == CleaningMode::DryRun {
            return self.store.count_old_rows_any_organization(before).await;
        }
        let mut done = PlatformRows::default();
        for kind in PlatformKind::ALL {
            loop {
                let (store, at) = (&self.store, before.of(kind));
                let deleted =
                    store.delete_old_rows_any_organization(kind, at, BATCH, self.fence).await?;
                *done.of_mut(kind) += deleted;
                if deleted < u64::from(BATCH) {
                    break;
                }
            }
        }
        loop {
            let deleted = self
                .store
                .delete_messages_any_organization(before.messages, BATCH, self.fence)
                .await?;
            done.messages += deleted;
            if deleted < u64::from(BATCH) {
                break;
            }
        }
        done.requests =
            self.store.delete_requests_any_organization(before.requests, self.fence).await?;
        Ok(done)
    }

    /// Removes the half written files from the folders of `plan`; returns how many.
    ///
    /// # Errors
    /// Those of [`remove_leftovers`].
    pub fn clean_folders(&self, plan: &CleaningPlan, mode: CleaningMode) -> Result<u64> {
        let now = self.clock.now();
        let mut files = 0;
        for folder in &plan.folders {
            files += remove_leftovers(folder, LEFTOVER_AGE, now, mode)?;
        }
        Ok(files)
    }
}
