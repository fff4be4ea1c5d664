//! `/api/system/tick`: finds what is due and runs it, for a host without a process that stays.

use std::sync::Arc;
use std::time::Duration;

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::error::{Error, ErrorKind, without_values};
use ioc_core::runner::ticking::Pass;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::body;
use crate::problem::Problem;
use crate::reply;
use crate::route::{Asked, Needs, Route};
use crate::routes::described::one;
use crate::routes::job_runs::LogRow;

/// How long a tick may go on: no caller waits longer.
const LONGEST_S: u32 = 300;
/// The most attempts that are told one by one; the log has all of them.
const TOLD: usize = 100;

/// For how long what waits is run.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TickWanted {
    /// For so many seconds at most. What runs then is asked to stop, which may take it some
    /// seconds more, and waits again.
    #[serde(default = "usual")]
    #[schema(minimum = 1, maximum = 300, default = 25)]
    for_s: u32,
}

fn usual() -> u32 {
    25
}

/// What was found and run.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JobTick)]
struct TickRow {
    /// How many due times became runs.
    due: u64,
    /// How many were skipped.
    skipped: u64,
    /// How many runs were taken away from processes that were silent.
    rescued: u64,
    /// How many attempts did what they had to.
    succeeded: u64,
    /// How many did not.
    failed: u64,
    /// How many runs were taken away meanwhile.
    lost: u64,
    /// How many runs were given back when the time was over: they wait for the next tick.
    released: u64,
    /// The attempts that did not what they had to, the first 100.
    attempts_failed: Vec<LogRow>,
    /// What else went wrong, in words; `...` stands for the values in it.
    faults: Vec<String>,
    /// When something is due next, as it was known before what was due was run.
    #[schema(required)]
    next: Option<DateTime<Utc>>,
}

pub(super) fn routes() -> Vec<Route> {
    let write = Needs::Permission(Action::WriteJobs);
    vec![
        Route::new(Method::POST, "/api/system/tick", "tick_jobs", write, |it| Box::pin(tick(it)))
            .about(
                "Finds what is due and runs what waits, until nothing is left or the time is \
                 over: for a timer of somebody else, where no process stays that runs jobs. \
                 Beside one, or another tick, each due time is still run once.",
            )
            .takes(one::<TickWanted>())
            .replies(200, "What was found and run.", Some(one::<TickRow>()))
            .longer(Duration::from_secs(LONGEST_S.into())),
    ]
}

async fn tick(asked: Asked) -> Result<Response, Problem> {
    let TickWanted { for_s } = body::object(&asked.body)?;
    if !(1..=LONGEST_S).contains(&for_s) {
        let message = format!("a tick goes on for 1 to {LONGEST_S} seconds, not for {for_s}");
        return Err(Error::invalid("bad_tick", message)
            .with_hint("what is not done by then waits for the next one")
            .into());
    }
    let _one = asked.api.ticking.try_lock().map_err(|_| {
        Error::new(ErrorKind::Conflict, "tick_runs_already", "another tick goes on here")
            .with_hint("it runs what is due; let the timer leave it the time, or ask for less")
    })?;
    // What a server holds that is gone would wait until its lease is over.
    let ends = asked.api.live.ended();
    let jobs = asked.api.platform.jobs();
    let pass = jobs.tick_for(Duration::from_secs(for_s.into()), ends).await?;
    reply::written(StatusCode::OK, &TickRow::from(pass))
}

impl From<Pass> for TickRow {
    fn from(Pass { tick, ran, failed, faults, .. }: Pass) -> Self {
        let logs = failed.into_iter().take(TOLD).map(Arc::unwrap_or_clone);
        Self {
            due: tick.scheduled.waiting,
            skipped: tick.scheduled.skipped,
            rescued: tick.rescued,
            succeeded: ran.succeeded,
            failed: ran.failed,
            lost: ran.lost,
            released: ran.released,
            attempts_failed: logs.map(LogRow::from).collect(),
            faults: faults.iter().map(|fault| without_values(fault)).collect(),
            next: tick.next,
        }
    }
}
