//! Measures the system, and raises what has to be.

use async_trait::async_trait;

use crate::error::Result;
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::model::misfire::Misfire;
use crate::runner::job::Job;
use crate::runner::work::Work;
use crate::system::measuring::Surroundings;
use crate::system::service::SystemService;

/// Every five minutes; what was missed is over.
#[derive(Debug)]
pub struct MonitorSystemPerformance(SystemService);

impl MonitorSystemPerformance {
    /// The job over the service that measures.
    pub fn new(system: SystemService) -> Self {
        Self(system)
    }
}

#[async_trait]
impl Job for MonitorSystemPerformance {
    fn definition(&self) -> JobDefinition {
        JobDefinition {
            misfire: Misfire::Skip,
            ..JobDefinition::shipped("monitor_system_performance", JobKind::Platform, "*/5 * * * *")
        }
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let evaluated = self.0.fenced(work.fence()).measure(Surroundings::default()).await?;
        Ok(JobSummary::default()
            .with("alerts_told", evaluated.raised.len() as u64)
            .with("alerts_not_sent", evaluated.faults.len() as u64))
    }
}
