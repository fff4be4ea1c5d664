//! Sends reports to those who subscribed to them.

use std::sync::Arc;

use async_trait::async_trait;

use crate::error::Result;
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::runner::job::Job;
use crate::runner::work::Work;
use crate::subscriptions::deliveries::DeliveryService;

/// How many deliveries of an organization a run sends at most.
const LIMIT: u32 = 1000;

/// Every five minutes what is due by then, at its recipient's own time. Each delivery has
/// its own ledger, attempts and pauses, and one that fails keeps no other.
#[derive(Debug)]
pub struct DeliverReports(Arc<DeliveryService>);

impl DeliverReports {
    /// The job over the service that sends.
    pub fn new(deliveries: Arc<DeliveryService>) -> Self {
        Self(deliveries)
    }
}

#[async_trait]
impl Job for DeliverReports {
    fn definition(&self) -> JobDefinition {
        JobDefinition::shipped("deliver_reports", JobKind::Platform, "*/5 * * * *")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let sent = self.0.fenced(work.fence()).deliver_due_of_all(LIMIT, &|_| {}).await?;
        // What broke for some is in their ledgers; where nothing went, it is the job that fails.
        if sent.total() == 0
            && let Some(fault) = sent.faults.first()
        {
            return Err(fault.clone());
        }
        Ok(JobSummary::default()
            .with("delivered", sent.delivered)
            .with("waiting", sent.waiting)
            .with("failed", sent.failed)
            .with("refused", sent.refused)
            .with("faults", sent.faults.len() as u64))
    }
}
