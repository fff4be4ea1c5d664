//! Closes weeks: the score figures of the whole, of departments and of job roles, as they are
//! released from then on.

use async_trait::async_trait;

use crate::dashboard::calculate_in_bulk::Reach;
use crate::dashboard::service::DashboardService;
use crate::error::Result;
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::runner::job::Job;
use crate::runner::work::Work;

/// Each night, of the organizations that have a week to close.
#[derive(Debug)]
pub struct GenerateAllAggregations(DashboardService);

impl GenerateAllAggregations {
    /// The job over the service that closes weeks.
    pub fn new(dashboard: DashboardService) -> Self {
        Self(dashboard)
    }
}

#[async_trait]
impl Job for GenerateAllAggregations {
    fn definition(&self) -> JobDefinition {
        JobDefinition::shipped("generate_all_aggregations", JobKind::Bulk, "0 2 * * *")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let done = self.0.close_weeks_in_bulk(work.organizations(), Reach::Changed).await?;
        Ok(JobSummary::default()
            .with("closed", done.closed)
            .with("unchanged", done.unchanged)
            .with("aggregations_written", done.written.added + done.written.changed))
    }
}
