//! Makes the months that come, and drops those that are over.

use async_trait::async_trait;

use crate::error::Result;
use crate::maintenance::plan::CleaningPlan;
use crate::maintenance::service::MaintenanceService;
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::runner::job::Job;
use crate::runner::work::Work;

/// Each night; a store without partitions has nothing to do.
#[derive(Debug)]
pub struct ManagePartitions {
    maintenance: MaintenanceService,
    plan: CleaningPlan,
}

impl ManagePartitions {
    /// The job over the service that keeps the store in order, and for how long rows stay.
    pub fn new(maintenance: MaintenanceService, plan: CleaningPlan) -> Self {
        Self { maintenance, plan }
    }
}

#[async_trait]
impl Job for ManagePartitions {
    fn definition(&self) -> JobDefinition {
        JobDefinition::shipped("manage_partitions", JobKind::Platform, "0 1 * * *")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let maintenance = self.maintenance.fenced(work.fence());
        let made = maintenance.make_partitions().await?;
        let retired = maintenance.retire_partitions(&self.plan).await?;
        Ok(JobSummary::default()
            .with("made", made.len() as u64)
            .with("retired", retired.len() as u64))
    }
}
