//! `ioc job run`.

use std::time::Duration;

use clap::Args;
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::model::job::JobName;
use ioc_analytics::model::job_run::{JobRun, RunFilter, RunStatus};
use ioc_analytics::page::PageRequest;
use tokio::time::sleep;

use crate::cli::Global;
use crate::commands::job::told::{run_json, summary};
use crate::exit;
use crate::progress::Bar;
use crate::reply::Reply;
use crate::session::Session;

/// How often it is looked what became of a run.
const LOOK: Duration = Duration::from_millis(300);

/// Which job.
#[derive(Debug, Args)]
pub(crate) struct RunNow {
    /// Its name.
    job: JobName,
    /// For which organization, of a job that works for one at a time.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Wait until the run is over; exit code 6 unless it succeeded.
    #[arg(long)]
    wait: bool,
}

impl RunNow {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open_with_jobs(global).await?;
        let organization = match &self.organization {
            Some(name) => Some(session.platform.organizations().get(name).await?.id),
            None => None,
        };
        let run = session.platform.jobs().run(None, &self.job, organization).await?;
        if self.wait {
            let ended = ended(&session, global, run).await?;
            let told = ended.summary.as_ref().map(summary).unwrap_or_default();
            let text = format!("{} {}: {told}", self.job, ended.status.as_str());
            let reply = Reply::new(&run_json(&ended), text.trim_end_matches(": ").to_owned());
            let is_good = ended.status == RunStatus::Succeeded;
            return Ok(if is_good { reply } else { reply.with_code(exit::JOB_FAILED) });
        }
        let text = format!(
            "{} waits as {}\na server or a worker runs it, or `ioc job tick` here",
            self.job, run.id
        );
        Ok(Reply::new(&run_json(&run), text))
    }
}

/// A run once it is over.
async fn ended(session: &Session, global: &Global, run: JobRun) -> Result<JobRun> {
    let bar = Bar::over_run(global);
    let filter = RunFilter {
        job_name: Some(run.job_name.clone()),
        organization_id: run.organization_id,
        status: None,
    };
    loop {
        let page = PageRequest::first(ioc_analytics::page::MAX_LIMIT)?;
        let runs = session.platform.jobs().runs(None, &filter, page).await?.items;
        let Some(found) = runs.into_iter().find(|it| it.id == run.id) else {
            return Err(Error::new(
                ErrorKind::NotFound,
                "unknown_run",
                "the run is not there any more",
            )
            .with("run", run.id)
            .with_hint("`ioc job logs` says what came of it"));
        };
        if !found.status.is_open() {
            return Ok(found);
        }
        bar.show_run(&found);
        sleep(LOOK).await;
    }
}
