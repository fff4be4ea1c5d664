//! What is to be done each day, week and month.

use clap::{Args, Subcommand};
use ioc_analytics::diagnosis::check::CheckState;
use ioc_analytics::error::Result;

use crate::cli::Global;
use crate::commands::checks::judged;
use crate::commands::maintenance::drawing::Drawing;
use crate::commands::maintenance::{daily, monthly, weekly};
use crate::config::resolve::Config;
use crate::disk::ServersDisk;
use crate::reply::{Reply, to_json};
use crate::session::{Missing, Session};

/// `ioc maintenance ...`
#[derive(Debug, Subcommand)]
pub(crate) enum MaintenanceCommand {
    /// Refresh views, count anew what the planner knows, and tell of alerts and jobs.
    Daily(Drawing),
    /// Tell of statements against last week, hit ratios, what cleaning would take, and
    /// whether rollups are as their rows say; nothing is deleted.
    Weekly(Drawing),
    /// Tell of indexes, storage, baselines and security.
    Monthly(Monthly),
}

/// What is known beside the database.
#[derive(Debug, Args)]
pub(crate) struct Monthly {
    #[command(flatten)]
    disk: ServersDisk,
    #[command(flatten)]
    drawing: Drawing,
}

impl MaintenanceCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let service = session.platform.diagnosis();
        match self {
            Self::Daily(drawing) => {
                let format = drawing.format()?;
                let digest = service.daily().await?;
                drawing.write(format, |locale| digest.document(locale))?;
                Ok(Reply::new(&to_json(&digest)?, daily::text(&digest)))
            }
            Self::Weekly(drawing) => {
                let format = drawing.format()?;
                let plan = Config::for_jobs(global)?.cleaning()?;
                let digest = service.weekly(&plan).await?;
                drawing.write(format, |locale| digest.document(locale))?;
                let reply = Reply::new(&to_json(&digest)?, weekly::text(&digest));
                let differs = !digest.aggregations.differing.is_empty();
                let worst = if differs { CheckState::Failed } else { CheckState::Ok };
                Ok(judged(reply, worst))
            }
            Self::Monthly(Monthly { disk, drawing }) => {
                let format = drawing.format()?;
                let digest = service.monthly(disk.of_database(&session.platform)).await?;
                drawing.write(format, |locale| digest.document(locale))?;
                let worst = digest.security.iter().map(|check| check.state).max();
                let reply = Reply::new(&to_json(&digest)?, monthly::text(&digest));
                Ok(judged(reply, worst.unwrap_or(CheckState::Ok)))
            }
        }
    }
}
