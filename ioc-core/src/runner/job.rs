//! What a program implements.

use std::fmt;

use async_trait::async_trait;

use crate::error::Result;
use crate::model::job::JobDefinition;
use crate::model::job_run::JobSummary;
use crate::runner::work::Work;

/// A job.
#[async_trait]
pub trait Job: Send + Sync + fmt::Debug {
    /// What it is called, and when it is due. What an operator has edited holds instead.
    fn definition(&self) -> JobDefinition;

    /// Does what is due. It may be done again for the same due time, after a process was
    /// lost, and then has to come to the same: what it writes goes by a natural key, under
    /// the scopes of `work`, whose fence lets only one attempt write at a time.
    ///
    /// A job that takes longer than a moment looks at [`Work::is_cancelled`] now and then.
    /// One in bulk is called for many organizations at a time; when it fails for them, it is
    /// called for each half of them, until the organization is found for which it fails.
    ///
    /// # Errors
    /// One that may pass is tried again, after a pause.
    async fn run(&self, work: &Work) -> Result<JobSummary>;

    /// What a job in bulk does once, behind all organizations and also where there are none:
    /// nothing, unless it says otherwise. `work` has no organizations.
    ///
    /// # Errors
    /// As [`Self::run`].
    async fn conclude(&self, _work: &Work) -> Result<JobSummary> {
        Ok(JobSummary::default())
    }
}
