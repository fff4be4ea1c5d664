//! `ioc diagnose`: the troubleshooting guides, as commands.

use clap::{Args, Subcommand};
use ioc_analytics::error::Result;

use crate::arguments::Organized;
use crate::cli::Global;
use crate::commands::checks;
use crate::disk::ServersDisk;
use crate::reply::Reply;
use crate::session::{Missing, Session};

/// `ioc diagnose ...`: each looks at four things in order, and says of each the cause, what
/// bears it out, and what would mend it.
#[derive(Debug, Subcommand)]
pub(crate) enum Diagnose {
    /// The dashboard loads slowly: hit ratios, age of views, slow statements, connections.
    SlowDashboard,
    /// A report was not written: the log of its job, its template, its data, the disk.
    Report(OfReport),
    /// Memory runs short: connections, largest statements, leaks, caches.
    Memory,
    /// The database could be quicker: plans, statements, indexes, its memory.
    Tuning(Tuning),
}

/// Which report.
#[derive(Debug, Args)]
pub(crate) struct OfReport {
    #[command(flatten)]
    organized: Organized,
    #[command(flatten)]
    disk: ServersDisk,
    /// The report's id.
    id: String,
}

/// Whose plans are looked at.
#[derive(Debug, Args)]
pub(crate) struct Tuning {
    /// The name of the organization whose plans are looked at; without it the first one.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
}

impl Diagnose {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let service = session.platform.diagnosis();
        let diagnosis = match self {
            Self::SlowDashboard => service.slow_dashboard().await?,
            Self::Memory => service.memory().await?,
            Self::Report(OfReport { organized, disk, id }) => {
                let id = id.parse()?;
                let scope = session.scope(&organized.organization).await?;
                service.failed_report(&scope, id, disk.of_database(&session.platform)).await?
            }
            Self::Tuning(Tuning { organization }) => {
                let scope = match organization {
                    Some(name) => Some(session.scope(name).await?),
                    None => None,
                };
                service.tuning(scope.as_ref()).await?
            }
        };
        checks::reply(&diagnosis)
    }
}
