//! Runs that failed, and that somebody wants again.

use std::cmp::Reverse;

use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::RunId;
use ioc_core::model::job::Overlap;
use ioc_core::model::job_run::{JobRun, Progress, RunStatus};
use ioc_core::store::job_steps::{FailedRuns, RetriedRuns, RunRetry};
use ioc_core::store::jobs::{failed_run, job_runs_already, unknown_job, unknown_run};

use crate::job_rows::Jobs;

impl Jobs {
    pub(crate) fn retry(&mut self, id: RunId, retry: &RunRetry) -> Result<JobRun> {
        let kept = self.runs.get(&id).ok_or_else(|| unknown_run(id))?;
        let run = failed_run(kept.run.clone())?;
        let job = self.configs.get(&run.job_name).ok_or_else(|| unknown_job(&run.job_name))?;
        let (overlap, priority) = (job.definition.overlap, job.definition.priority);
        if self.is_taken(&run.job_name, run.organization_id, overlap) {
            return Err(job_runs_already(&run.job_name));
        }
        let kept = self.runs.get_mut(&id).ok_or_else(|| unknown_run(id))?;
        kept.run = JobRun {
            status: RunStatus::Waiting,
            attempt: 0,
            losses: 0,
            run_after: retry.at,
            node_id: None,
            lease_until: None,
            progress: Progress::default(),
            requested_by: Some(retry.requested_by.clone()),
            cancel_requested_at: None,
            summary: None,
            ended_at: None,
            ..run
        };
        (kept.may_overlap, kept.priority) = (overlap == Overlap::Allow, priority);
        (kept.turn, kept.started_at) = (0, None);
        Ok(kept.run.clone())
    }

    pub(crate) fn retry_failed(
        &mut self,
        failed: &FailedRuns,
        retry: &RunRetry,
    ) -> Result<RetriedRuns> {
        if !self.configs.contains_key(&failed.job) {
            return Err(unknown_job(&failed.job));
        }
        let place = |due_at: Instant, id: RunId| (Reverse(due_at), id);
        let runs = self.runs.values().map(|kept| &kept.run).filter(|run| {
            run.job_name == failed.job
                && run.status == RunStatus::Failed
                && run.due_at >= failed.from
                && failed
                    .after
                    .is_none_or(|(due_at, id)| place(run.due_at, run.id) > place(due_at, id))
        });
        let mut found: Vec<_> = runs.map(|run| place(run.due_at, run.id)).collect();
        found.sort_unstable();
        found.truncate(failed.limit as usize);
        let last = found.last().map(|(Reverse(due_at), id)| (*due_at, *id));
        let is_full = found.len() == failed.limit as usize;
        let mut retried = RetriedRuns { next: last.filter(|_| is_full), ..RetriedRuns::default() };
        for (_, id) in found {
            let waits = self.retry(id, retry).is_ok();
            *if waits { &mut retried.waiting } else { &mut retried.left } += 1;
        }
        Ok(retried)
    }
}
