//! Calculates the metrics of the week that runs and of the one before.

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::dashboard::calculate_in_bulk::Reach;
use crate::dashboard::service::DashboardService;
use crate::error::Result;
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::model::period::Period;
use crate::runner::job::Job;
use crate::runner::work::Work;

/// Every six hours, of the organizations to which something happened.
#[derive(Debug)]
pub struct CalculateAllMetrics(DashboardService);

impl CalculateAllMetrics {
    /// The job over the service that calculates.
    pub fn new(dashboard: DashboardService) -> Self {
        Self(dashboard)
    }
}

#[async_trait]
impl Job for CalculateAllMetrics {
    fn definition(&self) -> JobDefinition {
        JobDefinition::shipped("calculate_all_metrics", JobKind::Bulk, "0 */6 * * *")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let due_at = work.due_at();
        let periods_of = |scope: &Scope| weeks(scope, due_at);
        let done =
            self.0.calculate_in_bulk(work.organizations(), Reach::Changed, periods_of).await?;
        Ok(JobSummary::default()
            .with("calculated", done.calculated)
            .with("unchanged", done.unchanged)
            .with("metrics_written", done.written.added + done.written.changed))
    }
}

/// The week before the one of an instant, and that one itself.
fn weeks(scope: &Scope, at: Instant) -> Result<Vec<Period>> {
    let calendar = &scope.organization().calendar;
    Ok(vec![Period::last_whole_week(calendar, at)?, Period::week_of(calendar, at)?])
}
