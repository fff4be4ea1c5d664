//! Takes old rows into archives, and forgets what nobody needs any more.

use async_trait::async_trait;
use chrono::TimeDelta;

use crate::error::Result;
use crate::maintenance::cleaning::CleaningMode;
use crate::maintenance::plan::CleaningPlan;
use crate::maintenance::service::MaintenanceService;
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::runner::job::Job;
use crate::runner::work::Work;

/// On Sunday night; figures of whole days outlive the rows.
#[derive(Debug)]
pub struct CleanupOldData {
    maintenance: MaintenanceService,
    plan: CleaningPlan,
}

impl CleanupOldData {
    /// The job over the service that cleans, and for how long it keeps rows.
    pub fn new(maintenance: MaintenanceService, plan: CleaningPlan) -> Self {
        Self { maintenance, plan }
    }
}

#[async_trait]
impl Job for CleanupOldData {
    fn definition(&self) -> JobDefinition {
        JobDefinition {
            timeout: TimeDelta::hours(6),
            ..JobDefinition::shipped("cleanup_old_data", JobKind::Bulk, "0 3 * * SUN")
        }
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let mut summary = JobSummary::default();
        for scope in work.organizations() {
            work.check_cancelled()?;
            let went = self.maintenance.clean(scope, &self.plan, CleaningMode::Clean).await?;
            summary = summary.with("metrics", went.metrics).with("activity", went.activity);
        }
        Ok(summary)
    }

    async fn conclude(&self, work: &Work) -> Result<JobSummary> {
        let maintenance = self.maintenance.fenced(work.fence());
        let went = maintenance.clean_platform(&self.plan, CleaningMode::Clean).await?;
        // A folder that cannot be read keeps nothing else from being cleaned.
        let folders = self.maintenance.clean_folders(&self.plan, CleaningMode::Clean);
        let folders = match folders {
            Ok(files) => ("files", files),
            Err(_) => ("folders_not_cleaned", 1),
        };
        Ok(JobSummary::default()
            .with("job_logs", went.job_logs)
            .with("job_runs", went.job_runs)
            .with("measurements", went.measurements + went.observations)
            .with("alerts", went.alerts)
            .with("messages", went.messages)
            .with("requests", went.requests)
            .with(folders.0, folders.1))
    }
}
