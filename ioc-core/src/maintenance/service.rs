//! The verbs that keep a store in order, for jobs and for who runs them by hand.

use std::sync::Arc;

use chrono::TimeDelta;

use crate::access::fence::Fence;
use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::service::CacheService;
use crate::change::Changes;
use crate::clock::Clock;
use crate::error::Result;
use crate::ids::{ArchiveId, IdSource};
use crate::maintenance::plan::CleaningPlan;
use crate::model::archive::ArchiveBatch;
use crate::model::message::MessageType;
use crate::page::{Page, PageRequest};
use crate::store::bundle::Store;

/// How many months have their partition before they begin.
const MONTHS_AHEAD: u32 = 3;

/// Keeps a store in order.
#[derive(Debug, Clone)]
pub struct MaintenanceService {
    pub(super) store: Arc<dyn Store>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) ids: Arc<dyn IdSource>,
    pub(super) changes: Changes,
    pub(super) fence: Option<Fence>,
    plan: Arc<CleaningPlan>,
}

impl MaintenanceService {
    /// The service over a store, and the cache of what changes in it.
    pub fn new(
        store: Arc<dyn Store>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        cache: Arc<dyn CacheService>,
    ) -> Self {
        let changes = Changes::new(Arc::clone(&ids), cache);
        Self { store, clock, ids, changes, fence: None, plan: Arc::default() }
    }

    /// The same where rows are kept for as long as `plan` says.
    #[must_use]
    pub(crate) fn with_plan(self, plan: CleaningPlan) -> Self {
        Self { plan: Arc::new(plan), ..self }
    }

    /// For how long this platform keeps rows: the plan of its shipped jobs, or of a platform
    /// without them the usual one.
    pub fn plan(&self) -> &CleaningPlan {
        &self.plan
    }

    /// The same for the run of a job: it writes only while the run is held.
    #[must_use]
    pub fn fenced(&self, fence: Fence) -> Self {
        Self { fence: Some(fence), ..self.clone() }
    }

    /// The archived batches of an organization, newest first.
    pub async fn list_archives(
        &self,
        scope: &Scope,
        page: PageRequest,
    ) -> Result<Page<ArchiveBatch>> {
        scope.permit(Action::DeleteRows)?;
        self.store.list_archives(scope, &page.checked()?).await
    }

    /// Puts an archived batch back, after comparing it with what it was made of.
    ///
    /// # Errors
    /// Those of [`crate::store::archives::ArchiveStore::restore_archive`].
    pub async fn restore(&self, scope: &Scope, id: ArchiveId) -> Result<ArchiveBatch> {
        scope.permit(Action::DeleteRows)?;
        let (organization_id, now) = (scope.organization_id(), self.clock.now());
        let change =
            self.changes.begin(organization_id, now, MessageType::MetricUpdate, "archive.restore");
        let change = change.about(id.uuid());
        self.store.restore_archive(scope, id, &change).await
    }

    /// Refreshes the views of all organizations; returns their names, none where the store
    /// has none.
    pub async fn refresh_views(&self) -> Result<Vec<String>> {
        self.store.refresh_views_any_organization(self.clock.now(), self.fence).await
    }

    /// Makes the partitions of the next months, and those of rows that have none; returns
    /// the new ones, none where the store has no partitions.
    pub async fn make_partitions(&self) -> Result<Vec<String>> {
        let now = self.clock.now();
        self.store.make_partitions_any_organization(now, MONTHS_AHEAD, self.fence).await
    }

    /// Drops the partitions from before the days that `plan` keeps, once cleaning has taken
    /// all rows out of them; returns which.
    pub async fn retire_partitions(&self, plan: &CleaningPlan) -> Result<Vec<String>> {
        let days = i64::from(plan.checked()?.activity_days);
        let before = self.clock.now() - TimeDelta::days(days);
        self.store.retire_partitions_any_organization(before, self.fence).await
    }

    /// Counts anew what the planner of queries has to know of the tables; returns of
    /// which.
    pub async fn analyze_tables(&self) -> Result<Vec<String>> {
        self.store.analyze_tables_any_organization(self.fence).await
    }
}
