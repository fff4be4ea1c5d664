//! `ioc job logs`.

use std::collections::BTreeSet;
use std::io;
use std::time::Duration;

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::ids::JobLogId;
use ioc_analytics::model::job::JobName;
use ioc_analytics::model::job_run::{AttemptStatus, JobLog, JobLogFilter};
use ioc_analytics::page::{MAX_LIMIT, PageRequest};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::cells;
use crate::cli::Global;
use crate::commands::job::told::{Names, first_line, log_json, summary};
use crate::reply::{Reply, unwritten};
use crate::session::Session;
use crate::table::{Table, paragraphs};

/// How often it is looked for new rows.
const LOOK: Duration = Duration::from_secs(1);

/// Which attempts.
#[derive(Debug, Args)]
pub(crate) struct Logs {
    /// Only those of this job.
    job: Option<JobName>,
    /// Only those for this organization.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Only those that ended so: succeeded, failed, `timed_out`, panicked, lost,
    /// cancelled, released or missed.
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    /// How many at most, 1 to 500.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
    /// Go on to earlier ones: the `next` value of a page.
    #[arg(long, value_name = "CURSOR", conflicts_with = "follow")]
    after: Option<String>,
    /// Go on with what comes, until it is interrupted; with --json an object a line.
    #[arg(long)]
    pub(super) follow: bool,
}

impl Logs {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let status = self.status.as_deref().map(AttemptStatus::parse).transpose()?;
        let after = self.after.as_deref().map(str::parse).transpose()?;
        let session = Session::open_with_jobs(global).await?;
        let organization_id = match &self.organization {
            Some(name) => Some(session.platform.organizations().get(name).await?.id),
            None => None,
        };
        let filter =
            JobLogFilter { job_name: self.job.clone(), organization_id, status, from: None };
        let request = PageRequest { limit: self.limit, after };
        let mut page = session.platform.jobs().logs(None, &filter, request).await?;
        page.items.reverse();
        if self.follow {
            return tokio::select! {
                followed = follow(&session, &filter, &page.items, global.json) => followed,
                _ = tokio::signal::ctrl_c() => Ok(Reply::raw(Vec::new())),
            };
        }
        let next: Vec<String> = page
            .next
            .iter()
            .map(|next| format!("There are earlier ones: --after {next}"))
            .collect();
        let text = if page.items.is_empty() {
            "there are no such attempts".to_owned()
        } else {
            paragraphs([next, table(&page.items, &Names::of(&session).await?)])
        };
        let json: Vec<Value> = page.items.iter().map(log_json).collect();
        let next = page.next.as_ref().map(ToString::to_string);
        Ok(Reply::new(&json!({ "attempts": json, "next": next }), text))
    }
}

/// Attempts, a line each.
pub(super) fn table(logs: &[JobLog], names: &Names) -> Vec<String> {
    let mut table = Table::new(["ended", "job", "organization", "status", ">try", ">ms", "what"]);
    for log in logs {
        table.row(cells_of(log, names));
    }
    table.lines()
}

fn cells_of(log: &JobLog, names: &Names) -> [String; 7] {
    let told = log.error.as_deref().map(|error| first_line(error).to_owned());
    let took = (log.finished_at - log.started_at).num_milliseconds().unsigned_abs();
    [
        log.finished_at.format("%Y-%m-%d %H:%M:%S UTC").to_string(),
        log.job_name.to_string(),
        names.name(log.organization_id),
        log.status.as_str().to_owned(),
        log.attempt.to_string(),
        cells::count(took),
        told.or_else(|| log.summary.as_ref().map(summary)).unwrap_or_default(),
    ]
}

/// Prints these, and what comes, until nobody reads it any more.
async fn follow(
    session: &Session,
    filter: &JobLogFilter,
    first: &[JobLog],
    as_json: bool,
) -> Result<Reply> {
    let names = Names::of(session).await?;
    let mut seen: BTreeSet<JobLogId> = BTreeSet::new();
    let mut new: Vec<JobLog> = first.to_vec();
    loop {
        for log in &new {
            let told = cells_of(log, &names).into_iter().filter(|cell| !cell.is_empty());
            let text = told.collect::<Vec<_>>().join("  ");
            match Reply::new(&log_json(log), text).write(as_json) {
                Err(gone) if gone.kind() == io::ErrorKind::BrokenPipe => {
                    return Ok(Reply::raw(Vec::new()));
                }
                Err(source) => return Err(unwritten(source)),
                Ok(()) => {}
            }
        }
        // Attempts that end at the same time are written in any order.
        seen.extend(new.iter().map(|log| log.id));
        while seen.len() > 4 * MAX_LIMIT as usize {
            seen.pop_first();
        }
        sleep(LOOK).await;
        new = unseen(session, filter, &seen).await?;
    }
}

/// What came since, the oldest first.
async fn unseen(
    session: &Session,
    filter: &JobLogFilter,
    seen: &BTreeSet<JobLogId>,
) -> Result<Vec<JobLog>> {
    let (mut new, mut after) = (Vec::new(), None);
    loop {
        let request = PageRequest { limit: MAX_LIMIT, after };
        let page = session.platform.jobs().logs(None, filter, request).await?;
        let oldest = seen.first().copied();
        let reaches = page.items.iter().any(|log| oldest.is_none_or(|oldest| log.id <= oldest));
        let known = page.items.iter().any(|log| seen.contains(&log.id));
        let later =
            |log: &JobLog| !seen.contains(&log.id) && oldest.is_none_or(|oldest| log.id > oldest);
        new.extend(page.items.into_iter().filter(later));
        after = page.next;
        if known || reaches || after.is_none() {
            new.reverse();
            return Ok(new);
        }
    }
}
