//! The commands about jobs.

use clap::Subcommand;
use ioc_analytics::error::Result;

use crate::cli::Global;
use crate::commands::job::change::{self, Named};
use crate::commands::job::edit::Edit;
use crate::commands::job::list::List;
use crate::commands::job::logs::Logs;
use crate::commands::job::quarantine::{Quarantined, Release};
use crate::commands::job::retry::Retry;
use crate::commands::job::run::RunNow;
use crate::commands::job::runs::{Cancel, Runs};
use crate::commands::job::show::Show;
use crate::commands::job::tick::Tick;
use crate::reply::Reply;

/// `ioc job ...`
#[derive(Debug, Subcommand)]
pub(crate) enum JobCommand {
    /// List the jobs: when each is due, and whether it is on.
    List(List),
    /// Show all of a job, and its next due times.
    Show(Show),
    /// Have a job run as soon as a process is free that runs jobs, also one that is paused
    /// or disabled.
    Run(RunNow),
    /// Pause a job: what is due meanwhile is left out.
    Pause(Named),
    /// Let a job go on that was paused or disabled, with its next due time.
    Resume(Named),
    /// Change a job; from then on what the program ships of it changes nothing.
    Edit(Edit),
    /// List due times and what became of them, the last due first.
    Runs(Runs),
    /// Cancel a run: one that waits at once, one that runs is asked to stop first.
    Cancel(Cancel),
    /// Have what failed attempted again: one run, or all of a job since an instant.
    Retry(Retry),
    /// Show what came of each attempt, the newest last.
    Logs(Logs),
    /// List the organizations for which a job fails.
    Quarantine(Quarantined),
    /// Let an organization out of the quarantine of a job.
    Release(Release),
    /// Find what is due now, run it, and end: for a timer of the system, where nothing else
    /// runs jobs.
    Tick(Tick),
}

impl JobCommand {
    /// Whether it listens to signals itself.
    pub(crate) fn ends_itself(&self) -> bool {
        matches!(self, Self::Logs(logs) if logs.follow)
    }

    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::List(list) => list.run(global).await,
            Self::Show(show) => show.run(global).await,
            Self::Run(run) => run.run(global).await,
            Self::Pause(named) => change::pause(named, global).await,
            Self::Resume(named) => change::resume(named, global).await,
            Self::Edit(edit) => edit.run(global).await,
            Self::Runs(runs) => runs.run(global).await,
            Self::Cancel(cancel) => cancel.run(global).await,
            Self::Retry(retry) => retry.run(global).await,
            Self::Logs(logs) => logs.run(global).await,
            Self::Quarantine(quarantined) => quarantined.run(global).await,
            Self::Release(release) => release.run(global).await,
            Self::Tick(tick) => tick.run(global).await,
        }
    }
}
