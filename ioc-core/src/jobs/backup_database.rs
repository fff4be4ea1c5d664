//! Makes backups where the host says, and keeps the newest good ones.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;

use crate::clock::Clock;
use crate::error::{Error, ErrorKind, Result};
use crate::maintenance::backup::{BackupPlan, back_up, last_good};
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::runner::job::Job;
use crate::runner::work::Work;

/// Each night; a night that was missed is made up for.
#[derive(Debug)]
pub struct BackupDatabase {
    plan: BackupPlan,
    clock: Arc<dyn Clock>,
}

impl BackupDatabase {
    /// The job over the place of the backups.
    pub fn new(plan: BackupPlan, clock: Arc<dyn Clock>) -> Self {
        Self { plan, clock }
    }
}

#[async_trait]
impl Job for BackupDatabase {
    fn definition(&self) -> JobDefinition {
        JobDefinition {
            timeout: TimeDelta::hours(12),
            ..JobDefinition::shipped("backup_database", JobKind::Platform, "0 1 * * *")
        }
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let BackupPlan { target, keep } = &self.plan;
        // A lost attempt may have come to its end.
        if last_good(&**target).await?.is_some_and(|made_at| made_at >= work.due_at()) {
            return Ok(JobSummary::default().with("there_already", 1));
        }
        let report = back_up(&**target, *keep, self.clock.now()).await.map_err(at_length)?;
        if !report.faults.is_empty() {
            let message = format!("the backup {} is not good", report.made.name);
            return Err(Error::new(ErrorKind::Corrupt, "backup_not_good", message)
                .with("faults", report.faults.join("; "))
                .with_hint(
                    "`ioc backup verify` says it again; earlier good ones are still there",
                ));
        }
        Ok(JobSummary::default()
            .with("backups_made", 1)
            .with("bytes", report.made.size_bytes)
            .with("backups_deleted", report.deleted.len() as u64))
    }
}

/// An error whose details stand in its sentence: the log of the jobs has that alone, and what
/// the tool of a database says is mostly the reason.
fn at_length(error: Error) -> Error {
    let details = error.details().join("; ");
    if details.is_empty() { error } else { error.with("details", details) }
}
