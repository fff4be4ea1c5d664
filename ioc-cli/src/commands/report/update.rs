//! `ioc report update`.

use std::path::PathBuf;

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::reports::changes::ReportChange;

use crate::arguments::{Organized, date};
use crate::cli::Global;
use crate::commands::report::create::keep_template;
use crate::commands::report::view;
use crate::reply::Reply;
use crate::session::{Missing, Session};

/// The arguments of `ioc report update`.
#[derive(Debug, Args)]
pub(crate) struct Update {
    #[command(flatten)]
    organized: Organized,
    /// The report's id.
    id: String,
    #[command(flatten)]
    changes: Changes,
}

/// What changes about it; what is not given stays.
#[derive(Debug, Args)]
#[group(id = "report_change", required = true, multiple = true)]
pub(crate) struct Changes {
    /// Its new title.
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// The first day that it covers.
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The last day that it covers, inclusive.
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// A template as JSON; it is kept under the file's name.
    #[arg(long, value_name = "FILE", conflicts_with = "shipped_template")]
    template: Option<PathBuf>,
    /// Follow the shipped template again.
    #[arg(long)]
    shipped_template: bool,
}

impl Update {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let id = self.id.parse()?;
        let Changes { title, from, to, template, shipped_template } = &self.changes;
        let from = from.as_deref().map(|day| date("--from", day)).transpose()?;
        let to = to.as_deref().map(|day| date("--to", day)).transpose()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let template_id = match template {
            Some(path) => Some(Some(keep_template(&session, &scope, path).await?)),
            None => shipped_template.then_some(None),
        };
        let change =
            ReportChange { title: title.clone(), period_start: from, period_end: to, template_id };
        let report = session.platform.reports().update(&scope, id, change, None).await?;
        Ok(Reply::new(&view::to_json(&report), view::lines(&report).join("\n")))
    }
}
