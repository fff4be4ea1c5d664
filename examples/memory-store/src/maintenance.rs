//! What is old is counted and goes; there is nothing else to keep in order.

use async_trait::async_trait;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::store::archives::ArchiveStore;
use ioc_core::store::maintenance::{MaintenanceStore, PlatformCutOffs, PlatformRows};

use crate::store::MemoryStore;

// It keeps none.
impl ArchiveStore for MemoryStore {}

#[async_trait]
impl MaintenanceStore for MemoryStore {
    async fn count_old_rows_any_organization(
        &self,
        before: PlatformCutOffs,
    ) -> Result<PlatformRows> {
        let organizations = self.organizations();
        let mut counted = PlatformRows::default();
        for rows in organizations.values() {
            let told = rows.published.values().filter(|it| it.created_at < before.messages);
            counted.messages += told.count() as u64;
            let spent = rows.requests.values().filter(|(it, _)| it.expires_at <= before.requests);
            counted.requests += spent.count() as u64;
        }
        Ok(counted)
    }

    async fn delete_job_logs_any_organization(&self, _: Instant, _: u32) -> Result<u64> {
        Ok(0)
    }

    async fn refresh_views_any_organization(&self, _: Instant) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    async fn make_partitions_any_organization(&self, _: Instant, _: u32) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    async fn retire_partitions_any_organization(&self, _: Instant) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    async fn analyze_tables_any_organization(&self) -> Result<Vec<String>> {
        Ok(Vec::new())
    }
}
