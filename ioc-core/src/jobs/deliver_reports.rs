//! Sends reports to those who subscribed to them.

use std::sync::Arc;

use async_trait::async_trait;

use crate::error::{Error, ErrorKind, Result};
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
        let mut sent = self.0.fenced(work.fence()).deliver_due_of_all(LIMIT, &|_| {}).await?;
        // What one organization makes of its subscriptions keeps no other from its reports. Where
        // nothing went and the store is away, it is the job that fails.
        let is_away = |fault: &Error| fault.kind() == ErrorKind::Unavailable;
        if sent.total() == 0 && sent.faults.iter().all(is_away) && !sent.faults.is_empty() {
            return Err(sent.faults.swap_remove(0));
        }
        Ok(JobSummary::default()
            .with("delivered", sent.delivered)
            .with("waiting", sent.waiting)
            .with("failed", sent.failed)
            .with("refused", sent.refused)
            .with("faults", sent.faults.len() as u64))
    }
}
