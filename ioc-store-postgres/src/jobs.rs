//! Jobs, their due times, and the log of their attempts.

use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{Id, JobLogId, OrganizationId, RunId};
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
use sqlx::Row;
use sqlx::postgres::PgRow;

use crate::deed::owned;
use crate::error::StoreResult;
use crate::job_rows::{self, bind_definition, owner};
use crate::rows::{all, at, to_json};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::{job_retries, job_runs};

#[async_trait]
impl JobStore for PostgresStore {
    async fn register_jobs_any_organization(
        &self,
        shipped: &[JobDefinition],
        at: Instant,
    ) -> Result<()> {
        let shipped: Arc<[JobDefinition]> = shipped.into();
        self.transact_runs(Access::Write, move |connection| {
            let shipped = shipped.clone();
            async move {
                for job in &*shipped {
                    let statement = query(include_str!("../queries/jobs/register.sql"))
                        .bind(job.name.to_string())
                        .bind(job.kind.as_str());
                    bind_definition(statement, job).bind(at).execute(&mut *connection).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }

    async fn list_jobs_any_organization(&self) -> Result<Vec<JobConfig>> {
        self.transact_runs(Access::Read, |connection| {
            async move {
                let rows =
                    query(include_str!("../queries/jobs/list.sql")).fetch_all(connection).await?;
                all(&rows, job_rows::config)
            }
            .boxed()
        })
        .await
    }

    async fn get_job_any_organization(&self, name: &JobName) -> Result<JobConfig> {
        let name = name.clone();
        self.transact_any(None, Access::Read, move |connection| {
            let name = name.clone();
            async move {
                let found = job_rows::find_job(connection, &name).await?;
                Ok(found.ok_or_else(|| unknown_job(&name))?)
            }
            .boxed()
        })
        .await
    }

    async fn put_job_any_organization(
        &self,
        seen: &JobConfig,
        changed: &JobConfig,
        deed: Option<Deed<'_>>,
    ) -> Result<JobConfig> {
        let (deed, call) = (owned(deed), Arc::new((seen.clone(), changed.clone())));
        self.transact_deed(deed, move |connection| {
            let call = call.clone();
            async move {
                let (seen, changed) = &*call;
                let name = &seen.definition.name;
                let statement = query(include_str!("../queries/jobs/put.sql"))
                    .bind(name.to_string())
                    .bind(seen.version.cast_signed());
                let disabled = changed.disabled.as_ref();
                let put = bind_definition(statement, &changed.definition)
                    .bind(changed.edited_at)
                    .bind(changed.failure_count.cast_signed())
                    .bind(disabled.map(|it| it.at))
                    .bind(disabled.map(|it| it.reason.clone()))
                    .bind(changed.paused_at)
                    .bind(changed.scheduled_through)
                    .fetch_optional(&mut *connection)
                    .await?;
                if let Some(row) = put {
                    return job_rows::config(&row);
                }
                let known = job_rows::find_job(connection, name).await?;
                Err(known.map_or_else(|| unknown_job(name), |_| job_changed_meanwhile(name)).into())
            }
            .boxed()
        })
        .await
    }

    async fn list_calendars_any_organization(&self) -> Result<Vec<CalendarGroup>> {
        self.transact_runs(Access::Read, |connection| {
            async move {
                let rows = query(include_str!("../queries/jobs/calendars.sql"))
                    .fetch_all(connection)
                    .await?;
                all(&rows, calendar_group)
            }
            .boxed()
        })
        .await
    }

    async fn schedule_runs_any_organization(&self, due: &DueRuns) -> Result<Option<Scheduled>> {
        let due = Arc::new(due.clone());
        self.transact_runs(Access::Write, move |connection| {
            let due = due.clone();
            async move { job_runs::schedule(connection, &due).await }.boxed()
        })
        .await
    }

    async fn insert_run_any_organization(
        &self,
        run: &JobRun,
        overlap: Overlap,
        deed: Option<Deed<'_>>,
    ) -> Result<()> {
        let (deed, run) = (owned(deed), run.clone());
        self.transact_deed(deed, move |connection| {
            let run = run.clone();
            async move {
                job_retries::hold(connection, &run.job_name).await?;
                let added = query(include_str!("../queries/jobs/request.sql"))
                    .bind(run.id.uuid())
                    .bind(owner(run.organization_id))
                    .bind(run.job_name.as_str())
                    .bind(&run.slot)
                    .bind(run.due_at)
                    .bind(overlap.as_str())
                    .bind(&run.requested_by)
                    .execute(connection)
                    .await?;
                match added.rows_affected() {
                    0 => Err(job_runs_already(&run.job_name).into()),
                    _ => Ok(()),
                }
            }
            .boxed()
        })
        .await
    }

    async fn claim_runs_any_organization(&self, claim: &RunClaim) -> Result<Vec<ClaimedRun>> {
        let claim = Arc::new(claim.clone());
        self.transact_runs(Access::Claim, move |connection| {
            let claim = claim.clone();
            async move { job_runs::claim(connection, &claim).await }.boxed()
        })
        .await
    }

    async fn renew_runs_any_organization(
        &self,
        held: &[HeldRun],
        until: Instant,
    ) -> Result<Renewed> {
        let held: Arc<[HeldRun]> = held.into();
        self.transact_runs(Access::Claim, move |connection| {
            let held = held.clone();
            async move { job_runs::renew(connection, &held, until).await }.boxed()
        })
        .await
    }

    async fn finish_runs_any_organization(&self, ended: &[EndedAttempt]) -> Result<Settled> {
        let ended: Arc<[EndedAttempt]> = ended.into();
        self.transact_runs(Access::Claim, move |connection| {
            let ended = ended.clone();
            async move { job_runs::finish(connection, &ended).await }.boxed()
        })
        .await
    }

    async fn rescue_runs_any_organization(&self, rescue: &Rescue) -> Result<Rescued> {
        let rescue = Arc::new(rescue.clone());
        self.transact_runs(Access::Claim, move |connection| {
            let rescue = rescue.clone();
            async move { job_runs::rescue(connection, &rescue).await }.boxed()
        })
        .await
    }

    async fn cancel_run_any_organization(
        &self,
        id: RunId,
        at: Instant,
        deed: Option<Deed<'_>>,
    ) -> Result<JobRun> {
        self.transact_deed(owned(deed), move |connection| {
            async move {
                let cancelled = query(include_str!("../queries/jobs/cancel.sql"))
                    .bind(id.uuid())
                    .bind(at)
                    .fetch_optional(&mut *connection)
                    .await?;
                if let Some(row) = cancelled {
                    return job_rows::run(&row);
                }
                Ok(job_rows::find_run(connection, id).await?.ok_or_else(|| unknown_run(id))?)
            }
            .boxed()
        })
        .await
    }

    async fn retry_run_any_organization(
        &self,
        id: RunId,
        retry: &RunRetry,
        deed: Option<Deed<'_>>,
    ) -> Result<JobRun> {
        let (deed, retry) = (owned(deed), Arc::new(retry.clone()));
        self.transact_deed(deed, move |connection| {
            let retry = retry.clone();
            async move { job_retries::retry(connection, id, &retry).await }.boxed()
        })
        .await
    }

    async fn retry_failed_runs_any_organization(
        &self,
        failed: &FailedRuns,
        retry: &RunRetry,
        deed: Option<Deed<'_>>,
    ) -> Result<RetriedRuns> {
        let (deed, call) = (owned(deed), Arc::new((failed.clone(), retry.clone())));
        self.transact_deed(deed, move |connection| {
            let call = call.clone();
            async move { job_retries::retry_failed(connection, &call.0, &call.1).await }.boxed()
        })
        .await
    }

    async fn get_run_any_organization(&self, id: RunId) -> Result<JobRun> {
        self.transact_any(None, Access::Read, move |connection| {
            async move {
                Ok(job_rows::find_run(connection, id).await?.ok_or_else(|| unknown_run(id))?)
            }
            .boxed()
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
            .transact_any(None, Access::Read, move |connection| {
                let filter = filter.clone();
                async move {
                    let rows = query(include_str!("../queries/jobs/list_runs.sql"))
                        .bind(filter.job_name.as_ref().map(ToString::to_string))
                        .bind(filter.organization_id.map(Id::uuid))
                        .bind(filter.status.map(RunStatus::as_str))
                        .bind(after.map(|(micros, _)| at(micros)))
                        .bind(after.map(|(_, id)| id.uuid()))
                        .bind(i64::from(limit) + 1)
                        .fetch_all(connection)
                        .await?;
                    all(&rows, job_rows::run)
                }
                .boxed()
            })
            .await?;
        Page::of(items, limit, |run| (run.due_at.timestamp_micros(), run.id))
    }

    async fn list_job_logs_any_organization(
        &self,
        filter: &JobLogFilter,
        page: &PageRequest,
    ) -> Result<Page<JobLog>> {
        let after: Option<JobLogId> = page.after.as_ref().map(Cursor::key).transpose()?;
        let (filter, limit) = (filter.clone(), page.limit);
        let items = self
            .transact_any(None, Access::Read, move |connection| {
                let filter = filter.clone();
                async move {
                    let sql = match filter.job_name {
                        None => include_str!("../queries/jobs/list_logs.sql"),
                        Some(_) => include_str!("../queries/jobs/list_logs_of_job.sql"),
                    };
                    let mut list = query(sql)
                        .bind(after.map(Id::uuid))
                        .bind(filter.organization_id.map(Id::uuid))
                        .bind(filter.status.map(AttemptStatus::as_str))
                        .bind(filter.from)
                        .bind(i64::from(limit) + 1);
                    if let Some(name) = &filter.job_name {
                        list = list.bind(name.to_string());
                    }
                    all(&list.fetch_all(connection).await?, job_rows::log)
                }
                .boxed()
            })
            .await?;
        Page::of(items, limit, |log| log.id)
    }

    async fn list_quarantine_any_organization(
        &self,
        job: Option<&JobName>,
    ) -> Result<Vec<Quarantine>> {
        let job = job.map(ToString::to_string);
        self.transact_any(None, Access::Read, move |connection| {
            let job = job.clone();
            async move {
                let rows = query(include_str!("../queries/jobs/list_quarantine.sql"))
                    .bind(job)
                    .fetch_all(connection)
                    .await?;
                all(&rows, job_rows::quarantine)
            }
            .boxed()
        })
        .await
    }

    async fn delete_quarantine_any_organization(
        &self,
        job: &JobName,
        organization: OrganizationId,
        deed: Option<Deed<'_>>,
    ) -> Result<()> {
        let job = job.to_string();
        self.transact_deed(owned(deed), move |connection| {
            let job = job.clone();
            async move {
                query(include_str!("../queries/jobs/recover_organizations.sql"))
                    .bind(job)
                    .bind(vec![organization.uuid()])
                    .execute(connection)
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    async fn find_next_run_any_organization(&self, jobs: &[JobName]) -> Result<Option<Instant>> {
        let names: Vec<String> = jobs.iter().map(ToString::to_string).collect();
        self.transact_runs(Access::Read, move |connection| {
            let names = names.clone();
            async move {
                let row = query(include_str!("../queries/jobs/next_run.sql"))
                    .bind(names)
                    .fetch_one(connection)
                    .await?;
                Ok(row.try_get(0)?)
            }
            .boxed()
        })
        .await
    }

    async fn clock_any_organization(&self) -> Result<Option<Instant>> {
        self.transact_runs(Access::Read, |connection| {
            async move {
                let row =
                    query(include_str!("../queries/jobs/clock.sql")).fetch_one(connection).await?;
                Ok(Some(row.try_get(0)?))
            }
            .boxed()
        })
        .await
    }
}

/// The columns key, zone, eras.
fn calendar_group(row: &PgRow) -> StoreResult<CalendarGroup> {
    let calendar = match row.try_get::<Option<&str>, _>(2)? {
        Some(eras) => to_json(eras, "organizations", "calendar")?,
        None => Calendar::from(parse_zone(row.try_get(1)?)?),
    };
    Ok(CalendarGroup { key: row.try_get(0)?, calendar })
}
