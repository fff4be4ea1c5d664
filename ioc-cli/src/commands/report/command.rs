//! The commands about reports.

use clap::Subcommand;
use ioc_analytics::error::Result;

use crate::cli::Global;
use crate::commands::report::create::Create;
use crate::commands::report::export::Export;
use crate::commands::report::generate::Generate;
use crate::commands::report::list::List;
use crate::commands::report::show::Show;
use crate::reply::Reply;

/// `ioc report ...`
#[derive(Debug, Subcommand)]
pub(crate) enum ReportCommand {
    /// Create a report of a week or of other days; it has no content yet.
    Create(Create),
    /// Write a report's next version, and draw it if a format is given.
    Generate(Generate),
    /// Draw a version of a report.
    Export(Export),
    /// List reports, newest period first.
    List(List),
    /// Show a report: its summary and its sections.
    Show(Show),
}

impl ReportCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::Create(create) => create.run(global).await,
            Self::Generate(generate) => generate.run(global).await,
            Self::Export(export) => export.run(global).await,
            Self::List(list) => list.run(global).await,
            Self::Show(show) => show.run(global).await,
        }
    }
}
