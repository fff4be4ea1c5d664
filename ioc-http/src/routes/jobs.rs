//! `/api/system/jobs`: the scheduled work, for those who run the system.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::TimeDelta;
use ioc_core::access::role::Action;
use ioc_core::ids::OrganizationId;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::cron::{Cron, Occurrence};
use ioc_core::model::job::{JobKind, JobName, Overlap, Retry};
use ioc_core::model::misfire::Misfire;
use ioc_core::model::organization::parse_zone;
use ioc_core::runner::operating::{JobEdit, ListedJob};
use ioc_core::store::jobs::unknown_job;

use crate::body;
use crate::parameter::{Kind, Parameter};
use crate::precondition::{self, guarded};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::described::{one, page as paged};
use crate::routes::job_runs::RunRow;
use crate::routes::job_shapes::{DueTime, JobChange, JobRow, RunNow};

pub(super) const NAME: &[Parameter] =
    &[Parameter::new("name", Kind::Text(63), "The job's name, such as `generate_weekly_reports`.")];
const COUNT: &[Parameter] =
    &[Parameter::new("count", Kind::Count(1, 100), "How many; 5 unless given.")];

pub(super) fn routes() -> Vec<Route> {
    let read = Needs::Permission(Action::ReadSystem);
    let write = Needs::Permission(Action::WriteJobs);
    let row = || Some(one::<JobRow>());
    let (all, path) = ("/api/system/jobs", "/api/system/jobs/{name}");
    vec![
        Route::new(Method::GET, all, "list_jobs", read, |it| Box::pin(list(it)))
            .about("The jobs, by name, also those that this server does not know.")
            .replies(200, "All of them.", Some(paged::<JobRow>())),
        Route::new(Method::POST, all, "run_job", write, |it| Box::pin(run(it)))
            .about(
                "Wants a job to run as soon as a node is free, also one that is paused or disabled. \
                 Its overlap rule may be against it.",
            )
            .takes(one::<RunNow>())
            .replies(202, "The run, which waits.", Some(one::<RunRow>()))
            .told_with(&[Told::Location]),
        Route::new(Method::GET, path, "get_job", read, |it| Box::pin(get(it)))
            .about("One job.")
            .in_path(NAME)
            .replies(200, "The job.", row())
            .revalidated(),
        Route::new(Method::PATCH, path, "update_job", write, |it| Box::pin(update(it)))
            .about("Edits a job: from then on what the program ships of it changes nothing.")
            .in_path(NAME)
            .takes(one::<JobChange>())
            .replies(200, "The job as it is now.", row())
            .told_with(&[Told::Tag])
            .guarded(),
        Route::new(Method::POST, "/api/system/jobs/{name}/pause", "pause_job", write, |it| {
            Box::pin(pause(it))
        })
        .about("Pauses a job: what is due meanwhile is left out.")
        .in_path(NAME)
        .replies(200, "The job as it is now.", row()),
        Route::new(Method::POST, "/api/system/jobs/{name}/resume", "resume_job", write, |it| {
            Box::pin(resume(it))
        })
        .about("Lets a job go on that was paused or disabled, with its next due time.")
        .in_path(NAME)
        .replies(200, "The job as it is now.", row()),
        Route::new(Method::GET, "/api/system/jobs/{name}/next", "list_due_times", read, |it| {
            Box::pin(next(it))
        })
        .about(
            "When a job is due next, were it on: one that works for an organization at a time \
             by the clocks of the organization that is asked for.",
        )
        .in_path(NAME)
        .with(COUNT)
        .replies(200, "The due times, the first first.", Some(paged::<DueTime>())),
    ]
}

/// The name in the path.
pub(super) fn name(asked: &Asked) -> Result<JobName, Problem> {
    Ok(asked.path.text("name").unwrap_or_default().parse()?)
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let jobs = asked.api.platform.jobs().list(Some(asked.scope()?)).await?;
    let data = jobs.into_iter().map(JobRow::from).collect();
    reply::read(&asked.headers, &Listed { data, next_cursor: None }, Keep::Never)
}

async fn run(asked: Asked) -> Result<Response, Problem> {
    let row: RunNow = body::object(&asked.body)?;
    let (name, organization) =
        (row.job.parse()?, row.organization_id.map(OrganizationId::from_uuid));
    let run = asked.api.platform.jobs().run(Some(asked.scope()?), &name, organization).await?;
    let place = format!("runs/{}", run.id);
    Ok(reply::placed(reply::written(StatusCode::ACCEPTED, &RunRow::from(run))?, &place))
}

/// A job by its name.
async fn find(asked: &Asked, name: &JobName) -> Result<ListedJob, ioc_core::error::Error> {
    let jobs = asked.api.platform.jobs().list(asked.scope.as_ref()).await?;
    let found = jobs.into_iter().find(|job| job.config.definition.name == *name);
    found.ok_or_else(|| unknown_job(name))
}

async fn get(asked: Asked) -> Result<Response, Problem> {
    let job = find(&asked, &name(&asked)?).await?;
    reply::read(&asked.headers, &JobRow::from(job), Keep::Guarded)
}

async fn update(asked: Asked) -> Result<Response, Problem> {
    let row: JobChange = body::object(&asked.body)?;
    let (name, headers) = (name(&asked)?, &asked.headers);
    let seen = precondition::seen::<_, JobRow>(headers, find(&asked, &name)).await?;
    let stands = match (&seen, row.retry.is_some()) {
        (Some(seen), _) => Some(seen.config.definition.retry),
        (None, true) => Some(find(&asked, &name).await?.config.definition.retry),
        (None, false) => None,
    };
    let edit = edit(row, stands)?;
    let version = seen.map(|seen| seen.config.version);
    let done = asked.api.platform.jobs().edit(Some(asked.scope()?), &name, &edit, version).await;
    guarded(headers, done)?;
    written(&asked, &name).await
}

fn edit(row: JobChange, stands: Option<Retry>) -> Result<JobEdit, Problem> {
    let retry = stands.zip(row.retry).map(|(stands, row)| Retry {
        attempts: row.attempts.unwrap_or(stands.attempts),
        base: row.base_s.map_or(stands.base, |it| TimeDelta::seconds(it.into())),
        cap: row.cap_s.map_or(stands.cap, |it| TimeDelta::seconds(it.into())),
    });
    Ok(JobEdit {
        schedule: row.schedule,
        zone: row.time_zone.as_deref().map(parse_zone).transpose()?,
        misfire: row.misfire.map(Misfire::from),
        timeout: row.timeout_s.map(|it| TimeDelta::seconds(it.into())),
        overlap: row.overlap.map(Overlap::from),
        retry,
        max_failures: row.max_failures,
        cool_down: row.cool_down_s.map(|it| TimeDelta::seconds(it.into())),
        priority: row.priority,
        is_active: row.is_active,
    })
}

/// A job as a change has left it.
async fn written(asked: &Asked, name: &JobName) -> Result<Response, Problem> {
    reply::written_tagged(StatusCode::OK, &JobRow::from(find(asked, name).await?))
}

async fn pause(asked: Asked) -> Result<Response, Problem> {
    let name = name(&asked)?;
    asked.api.platform.jobs().pause(Some(asked.scope()?), &name).await?;
    written(&asked, &name).await
}

async fn resume(asked: Asked) -> Result<Response, Problem> {
    let name = name(&asked)?;
    asked.api.platform.jobs().resume(Some(asked.scope()?), &name).await?;
    written(&asked, &name).await
}

async fn next(asked: Asked) -> Result<Response, Problem> {
    let job = find(&asked, &name(&asked)?).await?.config.definition;
    let cron = Cron::parse(&job.schedule)?;
    let clocks = match job.kind {
        JobKind::Organization => asked.scope()?.organization().calendar.clone(),
        JobKind::Bulk | JobKind::Platform => Calendar::from(job.zone),
    };
    let count = asked.query.get("count").unwrap_or(5);
    let due = cron.preview(&clocks, asked.api.platform.clock().now(), count);
    let local = |it: &Occurrence| it.civil.format("%Y-%m-%dT%H:%M:%S").to_string();
    let data = due.iter().map(|it| DueTime { at: it.at, local: local(it) }).collect();
    reply::read(&asked.headers, &Listed { data, next_cursor: None }, Keep::Never)
}
