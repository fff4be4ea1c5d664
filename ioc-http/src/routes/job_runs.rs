//! `/api/system/runs`, `/api/system/logs` and who is in quarantine: what became of due times.

use std::collections::BTreeMap;

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::error::without_values;
use ioc_core::ids::{Id, OrganizationId, RunId};
use ioc_core::model::job::SkipReason;
use ioc_core::model::job_run::{
    AttemptStatus, JobLog, JobLogFilter, JobRun, Quarantine, RunFilter, RunStatus,
};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::parameter::{Kind, Parameter};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route};
use crate::routes::dashboard::{CURSOR, LIMIT, page};
use crate::routes::described::{one, page as paged};
use crate::routes::jobs::{NAME, name};

pub(super) const RUN_ID: &[Parameter] = &[Parameter::new("id", Kind::Id, "The run's id.")];
const HELD: &[Parameter] = &[NAME[0], Parameter::new("id", Kind::Id, "The organization's id.")];
const JOB: Parameter = Parameter::new("job", Kind::Text(63), "Only those of this job.");
const OF: Parameter =
    Parameter::new("for_organization", Kind::Id, "Only those for this organization.");
const RUNS: &[Parameter] = &[
    JOB,
    OF,
    Parameter::new("status", Kind::Choice(&RUN_STATUSES), "Only those that stand here."),
    LIMIT,
    CURSOR,
];
const LOGS: &[Parameter] = &[
    JOB,
    OF,
    Parameter::new("status", Kind::Choice(&ATTEMPT_STATUSES), "Only those that ended so."),
    Parameter::new("from", Kind::Instant, "Only those that began at this instant or later."),
    LIMIT,
    CURSOR,
];
const RUN_STATUSES: [&str; 6] =
    ["waiting", "running", "succeeded", "failed", "skipped", "cancelled"];
const ATTEMPT_STATUSES: [&str; 8] =
    ["succeeded", "failed", "timed_out", "panicked", "lost", "cancelled", "released", "missed"];

/// A due time of a job.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JobRun)]
pub(super) struct RunRow {
    /// Its id.
    id: Uuid,
    /// The job.
    job: String,
    /// The organization, of a job that works for one at a time.
    #[schema(required)]
    organization_id: Option<Uuid>,
    /// Which due time: the organization's civil time such as `2026-03-02T08:00:00`, or the
    /// instant in UTC, such as `2026-03-02T08:00:00Z`.
    slot: String,
    /// When it was due.
    due_at: DateTime<Utc>,
    /// Where it stands: `waiting`, `running`, `succeeded`, `failed`, `skipped` or `cancelled`.
    status: &'static str,
    /// Why it was skipped: `paused`, `disabled`, `overlap` or `quarantine`.
    #[schema(required)]
    skip_reason: Option<&'static str>,
    /// How many attempts have begun since it was last wanted again.
    attempt: u32,
    /// How many attempts were lost with their process.
    losses: u32,
    /// From when on it may be attempted.
    run_after: DateTime<Utc>,
    /// Until when the process of its attempt holds it.
    #[schema(required)]
    lease_until: Option<DateTime<Utc>>,
    /// The process of the last attempt.
    #[schema(required)]
    node_id: Option<Uuid>,
    /// How much is done.
    done: u64,
    /// Of how much; 0 where nobody said.
    of: u64,
    /// Who wanted it to run now, or again; `null` for a due time of its schedule.
    #[schema(required)]
    requested_by: Option<String>,
    /// When somebody wanted it to stop.
    #[schema(required)]
    cancel_requested_at: Option<DateTime<Utc>>,
    /// What it did, in counts.
    #[schema(required)]
    summary: Option<BTreeMap<String, u64>>,
    /// When it was over.
    #[schema(required)]
    ended_at: Option<DateTime<Utc>>,
}

/// What came of an attempt.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JobLog)]
pub(super) struct LogRow {
    /// Its id.
    id: Uuid,
    /// The run; `null` where it tells of due times that were missed.
    #[schema(required)]
    run_id: Option<Uuid>,
    /// The job.
    job: String,
    /// The organization, if it was for one.
    #[schema(required)]
    organization_id: Option<Uuid>,
    /// The due time.
    #[schema(required)]
    slot: Option<String>,
    /// 1 for the first.
    attempt: u32,
    /// The process.
    #[schema(required)]
    node_id: Option<Uuid>,
    /// How it ended: `succeeded`, `failed`, `timed_out`, `panicked`, `lost`, `cancelled`,
    /// `released` or `missed`.
    status: &'static str,
    /// When it began.
    started_at: DateTime<Utc>,
    /// When it ended.
    finished_at: DateTime<Utc>,
    /// What went wrong, with its causes; `...` stands for the values in it.
    #[schema(required)]
    error: Option<String>,
    /// What it did, in counts.
    #[schema(required)]
    summary: Option<BTreeMap<String, u64>>,
}

/// An organization for which a job failed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JobQuarantine)]
struct QuarantineRow {
    /// The job.
    job: String,
    /// The organization.
    organization_id: Uuid,
    /// How many runs failed in a row.
    failures: u32,
    /// When the first of them did.
    since: DateTime<Utc>,
    /// When it is tried again; `null` as long as it has not failed too often.
    #[schema(required)]
    probe_at: Option<DateTime<Utc>>,
    /// The last error; `...` stands for the values in it.
    error: String,
}

pub(super) fn routes() -> Vec<Route> {
    let read = Needs::Permission(Action::ReadSystem);
    let write = Needs::Permission(Action::WriteJobs);
    let held = "/api/system/jobs/{name}/quarantine";
    vec![
        Route::new(Method::GET, "/api/system/runs", "list_job_runs", read, |it| Box::pin(runs(it)))
            .about("What became of due times, the last due first.")
            .with(RUNS)
            .replies(200, "A page of runs.", Some(paged::<RunRow>())),
        Route::new(Method::GET, "/api/system/runs/{id}", "get_job_run", read, |it| {
            Box::pin(get(it))
        })
        .about("One run.")
        .in_path(RUN_ID)
        .replies(200, "The run.", Some(one::<RunRow>())),
        Route::new(Method::POST, "/api/system/runs/{id}/cancel", "cancel_job_run", write, |it| {
            Box::pin(cancel(it))
        })
        .about(
            "Cancels a run: at once if it waits; one that runs is asked to stop, and ended if \
             it does not.",
        )
        .in_path(RUN_ID)
        .replies(200, "The run as it is now.", Some(one::<RunRow>())),
        Route::new(Method::GET, "/api/system/logs", "list_job_logs", read, |it| Box::pin(logs(it)))
            .about("What came of attempts, the newest first.")
            .with(LOGS)
            .replies(200, "A page of the log.", Some(paged::<LogRow>())),
        Route::new(Method::GET, held, "list_quarantine", read, |it| Box::pin(quarantine(it)))
            .about("The organizations for which a job failed.")
            .in_path(NAME)
            .replies(200, "All of them.", Some(paged::<QuarantineRow>())),
        Route::new(
            Method::DELETE,
            "/api/system/jobs/{name}/quarantine/{id}",
            "release_from_quarantine",
            write,
            |it| Box::pin(release(it)),
        )
        .about("Lets an organization out of quarantine; one that is in none stays so.")
        .in_path(HELD)
        .replies(204, "It is in none.", None),
    ]
}

fn of_organization(asked: &Asked) -> Option<OrganizationId> {
    asked.query.get("for_organization").map(OrganizationId::from_uuid)
}

async fn runs(asked: Asked) -> Result<Response, Problem> {
    let filter = RunFilter {
        job_name: asked.query.parsed("job", str::parse)?,
        organization_id: of_organization(&asked),
        status: asked.query.parsed("status", RunStatus::parse)?,
    };
    let jobs = asked.api.platform.jobs();
    let found = jobs.runs(Some(asked.scope()?), &filter, page(&asked)?).await?;
    reply::read(&asked.headers, &Listed::of(found, RunRow::from), Keep::Never)
}

pub(super) fn run_id(asked: &Asked) -> RunId {
    RunId::from_uuid(asked.path.get("id").unwrap_or_default())
}

async fn get(asked: Asked) -> Result<Response, Problem> {
    let run = asked.api.platform.jobs().get_run(Some(asked.scope()?), run_id(&asked)).await?;
    reply::read(&asked.headers, &RunRow::from(run), Keep::Never)
}

async fn cancel(asked: Asked) -> Result<Response, Problem> {
    let run = asked.api.platform.jobs().cancel(Some(asked.scope()?), run_id(&asked)).await?;
    reply::written(StatusCode::OK, &RunRow::from(run))
}

async fn logs(asked: Asked) -> Result<Response, Problem> {
    let filter = JobLogFilter {
        job_name: asked.query.parsed("job", str::parse)?,
        organization_id: of_organization(&asked),
        status: asked.query.parsed("status", AttemptStatus::parse)?,
        from: asked.query.get("from"),
    };
    let jobs = asked.api.platform.jobs();
    let found = jobs.logs(Some(asked.scope()?), &filter, page(&asked)?).await?;
    reply::read(&asked.headers, &Listed::of(found, LogRow::from), Keep::Never)
}

async fn quarantine(asked: Asked) -> Result<Response, Problem> {
    let (name, jobs) = (name(&asked)?, asked.api.platform.jobs());
    let held = jobs.quarantine(Some(asked.scope()?), Some(&name)).await?;
    let data = held.into_iter().map(QuarantineRow::from).collect();
    reply::read(&asked.headers, &Listed { data, next_cursor: None }, Keep::Never)
}

async fn release(asked: Asked) -> Result<Response, Problem> {
    let id = OrganizationId::from_uuid(asked.path.get("id").unwrap_or_default());
    let (name, jobs) = (name(&asked)?, asked.api.platform.jobs());
    jobs.release(Some(asked.scope()?), &name, id).await?;
    Ok(reply::empty())
}

impl From<JobRun> for RunRow {
    fn from(run: JobRun) -> Self {
        Self {
            id: run.id.uuid(),
            job: run.job_name.to_string(),
            organization_id: run.organization_id.map(Id::uuid),
            slot: run.slot,
            due_at: run.due_at,
            status: run.status.as_str(),
            skip_reason: run.skip_reason.map(SkipReason::as_str),
            attempt: run.attempt,
            losses: run.losses,
            run_after: run.run_after,
            lease_until: run.lease_until,
            node_id: run.node_id.map(Id::uuid),
            done: run.progress.done,
            of: run.progress.of,
            requested_by: run.requested_by,
            cancel_requested_at: run.cancel_requested_at,
            summary: run.summary.map(|summary| summary.counts().clone()),
            ended_at: run.ended_at,
        }
    }
}

impl From<JobLog> for LogRow {
    fn from(log: JobLog) -> Self {
        Self {
            id: log.id.uuid(),
            run_id: log.run_id.map(Id::uuid),
            job: log.job_name.to_string(),
            organization_id: log.organization_id.map(Id::uuid),
            slot: log.slot,
            attempt: log.attempt,
            node_id: log.node_id.map(Id::uuid),
            status: log.status.as_str(),
            started_at: log.started_at,
            finished_at: log.finished_at,
            error: log.error.as_deref().map(without_values),
            summary: log.summary.map(|summary| summary.counts().clone()),
        }
    }
}

impl From<Quarantine> for QuarantineRow {
    fn from(held: Quarantine) -> Self {
        Self {
            job: held.job_name.to_string(),
            organization_id: held.organization_id.uuid(),
            failures: held.failures,
            since: held.since,
            probe_at: held.probe_at,
            error: without_values(&held.error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_can_be_asked_for() {
        assert_eq!(RUN_STATUSES, RunStatus::ALL.map(RunStatus::as_str));
        assert_eq!(ATTEMPT_STATUSES, AttemptStatus::ALL.map(AttemptStatus::as_str));
    }
}
