//! `ioc report list`.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::model::report::{ReportFilter, ReportStatus};
use ioc_analytics::page::PageRequest;
use serde_json::{Value, json};

use crate::arguments::{Days, Organized};
use crate::cli::Global;
use crate::commands::report::view;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// The arguments of `ioc report list`.
#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    organized: Organized,
    /// Only those that stand here, such as `generated`.
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    #[command(flatten)]
    within: Days,
    /// How many at most, 1 to 500.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
    /// Go on behind an earlier page: its `next` value.
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
}

impl List {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let status = self.status.as_deref().map(ReportStatus::parse).transpose()?;
        let after = self.after.as_deref().map(str::parse).transpose()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let within = self.within.period(scope.organization())?;
        let filter = ReportFilter {
            status,
            period_start: within.map(|period| period.first),
            period_end: within.map(|period| period.last),
            ..ReportFilter::default()
        };
        let request = PageRequest { limit: self.limit, after };
        let page = session.platform.reports().list(&scope, &filter, request).await?;
        let mut table = Table::new(["id", "from", "to", "status", ">version", "title"]);
        for report in &page.items {
            table.row([
                report.id.to_string(),
                report.period_start.to_string(),
                report.period_end.to_string(),
                report.status.as_str().to_owned(),
                report.version.to_string(),
                report.title.clone(),
            ]);
        }
        let next: Vec<String> =
            page.next.iter().map(|next| format!("There are more: --after {next}")).collect();
        let text = if page.items.is_empty() {
            "there are no such reports: `ioc report create` makes one".to_owned()
        } else {
            paragraphs([table.lines(), next])
        };
        let reports: Vec<Value> = page.items.iter().map(view::to_json).collect();
        let next = page.next.as_ref().map(ToString::to_string);
        Ok(Reply::new(&json!({ "reports": reports, "next": next }), text))
    }
}
