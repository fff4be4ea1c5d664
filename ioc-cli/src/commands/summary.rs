//! `ioc summary`.

use clap::Args;
use ioc_analytics::dashboard::summary::Summary as Answer;
use ioc_analytics::error::Result;
use ioc_analytics::privacy::figure::{Figure, State};
use ioc_analytics::privacy::registry::{self, FigureSpec};

use crate::arguments::{Days, Organized};
use crate::calendar::words;
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// The arguments of `ioc summary`.
#[derive(Debug, Args)]
pub(crate) struct Summary {
    #[command(flatten)]
    organized: Organized,
    /// How many days, up to the day of --at or today.
    #[arg(long, value_name = "N", default_value_t = 7, conflicts_with_all = ["from", "to"])]
    days: u16,
    #[command(flatten)]
    period: Days,
}

impl Summary {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let dashboard = session.platform.dashboard();
        let answer = match self.period.period(scope.organization())? {
            Some(period) => dashboard.summary_between(&scope, period.first, period.last).await?,
            None => dashboard.summary(&scope, self.days, None).await?,
        };
        let text = paragraphs(text(&self.organized.organization, answer.value()));
        Ok(Reply::of_bytes(answer.bytes()?.to_vec(), text))
    }
}

/// The summary for people.
pub(crate) fn text(organization: &str, summary: &Answer) -> Vec<Vec<String>> {
    let details = &summary.details;
    let rows: [(&FigureSpec, &Figure); 8] = [
        (registry::TOTAL_USERS, &details.total_users),
        (registry::ACTIVE_USERS, &details.active_users),
        (registry::ENGAGEMENT_RATE, &details.engagement_rate),
        (registry::TOTAL_ACTIVITIES, &details.total_activities),
        (registry::AVG_SESSION_DURATION, &details.avg_session_duration),
        (registry::TOTAL_ASSESSMENTS, &details.total_assessments),
        (registry::COMPLETED_ASSESSMENTS, &details.completed_assessments),
        (registry::COMPLETION_RATE, &details.completion_rate),
    ];
    let mut table = Table::new(["", ">value", ">95 % interval"]);
    for (spec, figure) in rows {
        table.row([
            spec.label.to_owned(),
            cells::figure(figure, spec.decimals),
            cells::interval(figure, spec.decimals),
        ]);
    }
    let runs = rows.iter().any(|(_, figure)| figure.state() == State::Partial);
    vec![
        vec![format!("{organization}, {}", words(summary.period_start, summary.period_end))],
        table.lines(),
        if runs { vec!["The period still runs.".to_owned()] } else { Vec::new() },
    ]
}
