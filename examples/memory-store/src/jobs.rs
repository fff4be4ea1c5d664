//! Jobs, their due times, and the log of their attempts.

use std::cmp::Reverse;

use async_trait::async_trait;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{OrganizationId, RunId};
use ioc_core::model::job::{JobConfig, JobDefinition, JobName, Overlap};
use ioc_core::model::job_run::{
    JobLog, JobLogFilter, JobRun, Progress, Quarantine, RunFilter, RunStatus,
};
use ioc_core::page::{Page, PageRequest};
use ioc_core::store::job_steps::{
    CalendarGroup, ClaimedRun, Deed, DueRuns, EndedAttempt, FailedRuns, HeldRun, Renewed, Rescue,
    Rescued, RetriedRuns, RunClaim, RunRetry, Scheduled, Settled,
};
use ioc_core::store::jobs::{
    JobStore, job_changed_meanwhile, job_runs_already, unknown_job, unknown_run,
};

use crate::job_rows::{Jobs, KeptRun};
use crate::page::page;
use crate::store::MemoryStore;

#[async_trait]
impl JobStore for MemoryStore {
    async fn register_jobs_any_organization(
        &self,
        shipped: &[JobDefinition],
        at: Instant,
    ) -> Result<()> {
        let mut jobs = self.jobs();
        for definition in shipped {
            let fresh = || JobConfig {
                definition: definition.clone(),
                edited_at: None,
                failure_count: 0,
                disabled: None,
                paused_at: None,
                version: 1,
                scheduled_through: at,
            };
            let stored = jobs.configs.entry(definition.name.clone()).or_insert_with(fresh);
            if stored.edited_at.is_none() && stored.definition != *definition {
                let times = |job: &JobDefinition| (job.schedule.clone(), job.zone);
                if times(&stored.definition) != times(definition) {
                    stored.scheduled_through = stored.scheduled_through.max(at);
                }
                stored.definition = definition.clone();
                stored.version += 1;
            }
        }
        Ok(())
    }

    async fn list_jobs_any_organization(&self) -> Result<Vec<JobConfig>> {
        Ok(self.jobs().configs.values().cloned().collect())
    }

    async fn get_job_any_organization(&self, name: &JobName) -> Result<JobConfig> {
        self.jobs().configs.get(name).cloned().ok_or_else(|| unknown_job(name))
    }

    async fn put_job_any_organization(
        &self,
        seen: &JobConfig,
        changed: &JobConfig,
        deed: Option<Deed<'_>>,
    ) -> Result<JobConfig> {
        let name = &seen.definition.name;
        let mut jobs = self.jobs();
        let stored = jobs.configs.get_mut(name).ok_or_else(|| unknown_job(name))?;
        if stored.version != seen.version {
            return Err(job_changed_meanwhile(name));
        }
        let put = JobConfig {
            definition: JobDefinition {
                name: name.clone(),
                kind: stored.definition.kind,
                ..changed.definition.clone()
            },
            version: seen.version + 1,
            scheduled_through: stored.scheduled_through.max(changed.scheduled_through),
            ..changed.clone()
        };
        *stored = put.clone();
        drop(jobs);
        self.leave(deed)?;
        Ok(put)
    }

    async fn list_calendars_any_organization(&self) -> Result<Vec<CalendarGroup>> {
        let mut groups: Vec<CalendarGroup> = Vec::new();
        for organization in self.list() {
            if groups.iter().all(|group| group.calendar != organization.calendar) {
                let key = format!("{:?}", organization.calendar);
                groups.push(CalendarGroup { key, calendar: organization.calendar });
            }
        }
        Ok(groups)
    }

    async fn schedule_runs_any_organization(&self, due: &DueRuns) -> Result<Option<Scheduled>> {
        let organizations = self.list();
        Ok(self.jobs().schedule(due, &organizations))
    }

    async fn insert_run_any_organization(
        &self,
        run: &JobRun,
        overlap: Overlap,
        deed: Option<Deed<'_>>,
    ) -> Result<()> {
        let mut jobs = self.jobs();
        let job = jobs.configs.get(&run.job_name).ok_or_else(|| unknown_job(&run.job_name))?;
        let priority = job.definition.priority;
        let taken = jobs.is_taken(&run.job_name, run.organization_id, overlap);
        if taken || jobs.runs.contains_key(&run.id) {
            return Err(job_runs_already(&run.job_name));
        }
        let may_overlap = overlap == Overlap::Allow;
        let kept = KeptRun { run: run.clone(), priority, turn: 0, may_overlap, started_at: None };
        jobs.runs.insert(run.id, kept);
        drop(jobs);
        self.leave(deed)
    }

    async fn claim_runs_any_organization(&self, claim: &RunClaim) -> Result<Vec<ClaimedRun>> {
        let mut jobs = self.jobs();
        let mut waiting: Vec<_> = jobs
            .runs
            .values()
            .filter(|kept| jobs.is_claimable(kept, claim))
            .map(|kept| (Reverse(kept.priority), kept.turn, kept.run.due_at, kept.run.id))
            .collect();
        waiting.sort();
        waiting.truncate(claim.limit as usize);
        let claimed = waiting.into_iter().filter_map(|(.., id)| jobs.claim(id, claim)).collect();
        drop(jobs);
        let organizations = self.organizations();
        let with_organization = |(run, failed_before): (JobRun, bool)| ClaimedRun {
            organization: run
                .organization_id
                .and_then(|id| Some(organizations.get(&id)?.organization.clone())),
            run,
            failed_before,
        };
        let claimed: Vec<(JobRun, bool)> = claimed;
        Ok(claimed.into_iter().map(with_organization).collect())
    }

    async fn renew_runs_any_organization(
        &self,
        held: &[HeldRun],
        until: Instant,
    ) -> Result<Renewed> {
        let mut jobs = self.jobs();
        let mut renewed = Renewed::default();
        for HeldRun { fence, progress } in held {
            let Some(kept) = jobs.held(*fence) else {
                renewed.lost.push(fence.run);
                continue;
            };
            kept.run.lease_until = Some(until);
            kept.run.progress = *progress;
            if kept.run.cancel_requested_at.is_some() {
                renewed.cancelled.push(fence.run);
            }
        }
        Ok(renewed)
    }

    async fn finish_runs_any_organization(&self, ended: &[EndedAttempt]) -> Result<Settled> {
        let mut jobs = self.jobs();
        let mut settled = Settled::default();
        for attempt in ended {
            jobs.finish(attempt, &mut settled);
        }
        Ok(settled)
    }

    async fn rescue_runs_any_organization(&self, rescue: &Rescue) -> Result<Rescued> {
        Ok(self.jobs().rescue(rescue))
    }

    async fn cancel_run_any_organization(
        &self,
        id: RunId,
        at: Instant,
        deed: Option<Deed<'_>>,
    ) -> Result<JobRun> {
        let mut jobs = self.jobs();
        let run = &mut jobs.runs.get_mut(&id).ok_or_else(|| unknown_run(id))?.run;
        if run.status.is_open() {
            run.cancel_requested_at.get_or_insert(at);
        }
        if run.status == RunStatus::Waiting {
            (run.status, run.ended_at) = (RunStatus::Cancelled, Some(at));
        }
        let run = run.clone();
        drop(jobs);
        self.leave(deed)?;
        Ok(run)
    }

    async fn retry_run_any_organization(
        &self,
        id: RunId,
        retry: &RunRetry,
        deed: Option<Deed<'_>>,
    ) -> Result<JobRun> {
        let run = self.jobs().retry(id, retry)?;
        self.leave(deed)?;
        Ok(run)
    }

    async fn retry_failed_runs_any_organization(
        &self,
        failed: &FailedRuns,
        retry: &RunRetry,
        deed: Option<Deed<'_>>,
    ) -> Result<RetriedRuns> {
        let retried = self.jobs().retry_failed(failed, retry)?;
        self.leave(deed)?;
        Ok(retried)
    }

    async fn get_run_any_organization(&self, id: RunId) -> Result<JobRun> {
        let jobs = self.jobs();
        jobs.runs.get(&id).map(|kept| kept.run.clone()).ok_or_else(|| unknown_run(id))
    }

    async fn list_runs_any_organization(
        &self,
        filter: &RunFilter,
        request: &PageRequest,
    ) -> Result<Page<JobRun>> {
        let jobs = self.jobs();
        let mut runs: Vec<_> = jobs.runs.values().map(|kept| kept.run.clone()).collect();
        runs.retain(|run| {
            filter.job_name.as_ref().is_none_or(|name| run.job_name == *name)
                && filter.organization_id.is_none_or(|id| run.organization_id == Some(id))
                && filter.status.is_none_or(|status| run.status == status)
        });
        runs.sort_by_key(|run| (Reverse(run.due_at), run.id));
        drop(jobs);
        page(runs.iter().map(|run| ((Reverse(run.due_at), run.id), run)), request)
    }

    async fn list_job_logs_any_organization(
        &self,
        filter: &JobLogFilter,
        request: &PageRequest,
    ) -> Result<Page<JobLog>> {
        let mut logs: Vec<JobLog> = self.jobs().logs.values().rev().cloned().collect();
        logs.retain(|log| {
            filter.job_name.as_ref().is_none_or(|name| log.job_name == *name)
                && filter.organization_id.is_none_or(|id| log.organization_id == Some(id))
                && filter.status.is_none_or(|status| log.status == status)
                && filter.from.is_none_or(|from| log.started_at >= from)
        });
        page(logs.iter().map(|log| (Reverse(log.id), log)), request)
    }

    async fn list_quarantine_any_organization(
        &self,
        job: Option<&JobName>,
    ) -> Result<Vec<Quarantine>> {
        let jobs = self.jobs();
        let of_job = |held: &&Quarantine| job.is_none_or(|name| held.job_name == *name);
        Ok(jobs.quarantine.values().filter(of_job).cloned().collect())
    }

    async fn delete_quarantine_any_organization(
        &self,
        job: &JobName,
        organization: OrganizationId,
        deed: Option<Deed<'_>>,
    ) -> Result<()> {
        self.jobs().quarantine.remove(&(job.clone(), organization));
        self.leave(deed)
    }

    async fn find_next_run_any_organization(&self, names: &[JobName]) -> Result<Option<Instant>> {
        let jobs = self.jobs();
        let waiting = jobs
            .runs
            .values()
            .map(|kept| &kept.run)
            .filter(|run| run.status == RunStatus::Waiting && names.contains(&run.job_name));
        Ok(waiting.map(|run| run.run_after).min())
    }

    async fn clock_any_organization(&self) -> Result<Option<Instant>> {
        Ok(None)
    }
}

impl MemoryStore {
    /// Leaves a deed in the audit trail of who asked for it.
    fn leave(&self, deed: Option<Deed<'_>>) -> Result<()> {
        let Some(Deed { scope, entry }) = deed else { return Ok(()) };
        self.change(scope, |rows| {
            rows.audit.push(entry.row(scope.actor(), 1));
            Ok(())
        })
    }
}

impl Jobs {
    fn is_claimable(&self, kept: &KeptRun, claim: &RunClaim) -> bool {
        let KeptRun { run, .. } = kept;
        let is_on = || {
            self.configs
                .get(&run.job_name)
                .is_some_and(|job| job.paused_at.is_none() && job.definition.is_active)
        };
        let is_in_the_way = |other: &KeptRun| {
            let other = &other.run;
            other.job_name == run.job_name
                && other.organization_id == run.organization_id
                && other.id != run.id
                && other.status.is_open()
                && (other.status == RunStatus::Running
                    || (other.due_at, other.id) < (run.due_at, run.id))
        };
        run.status == RunStatus::Waiting
            && run.run_after <= claim.now
            && claim.jobs.contains(&run.job_name)
            && (run.requested_by.is_some() || is_on())
            && (kept.may_overlap || !self.runs.values().any(is_in_the_way))
    }

    /// Takes a run, and says whether its organization failed before.
    fn claim(&mut self, id: RunId, claim: &RunClaim) -> Option<(JobRun, bool)> {
        let kept = self.runs.get_mut(&id)?;
        let run = &mut kept.run;
        run.status = RunStatus::Running;
        run.attempt += 1;
        run.token += 1;
        run.node_id = Some(claim.node);
        run.lease_until = Some(claim.until);
        run.progress = Progress::default();
        kept.started_at = Some(claim.now);
        let run = run.clone();
        let failed = run
            .organization_id
            .is_some_and(|of| self.quarantine.contains_key(&(run.job_name.clone(), of)));
        Some((run, failed))
    }
}
