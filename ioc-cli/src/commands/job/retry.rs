//! `ioc job retry`.

use clap::Args;
use ioc_analytics::error::{Error, Result};
use ioc_analytics::ids::RunId;
use ioc_analytics::model::job::JobName;
use serde_json::json;

use crate::arguments::since;
use crate::cli::Global;
use crate::commands::job::told::{run_json, utc};
use crate::reply::Reply;
use crate::session::Session;

/// Which runs.
#[derive(Debug, Args)]
pub(crate) struct Retry {
    /// The id of one that failed or was cancelled, as `ioc job runs` shows it.
    #[arg(required_unless_present = "failed", conflicts_with_all = ["failed", "from"])]
    run: Option<RunId>,
    /// All failed ones of this job instead, the last due first.
    #[arg(long, value_name = "JOB", requires = "from")]
    failed: Option<JobName>,
    /// From when on they were due: an instant, or a day of UTC.
    #[arg(long, value_name = "INSTANT|DATE", requires = "failed")]
    from: Option<String>,
}

impl Retry {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        match (self.run, &self.failed, &self.from) {
            (Some(run), ..) => one(run, global).await,
            (None, Some(job), Some(from)) => all(job, from, global).await,
            (None, ..) => Err(Error::invalid("nothing_to_retry", "no run was named")
                .with_hint("name one, or a job with --failed and --from")),
        }
    }
}

async fn one(run: RunId, global: &Global) -> Result<Reply> {
    let session = Session::open_with_jobs(global).await?;
    let run = session.platform.jobs().retry(None, run).await?;
    let text = format!(
        "{} waits again for {}\na server or a worker runs it, or `ioc job tick` here",
        run.job_name,
        utc(run.due_at)
    );
    Ok(Reply::new(&run_json(&run), text))
}

async fn all(job: &JobName, from: &str, global: &Global) -> Result<Reply> {
    let from = since("--from", from)?;
    let session = Session::open_with_jobs(global).await?;
    let retried = session.platform.jobs().retry_failed(None, job, from).await?;
    let mut lines = vec![format!("runs of {job} that wait again: {}", retried.waiting)];
    if retried.left > 0 {
        lines.push(format!("that stay failed, since another is in the way: {}", retried.left));
    }
    let json = json!({
        "job": job.as_str(),
        "from": from,
        "waiting": retried.waiting,
        "left": retried.left,
    });
    Ok(Reply::new(&json, lines.join("\n")))
}
