//! `ioc job list`.

use clap::Args;
use ioc_analytics::error::Result;
use serde_json::{Value, json};

use crate::cells;
use crate::cli::Global;
use crate::commands::job::told::{Clocks, job_json, local, overdue, state, utc, when};
use crate::config::resolve::Config;
use crate::reply::Reply;
use crate::session::Session;
use crate::table::{Table, paragraphs};

/// What `ioc job list` shows is by the clocks of the jobs.
#[derive(Debug, Args)]
pub(crate) struct List {}

impl List {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open_with_jobs(global).await?;
        let jobs = session.platform.jobs().list(None).await?;
        let clocks = Clocks::of(&session, None).await?;
        let now = session.now();
        let mut table = Table::new(["job", "is due", "next", "state"]);
        let mut json: Vec<Value> = Vec::new();
        for job in &jobs {
            let next = clocks.next(&job.config, now, 1);
            table.row([
                job.config.definition.name.to_string(),
                when(&job.config.definition),
                cells::or_none(next.first().map(|next| local(*next))),
                state(job),
            ]);
            json.push(job_json(job, &next));
        }
        let backs_up = Config::for_jobs(global)?.backup_dir()?.is_some();
        let note = "backup_database is off: IOC_BACKUP_DIR names the folder of its backups";
        let note = if backs_up { Vec::new() } else { vec![note.to_owned()] };
        let overdue = jobs.iter().filter_map(|job| overdue(job, now)).min();
        let nobody = |since| {
            let since = utc(since);
            format!("nobody runs the jobs since {since}: `ioc serve` does, or `ioc worker`")
        };
        let nobody = overdue.map(nobody).into_iter().collect();
        let text = paragraphs([table.lines(), nobody, note]);
        let json = json!({ "jobs": json, "backs_up": backs_up, "overdue_since": overdue });
        Ok(Reply::new(&json, text))
    }
}
