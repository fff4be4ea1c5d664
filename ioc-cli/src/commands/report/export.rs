//! `ioc report export`.

use clap::Args;
use ioc_analytics::document::format::Format;
use ioc_analytics::error::Result;
use ioc_analytics::reports::export::ExportOptions;

use crate::arguments::Organized;
use crate::cli::Global;
use crate::commands::report::output::Output;
use crate::reply::Reply;
use crate::session::{Missing, Session};

/// The arguments of `ioc report export`.
#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(flatten)]
    organized: Organized,
    /// The report's id.
    id: String,
    /// How to draw it: `pdf`, `excel`, `html`, `csv` or `json`.
    #[arg(long, value_name = "FORMAT")]
    format: String,
    /// Which version; the newest without it.
    #[arg(long, value_name = "N")]
    version: Option<u32>,
    /// In which language, such as `de-AT`; in the organization's without it.
    #[arg(long, value_name = "TAG")]
    locale: Option<String>,
    /// Leave the charts out.
    #[arg(long)]
    without_charts: bool,
    /// Let the released metrics of its period follow as a table.
    #[arg(long)]
    raw_data: bool,
    #[command(flatten)]
    output: Output,
}

impl Export {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let id = self.id.parse()?;
        let format: Format = self.format.parse()?;
        self.output.check(global, format)?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let reports = session.platform.reports();
        let report = reports.get(&scope, id).await?;
        let options = ExportOptions {
            format,
            version: self.version,
            include_charts: !self.without_charts,
            include_raw_data: self.raw_data,
            locale: self.locale.clone(),
        };
        let dashboard = session.platform.dashboard();
        let exported = reports.export_with(dashboard, &scope, id, &options).await?;
        let version = self.version.unwrap_or(report.version);
        self.output.deliver(&report, version, format, exported.into())
    }
}
