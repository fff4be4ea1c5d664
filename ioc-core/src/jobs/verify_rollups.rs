//! Compares rollups with their rows, a random day of each organization at a time.

use async_trait::async_trait;

use crate::error::{Error, ErrorKind, Result};
use crate::maintenance::service::MaintenanceService;
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::runner::job::Job;
use crate::runner::work::Work;

/// How many days of an organization are compared.
const DAYS: u16 = 1;

/// Each night. It repairs nothing: what differs fails the run for its organization.
#[derive(Debug)]
pub struct VerifyRollups(MaintenanceService);

impl VerifyRollups {
    /// The job over the service that compares.
    pub fn new(maintenance: MaintenanceService) -> Self {
        Self(maintenance)
    }
}

#[async_trait]
impl Job for VerifyRollups {
    fn definition(&self) -> JobDefinition {
        JobDefinition::shipped("verify_rollups", JobKind::Bulk, "0 5 * * *")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let mut days = 0;
        for scope in work.organizations() {
            work.check_cancelled()?;
            let verified = self.0.verify_rollups(scope, DAYS, work.slot()).await?;
            days += verified.days.len() as u64;
            if !verified.drift.is_empty() {
                let message = "rollups differ from their rows";
                return Err(Error::new(ErrorKind::Corrupt, "rollups_differ", message)
                    .with("organization_id", scope.organization_id())
                    .with("differences", verified.drift.len())
                    .with_hint("`ioc rebuild --check` shows them, `ioc rebuild` mends them"));
            }
        }
        Ok(JobSummary::default().with("days", days))
    }
}
