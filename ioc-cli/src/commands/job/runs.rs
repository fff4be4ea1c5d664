//! `ioc job runs` and `ioc job cancel`.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::ids::RunId;
use ioc_analytics::model::job::JobName;
use ioc_analytics::model::job_run::{JobRun, RunFilter, RunStatus};
use ioc_analytics::page::PageRequest;
use serde_json::{Value, json};

use crate::cli::Global;
use crate::commands::job::told::{Names, run_json, summary, utc};
use crate::reply::Reply;
use crate::session::Session;
use crate::table::{Table, paragraphs};

/// Which runs.
#[derive(Debug, Args)]
pub(crate) struct Runs {
    /// Only those of this job.
    job: Option<JobName>,
    /// Only those for this organization.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Only those that stand here: waiting, running, succeeded, failed, skipped or
    /// cancelled.
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    /// How many at most, 1 to 500.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
    /// Go on behind an earlier page: its `next` value.
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
}

/// Which run.
#[derive(Debug, Args)]
pub(crate) struct Cancel {
    /// Its id, as `ioc job runs` shows it.
    run: RunId,
}

impl Runs {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let status = self.status.as_deref().map(RunStatus::parse).transpose()?;
        let after = self.after.as_deref().map(str::parse).transpose()?;
        let session = Session::open_with_jobs(global).await?;
        let organization_id = match &self.organization {
            Some(name) => Some(session.platform.organizations().get(name).await?.id),
            None => None,
        };
        let filter = RunFilter { job_name: self.job.clone(), organization_id, status };
        let request = PageRequest { limit: self.limit, after };
        let page = session.platform.jobs().runs(None, &filter, request).await?;
        let names = Names::of(&session).await?;
        let mut table = Table::new(["run", "job", "organization", "due", "status", "what"]);
        for run in &page.items {
            table.row([
                run.id.to_string(),
                run.job_name.to_string(),
                names.name(run.organization_id),
                utc(run.due_at),
                run.status.as_str().to_owned(),
                what(run),
            ]);
        }
        let next: Vec<String> =
            page.next.iter().map(|next| format!("There are more: --after {next}")).collect();
        let text = if page.items.is_empty() {
            "there are no such runs".to_owned()
        } else {
            paragraphs([table.lines(), next])
        };
        let json: Vec<Value> = page.items.iter().map(run_json).collect();
        let next = page.next.as_ref().map(ToString::to_string);
        Ok(Reply::new(&json!({ "runs": json, "next": next }), text))
    }
}

impl Cancel {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open_with_jobs(global).await?;
        let run = session.platform.jobs().cancel(None, self.run).await?;
        let text = match run.status {
            RunStatus::Running => format!("{} is asked to stop", run.job_name),
            status => format!("{} is {}", run.job_name, status.as_str()),
        };
        Ok(Reply::new(&run_json(&run), text))
    }
}

/// What there is to say of a run beside where it stands.
fn what(run: &JobRun) -> String {
    if run.cancel_requested_at.is_some() && run.status.is_open() {
        return "is asked to stop".to_owned();
    }
    match run.status {
        RunStatus::Skipped => run.skip_reason.map(|it| it.as_str().to_owned()).unwrap_or_default(),
        RunStatus::Running if run.progress.of > 0 => {
            format!("{} of {}", run.progress.done, run.progress.of)
        }
        RunStatus::Waiting if run.attempt > 0 => {
            format!("attempt {} at {}", run.attempt + 1, utc(run.run_after))
        }
        _ => run.summary.as_ref().map(summary).unwrap_or_default(),
    }
}
