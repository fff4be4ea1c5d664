//! `ioc report generate`.

use clap::Args;
use ioc_analytics::document::format::Format;
use ioc_analytics::error::{Error, Result};
use ioc_analytics::reports::generation::Generated;
use ioc_analytics::reports::progress::Progress;

use crate::arguments::Organized;
use crate::cli::Global;
use crate::commands::report::output::Output;
use crate::commands::report::view;
use crate::progress::Bar;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::paragraphs;

/// The arguments of `ioc report generate`.
#[derive(Debug, Args)]
pub(crate) struct Generate {
    #[command(flatten)]
    organized: Organized,
    /// The report's id.
    id: String,
    /// Also draw it: `pdf`, `excel`, `html`, `csv` or `json`.
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
    #[command(flatten)]
    output: Output,
}

impl Generate {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let id = self.id.parse()?;
        let format = self.format.as_deref().map(str::parse::<Format>).transpose()?;
        match format {
            Some(format) => self.output.check(global, format)?,
            None if self.output.is_given() => {
                return Err(Error::invalid("missing_format", "nothing says in which format")
                    .with_hint("give --format pdf, excel, html, csv or json"));
            }
            None => {}
        }
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let reports = session.platform.reports();
        let begun = reports.begin(&scope, id, None).await?;
        let bar = Bar::over_sections(global);
        let observer = |progress: Progress<'_>| {
            bar.stand_within(progress.done as u64, progress.total as u64);
        };
        let generated = reports.finish(&scope, begun, format, &observer).await?;
        drop(bar);
        let Generated { report, rendered } = generated;
        if let (Some(format), Some(rendered)) = (format, rendered) {
            return self.output.deliver(&report, report.version, format, rendered.into());
        }
        let summary = report.executive_summary.clone().into_iter().collect();
        let text = paragraphs([view::lines(&report), summary]);
        Ok(Reply::new(&view::to_json(&report), text))
    }
}
