//! `.../retry` of runs and of jobs: what failed is attempted again.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::runner::retrying::Retried;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::body;
use crate::problem::Problem;
use crate::reply;
use crate::route::{Asked, Needs, Route};
use crate::routes::described::one;
use crate::routes::job_runs::{RUN_ID, RunRow, run_id};
use crate::routes::jobs::{NAME, name};

/// Which failed runs of a job are attempted again.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = FailedRuns)]
#[serde(deny_unknown_fields)]
struct Since {
    /// Those that were due at this instant or later.
    from: DateTime<Utc>,
}

/// What became of failed runs.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RetriedRuns)]
struct RetriedRow {
    /// How many wait now.
    waiting: u64,
    /// How many stay failed, because another run is in the way.
    left: u64,
}

pub(super) fn routes() -> Vec<Route> {
    let write = Needs::Permission(Action::WriteJobs);
    vec![
        Route::new(Method::POST, "/api/system/runs/{id}/retry", "retry_job_run", write, |it| {
            Box::pin(retry(it))
        })
        .about(
            "Lets a run wait again that failed or was cancelled, with all its attempts, also of \
             a job that is paused or disabled. Its job's overlap rule may be against it.",
        )
        .in_path(RUN_ID)
        .replies(200, "The run as it is now.", Some(one::<RunRow>())),
        Route::new(
            Method::POST,
            "/api/system/jobs/{name}/retry",
            "retry_failed_job_runs",
            write,
            |it| Box::pin(retry_failed(it)),
        )
        .about(
            "Lets all failed runs of a job wait again that were due from an instant on, the \
             last due first. Where its overlap rule is against one, that stays failed.",
        )
        .in_path(NAME)
        .takes(one::<Since>())
        .replies(200, "How many wait now.", Some(one::<RetriedRow>())),
    ]
}

async fn retry(asked: Asked) -> Result<Response, Problem> {
    let run = asked.api.platform.jobs().retry(Some(asked.scope()?), run_id(&asked)).await?;
    reply::written(StatusCode::OK, &RunRow::from(run))
}

async fn retry_failed(asked: Asked) -> Result<Response, Problem> {
    let Since { from } = body::object(&asked.body)?;
    let (name, jobs) = (name(&asked)?, asked.api.platform.jobs());
    let Retried { waiting, left } = jobs.retry_failed(Some(asked.scope()?), &name, from).await?;
    reply::written(StatusCode::OK, &RetriedRow { waiting, left })
}
