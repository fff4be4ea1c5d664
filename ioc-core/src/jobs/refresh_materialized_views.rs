//! Refreshes what the operator's overview reads.

use async_trait::async_trait;

use crate::error::Result;
use crate::maintenance::service::MaintenanceService;
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::runner::job::Job;
use crate::runner::work::Work;

/// Every hour; a store without views has none to refresh.
#[derive(Debug)]
pub struct RefreshMaterializedViews(MaintenanceService);

impl RefreshMaterializedViews {
    /// The job over the service that keeps the store in order.
    pub fn new(maintenance: MaintenanceService) -> Self {
        Self(maintenance)
    }
}

#[async_trait]
impl Job for RefreshMaterializedViews {
    fn definition(&self) -> JobDefinition {
        JobDefinition::shipped("refresh_materialized_views", JobKind::Platform, "15 * * * *")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let names = self.0.fenced(work.fence()).refresh_views().await?;
        Ok(JobSummary::default().with("views", names.len() as u64))
    }
}
