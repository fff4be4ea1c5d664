//! `ioc metrics`.

use clap::Args;
use ioc_analytics::dashboard::metrics::MetricRow;
use ioc_analytics::error::Result;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::page::{Page, PageRequest};
use ioc_analytics::privacy::figure::State;
use ioc_analytics::privacy::registry;
use serde_json::json;

use crate::arguments::{Organized, date};
use crate::cells;
use crate::cli::Global;
use crate::reply::{Reply, to_json};
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// The arguments of `ioc metrics`.
#[derive(Debug, Args)]
pub(crate) struct Metrics {
    #[command(flatten)]
    organized: Organized,
    /// Only this type, such as `user_engagement`.
    #[arg(long = "type", value_name = "TYPE")]
    metric_type: Option<String>,
    /// Only this name, such as `engagement_rate`.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Only periods that begin on this day or later.
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Only periods that end on this day or earlier.
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// Only this department; empty for those of no department.
    #[arg(long, value_name = "NAME")]
    department: Option<String>,
    /// Only this job role; empty for those of no job role.
    #[arg(long, value_name = "NAME")]
    job_role: Option<String>,
    /// Only this third dimension; empty for those without one.
    #[arg(long, value_name = "NAME")]
    dimension_3: Option<String>,
    /// How many at most, 1 to 500.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
    /// Go on behind an earlier page: its `next` value.
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
}

impl Metrics {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let day = |option, text: &Option<String>| {
            text.as_deref().map(|text| date(option, text)).transpose()
        };
        let filter = MetricFilter {
            metric_type: self.metric_type.clone(),
            metric_name: self.name.clone(),
            period_start: day("--from", &self.from)?,
            period_end: day("--to", &self.to)?,
            dimension_1: self.department.clone(),
            dimension_2: self.job_role.clone(),
            dimension_3: self.dimension_3.clone(),
        };
        let after = self.after.as_deref().map(str::parse).transpose()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let request = PageRequest { limit: self.limit, after };
        let page = session.platform.dashboard().metrics(&scope, &filter, request).await?;
        let next = page.next.as_ref().map(ToString::to_string);
        let json = json!({ "metrics": to_json(&page.items)?, "next": next });
        Ok(Reply::new(&json, text(&page)))
    }
}

fn text(page: &Page<MetricRow>) -> String {
    if page.items.is_empty() {
        return "there are no such metrics: `ioc calculate` computes those of a week".to_owned();
    }
    let columns = ["from", "to", "metric", "department", "job role", ">value", ">people", "unit"];
    let mut table = Table::new(columns);
    for row in &page.items {
        table.row([
            row.period_start.to_string(),
            row.period_end.to_string(),
            row.metric_name.clone(),
            row.dimension_1.clone(),
            row.dimension_2.clone(),
            value(row),
            cells::people(&row.details),
            row.metric_unit.clone(),
        ]);
    }
    let next = page.next.iter().map(|next| format!("There are more: --after {next}")).collect();
    paragraphs([table.lines(), next])
}

/// A figure of the registry is formatted as everywhere; another one stands as
/// its host wrote it.
fn value(row: &MetricRow) -> String {
    match registry::find_metric(&row.metric_type, &row.metric_name) {
        Some(spec) => cells::figure(&row.details, spec.decimals),
        None if row.state == State::Suppressed => cells::figure(&row.details, 0),
        None => cells::or_none(row.metric_value.as_ref()),
    }
}
