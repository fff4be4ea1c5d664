//! `ioc report update`.

use std::path::PathBuf;

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::reports::changes::ReportChange;

use crate::arguments::{Organized, date};
use crate::cli::Global;
use crate::commands::report::create::read_template;
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
    #[arg(long, value_name = "FILE", conflicts_with_all = ["shipped_template", "template_id"])]
    template: Option<PathBuf>,
    /// A template that is there; for the one that it follows, its newest version.
    #[arg(long, value_name = "ID", conflicts_with = "shipped_template")]
    template_id: Option<String>,
    /// Follow the shipped template again.
    #[arg(long)]
    shipped_template: bool,
}

impl Update {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let id = self.id.parse()?;
        let Changes { title, from, to, template, template_id, shipped_template } = &self.changes;
        let from = from.as_deref().map(|day| date("--from", day)).transpose()?;
        let to = to.as_deref().map(|day| date("--to", day)).transpose()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let named = template_id.as_deref().map(str::parse).transpose()?.map(Some);
        let change = ReportChange {
            title: title.clone(),
            period_start: from,
            period_end: to,
            template_id: named.or(shipped_template.then_some(None)),
        };
        let reports = session.platform.reports();
        let report = match template {
            Some(path) => {
                let template = read_template(&session, path)?;
                reports.update_with_template(&scope, id, change, template, None).await?
            }
            None => reports.update(&scope, id, change, None).await?,
        };
        Ok(Reply::new(&view::to_json(&report), view::lines(&report).join("\n")))
    }
}
