//! Jobs, their due times, and the log of their attempts.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{JobLogId, OrganizationId, RunId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::job::{JobConfig, JobDefinition, JobName, Overlap};
use ioc_core::model::job_run::{
    AttemptStatus, JobLog, JobLogFilter, JobRun, Quarantine, RunFilter, RunStatus,
};
use ioc_core::model::organization::parse_zone;
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::job_steps::{
    CalendarGroup, ClaimedRun, Deed, DueRuns, EndedAttempt, FailedRuns, HeldRun, Renewed, Rescue,
    Rescued, RetriedRuns, RunClaim, RunRetry, Scheduled, Settled,
};
use ioc_core::store::jobs::{
    JobStore, job_changed_meanwhile, job_runs_already, unknown_job, unknown_run,
};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params, params_from_iter};

use crate::error::StoreResult;
use crate::job_rows::{self, definition_values};
use crate::rows::{all, first, id, instant, to_instant, to_json};
use crate::store::SqliteStore;
use crate::{job_retries, job_runs, trace};

#[async_trait]
impl JobStore for SqliteStore {
    async fn register_jobs_any_organization(
        &self,
        shipped: &[JobDefinition],
        at: Instant,
    ) -> Result<()> {
        let shipped = shipped.to_vec();
        self.write(None, move |connection, _| {
            let sql = include_str!("../queries/jobs/register.sql");
            let mut register = connection.prepare_cached(sql)?;
            for job in &shipped {
                let mut values = vec![
                    Value::from(job.name.to_string()),
                    Value::from(job.kind.as_str().to_owned()),
                ];
                values.extend(definition_values(job));
                values.push(Value::from(instant(at)));
                register.execute(params_from_iter(values))?;
            }
            Ok(())
        })
        .await
    }

    async fn list_jobs_any_organization(&self) -> Result<Vec<JobConfig>> {
        self.read(|connection| {
            let sql = include_str!("../queries/jobs/list.sql");
            all(&mut *connection.prepare_cached(sql)?, [], job_rows::config)
        })
        .await
    }

    async fn get_job_any_organization(&self, name: &JobName) -> Result<JobConfig> {
        let name = name.clone();
        self.read(move |connection| {
            let found = job_rows::find_job(connection, &name)?;
            Ok(found.ok_or_else(|| unknown_job(&name))?)
        })
        .await
    }

    async fn put_job_any_organization(
        &self,
        seen: &JobConfig,
        changed: &JobConfig,
        deed: Option<Deed<'_>>,
    ) -> Result<JobConfig> {
        let (deed, seen, changed) = (owned(deed), seen.clone(), changed.clone());
        self.write(None, move |connection, _| {
            let name = &seen.definition.name;
            let disabled = changed.disabled.as_ref();
            let mut values =
                vec![Value::from(name.to_string()), Value::from(seen.version.cast_signed())];
            values.extend(definition_values(&changed.definition));
            values.extend([
                Value::from(changed.edited_at.map(instant)),
                Value::from(changed.failure_count),
                Value::from(disabled.map(|it| instant(it.at))),
                Value::from(disabled.map(|it| it.reason.clone())),
                Value::from(changed.paused_at.map(instant)),
                Value::from(instant(changed.scheduled_through)),
            ]);
            let sql = include_str!("../queries/jobs/put.sql");
            let values = params_from_iter(values);
            let put = first(&mut *connection.prepare_cached(sql)?, values, job_rows::config)?;
            let Some(put) = put else {
                let known = job_rows::find_job(connection, name)?;
                return Err(known
                    .map_or_else(|| unknown_job(name), |_| job_changed_meanwhile(name))
                    .into());
            };
            leave(connection, deed.as_ref())?;
            Ok(put)
        })
        .await
    }

    async fn list_calendars_any_organization(&self) -> Result<Vec<CalendarGroup>> {
        self.read(|connection| {
            let sql = include_str!("../queries/jobs/calendars.sql");
            all(&mut *connection.prepare_cached(sql)?, [], calendar_group)
        })
        .await
    }

    async fn schedule_runs_any_organization(&self, due: &DueRuns) -> Result<Option<Scheduled>> {
        let due = due.clone();
        self.write(None, move |connection, _| job_runs::schedule(connection, &due)).await
    }

    async fn insert_run_any_organization(
        &self,
        run: &JobRun,
        overlap: Overlap,
        deed: Option<Deed<'_>>,
    ) -> Result<()> {
        let (deed, run) = (owned(deed), run.clone());
        self.write(None, move |connection, _| {
            let job = job_rows::find_job(connection, &run.job_name)?;
            let job = job.ok_or_else(|| unknown_job(&run.job_name))?;
            if !job_runs::request(connection, &run, job.definition.priority, overlap)? {
                return Err(job_runs_already(&run.job_name).into());
            }
            leave(connection, deed.as_ref())
        })
        .await
    }

    async fn claim_runs_any_organization(&self, claim: &RunClaim) -> Result<Vec<ClaimedRun>> {
        let claim = claim.clone();
        self.write(None, move |connection, _| job_runs::claim(connection, &claim)).await
    }

    async fn renew_runs_any_organization(
        &self,
        held: &[HeldRun],
        until: Instant,
    ) -> Result<Renewed> {
        let held = held.to_vec();
        self.write(None, move |connection, _| job_runs::renew(connection, &held, until)).await
    }

    async fn finish_runs_any_organization(&self, ended: &[EndedAttempt]) -> Result<Settled> {
        let ended = ended.to_vec();
        self.write(None, move |connection, _| job_runs::finish(connection, &ended)).await
    }

    async fn rescue_runs_any_organization(&self, rescue: &Rescue) -> Result<Rescued> {
        let rescue = rescue.clone();
        self.write(None, move |connection, _| job_runs::rescue(connection, &rescue)).await
    }

    async fn cancel_run_any_organization(
        &self,
        key: RunId,
        at: Instant,
        deed: Option<Deed<'_>>,
    ) -> Result<JobRun> {
        let deed = owned(deed);
        self.write(None, move |connection, _| {
            let sql = include_str!("../queries/jobs/cancel.sql");
            let params = params![id(key), instant(at)];
            let cancelled = first(&mut *connection.prepare_cached(sql)?, params, job_rows::run)?;
            let run = match cancelled {
                Some(run) => run,
                None => job_rows::find_run(connection, key)?.ok_or_else(|| unknown_run(key))?,
            };
            leave(connection, deed.as_ref())?;
            Ok(run)
        })
        .await
    }

    async fn retry_run_any_organization(
        &self,
        key: RunId,
        retry: &RunRetry,
        deed: Option<Deed<'_>>,
    ) -> Result<JobRun> {
        let (deed, retry) = (owned(deed), retry.clone());
        self.write(None, move |connection, _| {
            let run = job_retries::retry(connection, key, &retry)?;
            leave(connection, deed.as_ref())?;
            Ok(run)
        })
        .await
    }

    async fn retry_failed_runs_any_organization(
        &self,
        failed: &FailedRuns,
        retry: &RunRetry,
        deed: Option<Deed<'_>>,
    ) -> Result<RetriedRuns> {
        let (deed, failed, retry) = (owned(deed), failed.clone(), retry.clone());
        self.write(None, move |connection, _| {
            let retried = job_retries::retry_failed(connection, &failed, &retry)?;
            leave(connection, deed.as_ref())?;
            Ok(retried)
        })
        .await
    }

    async fn get_run_any_organization(&self, key: RunId) -> Result<JobRun> {
        self.read(move |connection| {
            Ok(job_rows::find_run(connection, key)?.ok_or_else(|| unknown_run(key))?)
        })
        .await
    }

    async fn list_runs_any_organization(
        &self,
        filter: &RunFilter,
        page: &PageRequest,
    ) -> Result<Page<JobRun>> {
        let after: Option<(i64, RunId)> = page.after.as_ref().map(Cursor::key).transpose()?;
        let (filter, limit) = (filter.clone(), page.limit);
        let items = self
            .read(move |connection| {
                let params = params![
                    filter.job_name.as_ref().map(JobName::as_str),
                    filter.organization_id.map(id),
                    filter.status.map(RunStatus::as_str),
                    after.map(|(micros, _)| micros),
                    after.map(|(_, key)| id(key)),
                    limit + 1,
                ];
                let sql = include_str!("../queries/jobs/list_runs.sql");
                all(&mut *connection.prepare_cached(sql)?, params, job_rows::run)
            })
            .await?;
        Page::of(items, limit, |run| (instant(run.due_at), run.id))
    }

    async fn list_job_logs_any_organization(
        &self,
        filter: &JobLogFilter,
        page: &PageRequest,
    ) -> Result<Page<JobLog>> {
        let after: Option<JobLogId> = page.after.as_ref().map(Cursor::key).transpose()?;
        let (filter, limit) = (filter.clone(), page.limit);
        let items = self
            .read(move |connection| {
                let after = after.map(id);
                let organization = filter.organization_id.map(id);
                let status = filter.status.map(AttemptStatus::as_str);
                let from = filter.from.map(instant);
                let Some(job) = &filter.job_name else {
                    let sql = include_str!("../queries/jobs/list_logs.sql");
                    let params = params![after, organization, status, from, limit + 1];
                    return all(&mut *connection.prepare_cached(sql)?, params, job_rows::log);
                };
                let sql = include_str!("../queries/jobs/list_logs_of_job.sql");
                let params = params![after, organization, status, from, limit + 1, job.as_str()];
                all(&mut *connection.prepare_cached(sql)?, params, job_rows::log)
            })
            .await?;
        Page::of(items, limit, |log| log.id)
    }

    async fn list_quarantine_any_organization(
        &self,
        job: Option<&JobName>,
    ) -> Result<Vec<Quarantine>> {
        let job = job.map(ToString::to_string);
        self.read(move |connection| {
            let sql = include_str!("../queries/jobs/list_quarantine.sql");
            all(&mut *connection.prepare_cached(sql)?, [job], job_rows::quarantine)
        })
        .await
    }

    async fn delete_quarantine_any_organization(
        &self,
        job: &JobName,
        organization: OrganizationId,
        deed: Option<Deed<'_>>,
    ) -> Result<()> {
        let (job, deed) = (job.clone(), owned(deed));
        self.write(None, move |connection, _| {
            job_runs::recover(connection, &job, organization)?;
            leave(connection, deed.as_ref())
        })
        .await
    }

    async fn find_next_run_any_organization(&self, jobs: &[JobName]) -> Result<Option<Instant>> {
        let names = job_runs::names(jobs);
        self.read(move |connection| {
            let sql = include_str!("../queries/jobs/next_run.sql");
            let micros: Option<i64> =
                connection.prepare_cached(sql)?.query_row([names], |row| row.get(0))?;
            micros.map(|micros| to_instant(micros, "scheduled_job_runs", "run_after")).transpose()
        })
        .await
    }

    async fn clock_any_organization(&self) -> Result<Option<Instant>> {
        Ok(None)
    }
}

type OwnedDeed = Option<(Scope, AuditEntry)>;

fn owned(deed: Option<Deed<'_>>) -> OwnedDeed {
    deed.map(|deed| (deed.scope.clone(), deed.entry.clone()))
}

fn leave(connection: &Connection, deed: Option<&(Scope, AuditEntry)>) -> StoreResult<()> {
    deed.map_or(Ok(()), |(scope, entry)| trace::keep(connection, scope, entry, 1))
}

/// The columns key, zone, eras.
fn calendar_group(row: &Row<'_>) -> StoreResult<CalendarGroup> {
    let calendar = match row.get::<_, Option<String>>(2)? {
        Some(eras) => to_json(&eras, "organizations", "calendar")?,
        None => Calendar::from(parse_zone(&row.get::<_, String>(1)?)?),
    };
    Ok(CalendarGroup { key: row.get(0)?, calendar })
}
