//! What operators do: look, run now, pause, edit, cancel.
//!
//! `by` is who asks, for the audit trail of the organization by which they came in; nothing
//! for the process that owns the store.

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::error::{Error, Result};
use crate::ids::{OrganizationId, RunId};
use crate::model::audit::{Actor, AuditEntry};
use crate::model::cron::Cron;
use crate::model::job::{JobConfig, JobDefinition, JobKind, JobName, Overlap, Retry};
use crate::model::job_run::{
    JobLog, JobLogFilter, JobRun, Progress, Quarantine, RunFilter, RunStatus,
};
use crate::model::misfire::Misfire;
use crate::page::{Page, PageRequest};
use crate::runner::service::{JobRunner, parsed};
use crate::store::again;
use crate::store::job_steps::Deed;
use crate::store::jobs::JOB_CHANGED_MEANWHILE;

/// What of a job is changed; nothing of what is not named.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JobEdit {
    /// When it is due.
    pub schedule: Option<String>,
    /// Whose clocks the schedule means.
    pub zone: Option<Tz>,
    /// What becomes of due times that were missed.
    pub misfire: Option<Misfire>,
    /// How long an attempt may take.
    pub timeout: Option<TimeDelta>,
    /// What becomes of a due time while a run is not over.
    pub overlap: Option<Overlap>,
    /// How often a run is tried.
    pub retry: Option<Retry>,
    /// After how many failed runs in a row it is disabled.
    pub max_failures: Option<u32>,
    /// How long what was disabled waits.
    pub cool_down: Option<TimeDelta>,
    /// What is due at once runs in order of this.
    pub priority: Option<i16>,
    /// Whether it is on.
    pub is_active: Option<bool>,
}

/// A job as operators see it.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedJob {
    /// What is stored of it.
    pub config: JobConfig,
    /// Whether this process can run it.
    pub is_known: bool,
}

impl JobRunner {
    /// All jobs, by name, also those that this process does not know.
    ///
    /// # Errors
    /// `Forbidden` without the right to be told how the system is.
    pub async fn list(&self, by: Option<&Scope>) -> Result<Vec<ListedJob>> {
        permit(by, Action::ReadSystem)?;
        self.store_jobs(self.now()).await?;
        let known = self.jobs();
        let listed = |config: JobConfig| ListedJob {
            is_known: known.contains_key(&config.definition.name),
            config,
        };
        let stored = self.inner.store.list_jobs_any_organization().await?;
        Ok(stored.into_iter().map(listed).collect())
    }

    /// The log of attempts, newest first.
    ///
    /// # Errors
    /// As [`Self::list`].
    pub async fn logs(
        &self,
        by: Option<&Scope>,
        filter: &JobLogFilter,
        page: PageRequest,
    ) -> Result<Page<JobLog>> {
        permit(by, Action::ReadSystem)?;
        self.inner.store.list_job_logs_any_organization(filter, &page.checked()?).await
    }

    /// Runs, the last due first.
    ///
    /// # Errors
    /// As [`Self::list`].
    pub async fn runs(
        &self,
        by: Option<&Scope>,
        filter: &RunFilter,
        page: PageRequest,
    ) -> Result<Page<JobRun>> {
        permit(by, Action::ReadSystem)?;
        self.inner.store.list_runs_any_organization(filter, &page.checked()?).await
    }

    /// A run.
    ///
    /// # Errors
    /// As [`Self::list`]; `NotFound` with code `unknown_run`.
    pub async fn get_run(&self, by: Option<&Scope>, id: RunId) -> Result<JobRun> {
        permit(by, Action::ReadSystem)?;
        self.inner.store.get_run_any_organization(id).await
    }

    /// The organizations for which a job fails.
    ///
    /// # Errors
    /// As [`Self::list`].
    pub async fn quarantine(
        &self,
        by: Option<&Scope>,
        job: Option<&JobName>,
    ) -> Result<Vec<Quarantine>> {
        permit(by, Action::ReadSystem)?;
        self.inner.store.list_quarantine_any_organization(job).await
    }

    /// Lets an organization out of quarantine.
    ///
    /// # Errors
    /// `Forbidden` without the right to change jobs.
    pub async fn release(
        &self,
        by: Option<&Scope>,
        job: &JobName,
        organization: OrganizationId,
    ) -> Result<()> {
        permit(by, Action::WriteJobs)?;
        let entry = self.entry("job.release").about(format_args!("{job} {organization}"));
        let deed = by.map(|scope| Deed { scope, entry: &entry });
        self.inner.store.delete_quarantine_any_organization(job, organization, deed).await
    }

    /// Adds a run that is attempted as soon as a node is free, also of a job that is paused
    /// or disabled.
    ///
    /// # Errors
    /// `NotFound` for a job or an organization that is not there; `InvalidInput` with code
    /// `organization_needed` or `organization_not_needed`; `Conflict` with code
    /// `job_runs_already` as the job's overlap rule says; `Forbidden` without the right to
    /// change jobs.
    pub async fn run(
        &self,
        by: Option<&Scope>,
        name: &JobName,
        organization: Option<OrganizationId>,
    ) -> Result<JobRun> {
        permit(by, Action::WriteJobs)?;
        let now = self.now();
        self.store_jobs(now).await?;
        let job = self.inner.store.get_job_any_organization(name).await?.definition;
        match (job.kind, organization) {
            (JobKind::Organization, None) => {
                return Err(Error::invalid(
                    "organization_needed",
                    format!("the job `{name}` runs for one organization at a time"),
                )
                .with_hint("say for which"));
            }
            (JobKind::Organization, Some(id)) => {
                self.inner.store.get_organization_any_organization(id).await?;
            }
            (_, Some(_)) => {
                return Err(Error::invalid(
                    "organization_not_needed",
                    format!("the job `{name}` runs for no single organization"),
                )
                .with_hint("leave the organization out"));
            }
            (_, None) => {}
        }
        let slot = format!("run {}", now.format("%Y-%m-%dT%H:%M:%S%.6fZ"));
        let run = JobRun {
            id: JobRun::id_of(name, organization, &slot),
            job_name: name.clone(),
            organization_id: organization,
            slot,
            due_at: now,
            status: RunStatus::Waiting,
            skip_reason: None,
            attempt: 0,
            losses: 0,
            run_after: now,
            lease_until: None,
            node_id: None,
            token: 0,
            progress: Progress::default(),
            requested_by: Some(by.map_or(Actor::Host, Scope::actor).to_string()),
            cancel_requested_at: None,
            summary: None,
            ended_at: None,
        };
        let entry = self.entry("job.run").about(name);
        let deed = by.map(|scope| Deed { scope, entry: &entry });
        self.inner.store.insert_run_any_organization(&run, job.overlap, deed).await?;
        self.inner.bell.ring();
        Ok(run)
    }

    /// Pauses a job: what is due meanwhile is left out.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_job`; `Forbidden` without the right to change jobs.
    pub async fn pause(&self, by: Option<&Scope>, name: &JobName) -> Result<JobConfig> {
        self.change(by, name, "job.pause", |job| {
            job.paused_at.get_or_insert(self.now());
            Ok(())
        })
        .await
    }

    /// Lets a job go on that was paused or disabled, with its next due time.
    ///
    /// # Errors
    /// As [`Self::pause`].
    pub async fn resume(&self, by: Option<&Scope>, name: &JobName) -> Result<JobConfig> {
        self.change(by, name, "job.resume", |job| {
            // What one that was on has missed is for its misfire policy.
            if job.paused_at.is_some() || job.disabled.is_some() {
                job.scheduled_through = self.now();
            }
            (job.paused_at, job.disabled, job.failure_count) = (None, None, 0);
            Ok(())
        })
        .await
    }

    /// Edits a job. From then on what the program ships of it changes nothing. With `seen` it
    /// is changed only if it still has that version.
    ///
    /// # Errors
    /// As [`Self::pause`]; `InvalidInput` for a schedule or a number that is none; `Conflict`
    /// with code `job_changed_meanwhile`.
    pub async fn edit(
        &self,
        by: Option<&Scope>,
        name: &JobName,
        edit: &JobEdit,
        seen: Option<u64>,
    ) -> Result<JobConfig> {
        if let Some(schedule) = &edit.schedule {
            Cron::parse(schedule)?;
        }
        self.change(by, name, "job.edit", |job| {
            if seen.is_some_and(|seen| seen != job.version) {
                return Err(crate::store::jobs::job_changed_meanwhile(name));
            }
            let now = self.now();
            let definition = &mut job.definition;
            let due = |it: &JobDefinition| (it.schedule.clone(), it.zone, it.is_active);
            let before = due(definition);
            definition.schedule = edit.schedule.clone().unwrap_or(definition.schedule.clone());
            definition.zone = edit.zone.unwrap_or(definition.zone);
            definition.misfire = edit.misfire.unwrap_or(definition.misfire);
            definition.timeout = edit.timeout.unwrap_or(definition.timeout);
            definition.overlap = edit.overlap.unwrap_or(definition.overlap);
            definition.retry = edit.retry.unwrap_or(definition.retry);
            definition.max_failures = edit.max_failures.unwrap_or(definition.max_failures);
            definition.cool_down = edit.cool_down.unwrap_or(definition.cool_down);
            definition.priority = edit.priority.unwrap_or(definition.priority);
            definition.is_active = edit.is_active.unwrap_or(definition.is_active);
            if due(definition) != before {
                job.scheduled_through = now;
            }
            definition.check()?;
            parsed(definition)?;
            job.edited_at = Some(now);
            Ok(())
        })
        .await
    }

    /// Cancels a run: at once if it waits; one that runs is asked to stop, and ended if it
    /// does not.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_run`; `Forbidden` without the right to change jobs.
    pub async fn cancel(&self, by: Option<&Scope>, run: RunId) -> Result<JobRun> {
        permit(by, Action::WriteJobs)?;
        let entry = self.entry("job.cancel").about(run);
        let deed = by.map(|scope| Deed { scope, entry: &entry });
        self.inner.store.cancel_run_any_organization(run, self.now(), deed).await
    }

    async fn change(
        &self,
        by: Option<&Scope>,
        name: &JobName,
        action: &'static str,
        change: impl Fn(&mut JobConfig) -> Result<()>,
    ) -> Result<JobConfig> {
        permit(by, Action::WriteJobs)?;
        self.store_jobs(self.now()).await?;
        let newest = || async {
            let seen = self.inner.store.get_job_any_organization(name).await?;
            let mut changed = seen.clone();
            change(&mut changed)?;
            let entry = self.entry(action).about(name);
            let deed = by.map(|scope| Deed { scope, entry: &entry });
            self.inner.store.put_job_any_organization(&seen, &changed, deed).await
        };
        again(JOB_CHANGED_MEANWHILE, newest).await
    }

    pub(super) fn entry(&self, action: &'static str) -> AuditEntry {
        AuditEntry::new(&*self.inner.ids, self.now(), action)
    }
}

pub(super) fn permit(by: Option<&Scope>, action: Action) -> Result<()> {
    by.map_or(Ok(()), |scope| scope.permit(action))
}
