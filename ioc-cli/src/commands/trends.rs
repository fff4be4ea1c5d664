//! `ioc trends`.

use clap::Args;
use ioc_analytics::dashboard::trends::{TrendPoint, Trends as Answer};
use ioc_analytics::document::number;
use ioc_analytics::error::Result;
use ioc_analytics::privacy::figure::State;
use ioc_analytics::privacy::registry::{self, FigureSpec};
use ioc_analytics::stats::trend::Verdict;

use crate::arguments::Organized;
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// The arguments of `ioc trends`.
#[derive(Debug, Args)]
pub(crate) struct Trends {
    #[command(flatten)]
    organized: Organized,
    /// A metric type, `user_engagement` or `assessment_completion`, or one of
    /// their figures by name.
    #[arg(long, value_name = "METRIC", default_value = "user_engagement")]
    metric: String,
    /// How many weeks, up to the week of --at or this one.
    #[arg(long, value_name = "N", default_value_t = 12)]
    weeks: u16,
}

impl Trends {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let dashboard = session.platform.dashboard();
        let answer = dashboard.trends(&scope, &self.metric, self.weeks, None).await?;
        let text = text(&scope.organization().name, answer.value())?;
        Ok(Reply::of_bytes(answer.bytes()?.to_vec(), text))
    }
}

fn text(organization: &str, trends: &Answer) -> Result<String> {
    let spec = registry::find(trends.metric_name)?;
    let mut table = Table::new(["week of", ">value", ">change", "95 % interval", ""]);
    for point in &trends.trend_data {
        let change = point.details.change;
        table.row([
            point.week_start.to_string(),
            cells::figure(&point.details.value, spec.decimals),
            change
                .and_then(|change| change.value())
                .map_or_else(|| cells::NONE.to_owned(), |by| number::signed(by, spec.decimals)),
            change.map(|change| cells::interval(&change, spec.decimals)).unwrap_or_default(),
            remark(point).to_owned(),
        ]);
    }
    Ok(paragraphs([
        vec![format!("{organization}, {} by week", spec.label.to_lowercase())],
        table.lines(),
        vec![verdict(trends, spec)],
    ]))
}

fn remark(point: &TrendPoint) -> &'static str {
    match point.details {
        details if details.value.state() == State::Partial => "still runs",
        details if details.clear_change == Some(true) => "clear change",
        _ => "",
    }
}

/// What may be said about all weeks together.
fn verdict(trends: &Answer, spec: &FigureSpec) -> String {
    let slope = match (trends.details.slope, trends.details.interval) {
        (Some(slope), Some(interval)) => format!(
            ": {} a week, 95 % interval {}",
            number::signed(slope, spec.decimals + 1),
            number::interval(interval, spec.decimals + 1)
        ),
        _ => String::new(),
    };
    match trends.overall_trend {
        Verdict::Positive => format!("It rises{slope}."),
        Verdict::Negative => format!("It falls{slope}."),
        Verdict::Stable => format!("No direction can be told{slope}."),
        Verdict::InsufficientData => "There are too few closed weeks to tell a direction.".into(),
    }
}
