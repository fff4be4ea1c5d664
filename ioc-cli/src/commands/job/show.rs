//! `ioc job show`.

use clap::Args;
use ioc_analytics::error::{Error, Result};
use ioc_analytics::model::job::JobName;
use ioc_analytics::model::job_run::JobLogFilter;
use ioc_analytics::page::PageRequest;
use ioc_analytics::runner::operating::ListedJob;
use serde_json::json;

use crate::cells;
use crate::cli::Global;
use crate::commands::job::logs;
use crate::commands::job::told::{Clocks, Names, job_json, local, log_json, state, utc, when};
use crate::reply::Reply;
use crate::session::Session;
use crate::table::{Table, paragraphs};

/// Which job.
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// Its name.
    job: JobName,
    /// How many due times.
    #[arg(long, value_name = "N", default_value_t = 5)]
    next: u16,
    /// By whose clocks those of a job per organization are told; without it by those of all.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
}

/// How many attempts are shown.
const ATTEMPTS: u32 = 5;

impl Show {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open_with_jobs(global).await?;
        let jobs = session.platform.jobs();
        let job = find(&session, &self.job).await?;
        let clocks = Clocks::of(&session, self.organization.as_deref()).await?;
        let next = clocks.next(&job.config, session.now(), self.next.into());
        let filter = JobLogFilter { job_name: Some(self.job.clone()), ..JobLogFilter::default() };
        let logs = jobs.logs(None, &filter, PageRequest::first(ATTEMPTS)?).await?.items;
        let held = jobs.quarantine(None, Some(&self.job)).await?;
        let held = held.iter().filter(|it| it.probe_at.is_some()).count();
        let due: Vec<String> = next.iter().map(|next| local(*next)).collect();
        let due =
            if due.is_empty() { Vec::new() } else { [vec!["Due next:".to_owned()], due].concat() };
        let tried = logs::table(&logs, &Names::of(&session).await?);
        let tried = if logs.is_empty() {
            Vec::new()
        } else {
            [vec!["Its last attempts:".to_owned()], tried].concat()
        };
        let mut json = job_json(&job, &next);
        json["quarantined"] = json!(held);
        json["attempts"] = logs.iter().map(log_json).collect();
        Ok(Reply::new(&json, paragraphs([lines(&job, held), due, tried])))
    }
}

/// The job of a name.
pub(super) async fn find(session: &Session, name: &JobName) -> Result<ListedJob> {
    let jobs = session.platform.jobs().list(None).await?;
    jobs.into_iter().find(|job| job.config.definition.name == *name).ok_or_else(|| {
        Error::not_found("unknown_job", format!("there is no job `{name}`"))
            .with_hint("`ioc job list` shows those that there are")
    })
}

fn lines(job: &ListedJob, held: usize) -> Vec<String> {
    let (config, it) = (&job.config, &job.config.definition);
    let seconds = |delta: chrono::TimeDelta| {
        format!("{} s", cells::count(delta.num_seconds().unsigned_abs()))
    };
    let retry = match it.retry.attempts {
        1 => "tried once".to_owned(),
        attempts => format!(
            "tried {attempts} times, {} to {} apart",
            seconds(it.retry.base),
            seconds(it.retry.cap)
        ),
    };
    let mut table = Table::new(["", ""]);
    for (name, value) in [
        ("job", it.name.to_string()),
        ("works for", it.kind.as_str().to_owned()),
        ("schedule", it.schedule.clone()),
        ("is due", when(it)),
        ("state", state(job)),
        ("missed", it.misfire.to_string()),
        ("overlap", it.overlap.as_str().to_owned()),
        ("timeout", seconds(it.timeout)),
        ("a run is", retry),
        (
            "disabled",
            format!("after {} failed runs, for {}", it.max_failures, seconds(it.cool_down)),
        ),
        ("priority", it.priority.to_string()),
        ("quarantine", format!("{held} organizations")),
        ("edited", cells::or_none(config.edited_at.map(utc))),
        ("version", config.version.to_string()),
    ] {
        table.row([name.to_owned(), value]);
    }
    table.lines()
}
