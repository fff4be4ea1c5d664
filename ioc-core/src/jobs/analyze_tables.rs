//! Counts anew what the planner of queries knows of the tables.

use async_trait::async_trait;

use crate::error::Result;
use crate::maintenance::service::MaintenanceService;
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::runner::job::Job;
use crate::runner::work::Work;

/// Each night.
#[derive(Debug)]
pub struct AnalyzeTables(MaintenanceService);

impl AnalyzeTables {
    /// The job over the service that keeps the store in order.
    pub fn new(maintenance: MaintenanceService) -> Self {
        Self(maintenance)
    }
}

#[async_trait]
impl Job for AnalyzeTables {
    fn definition(&self) -> JobDefinition {
        JobDefinition::shipped("analyze_tables", JobKind::Platform, "30 4 * * *")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let names = self.0.fenced(work.fence()).analyze_tables().await?;
        Ok(JobSummary::default().with("tables", names.len() as u64))
    }
}
