//! `ioc job pause` and `ioc job resume`.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::model::job::JobName;

use crate::cells;
use crate::cli::Global;
use crate::commands::job::show::find;
use crate::commands::job::told::{Clocks, job_json, local, state};
use crate::reply::Reply;
use crate::session::Session;

/// Which job.
#[derive(Debug, Args)]
pub(crate) struct Named {
    /// Its name.
    job: JobName,
}

pub(super) async fn pause(named: &Named, global: &Global) -> Result<Reply> {
    let session = Session::open_with_jobs(global).await?;
    session.platform.jobs().pause(None, &named.job).await?;
    told(&session, &named.job).await
}

pub(super) async fn resume(named: &Named, global: &Global) -> Result<Reply> {
    let session = Session::open_with_jobs(global).await?;
    session.platform.jobs().resume(None, &named.job).await?;
    told(&session, &named.job).await
}

/// How a job is after a change.
pub(super) async fn told(session: &Session, name: &JobName) -> Result<Reply> {
    let job = find(session, name).await?;
    let next = Clocks::of(session, None).await?.next(&job.config, session.now(), 1);
    let due = cells::or_none(next.first().map(|next| local(*next)));
    let text = format!("{name} is {}; due next: {due}", state(&job));
    Ok(Reply::new(&job_json(&job, &next), text))
}
