//! How the database does what the dashboard asks.

use serde::Serialize;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::dashboard::question::Question;
use crate::dashboard::summary::SummaryQuestion;
use crate::dashboard::trends::TrendQuestion;
use crate::diagnosis::service::DiagnosisService;
use crate::error::{Error, Result, shown};
use crate::model::inspection::Plan;
use crate::model::metric::{MetricFilter, metric_type};
use crate::model::period::Period;
use crate::model::rollup::RollupQuery;

/// How many days a summary is asked of, and how many weeks a trend.
const DAYS: u16 = 30;
const WEEKS: u16 = 12;

/// What the program asks of a database again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shipped {
    /// The summary of thirty days.
    Summary,
    /// The first page of stored metrics.
    Metrics,
    /// A trend of twelve weeks.
    Trends,
    /// The report of the last whole week, with all sections.
    Report,
}

impl Shipped {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Summary, Self::Metrics, Self::Trends, Self::Report];

    /// Its word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Metrics => "metrics",
            Self::Trends => "trends",
            Self::Report => "report",
        }
    }

    /// What a word means.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| {
            let message = format!("`{}` is nothing that the program asks", shown(text));
            Error::invalid("unknown_question", message)
                .with_hint("one of summary, metrics, trends, report")
        })
    }
}

/// How the database does something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// What.
    pub asked: Shipped,
    /// When it was asked.
    pub as_of: Instant,
    /// The statements, each once.
    pub plans: Vec<Plan>,
}

impl DiagnosisService {
    /// How the database does something for an organization, as it is asked now. Nothing is
    /// changed.
    ///
    /// # Errors
    /// `Forbidden` for a role that may neither look after the organization's rollups nor be
    /// told how the system is; `Unsupported` with code `no_plans` for a store that does not
    /// say.
    pub async fn explain(&self, scope: &Scope, asked: Shipped) -> Result<Explanation> {
        scope.permit(Action::ReadSystem).or_else(|_| scope.permit(Action::Rebuild))?;
        let as_of = self.clock.now();
        let mut plans = match asked {
            Shipped::Metrics => self.store.explain_metrics(scope, &MetricFilter::default()).await?,
            _ => self.store.explain(scope, &self.needs_of(scope, asked, as_of)?).await?,
        };
        // Counts of rows tell of small groups what no figure would.
        if !scope.is_host() {
            plans.iter_mut().for_each(without_counts);
        }
        Ok(Explanation { asked, as_of, plans })
    }

    /// What is read of the rollups for what is asked; metrics are none of them.
    fn needs_of(&self, scope: &Scope, asked: Shipped, as_of: Instant) -> Result<Vec<RollupQuery>> {
        let organization = scope.organization();
        Ok(match asked {
            Shipped::Summary => SummaryQuestion::last_days(organization, DAYS, as_of)?.needs(),
            Shipped::Trends => {
                let metric = metric_type::USER_ENGAGEMENT;
                TrendQuestion::new(organization, metric, WEEKS, as_of, as_of)?.needs()
            }
            Shipped::Report => {
                let week = Period::week_of(&organization.calendar, as_of)?;
                self.reports.needs_of_shipped(scope, week.before(&organization.calendar)?)?
            }
            Shipped::Metrics => Vec::new(),
        })
    }
}

/// Leaves of a plan what was expected, and not how many rows there were.
fn without_counts(plan: &mut Plan) {
    const COUNTS: [&str; 7] =
        ["Rows Removed", "Heap Fetches", "Sort Method", "Buckets", "Batches", "Hits", "Cache"];
    plan.lines.retain(|line| !COUNTS.iter().any(|word| line.trim_start().starts_with(word)));
    for line in &mut plan.lines {
        if let Some(place) = line.find(" (actual ") {
            line.truncate(place);
        }
    }
}

/// Where a table is read from its beginning to its end: by the words of both databases.
pub(super) fn full_reads(plan: &Plan) -> Vec<String> {
    let table = |line: &str| {
        let line = line.trim_start_matches([' ', '-', '>']);
        // A node that was never run reads nothing.
        if line.contains("never executed") {
            return None;
        }
        if let Some(rest) = line.split("Seq Scan on ").nth(1) {
            return rest.split_whitespace().next().map(str::to_owned);
        }
        let rest = line.strip_prefix("SCAN ").filter(|rest| !rest.contains("USING"))?;
        rest.split_whitespace().next().map(str::to_owned)
    };
    plan.lines.iter().filter_map(|line| table(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_without_counts_says_what_was_expected() {
        let lines = [
            "Sort  (cost=0.00..1.00 rows=1 width=1) (actual rows=3 loops=1)",
            "  Sort Method: quicksort  Memory: 25kB",
            "  ->  Seq Scan on rollup_groups  (cost=0.00..9.00) (actual rows=3 loops=1)",
            "        Filter: (starts_at < now())",
            "        Rows Removed by Filter: 4",
            "  ->  Seq Scan on assessments  (cost=0.00..9.00) (never executed)",
        ];
        let mut plan = Plan {
            statement: "one".to_owned(),
            lines: lines.iter().map(ToString::to_string).collect(),
        };
        without_counts(&mut plan);
        assert_eq!(
            plan.lines,
            [
                "Sort  (cost=0.00..1.00 rows=1 width=1)",
                "  ->  Seq Scan on rollup_groups  (cost=0.00..9.00)",
                "        Filter: (starts_at < now())",
                "  ->  Seq Scan on assessments  (cost=0.00..9.00) (never executed)",
            ]
        );
    }

    #[test]
    fn a_table_that_is_read_whole_is_found_in_either_plan() {
        let plan = |lines: &[&str]| Plan {
            statement: "one".to_owned(),
            lines: lines.iter().map(ToString::to_string).collect(),
        };
        let postgres = plan(&[
            "Append  (cost=0.00..1.00 rows=1 width=1) (actual rows=1 loops=1)",
            "  ->  Seq Scan on rollup_activity_days kept  (cost=0.00..9.00) (actual rows=3 loops=1)",
            "  ->  Seq Scan on rollup_groups kept_1  (cost=0.00..9.00) (never executed)",
            "  ->  Index Scan using x on assessments  (cost=0.00..9.00) (actual rows=3 loops=1)",
        ]);
        assert_eq!(full_reads(&postgres), ["rollup_activity_days"]);
        let sqlite = plan(&[
            "SEARCH rollup_groups USING PRIMARY KEY (organization_id=?)",
            "SCAN dashboard_metrics",
            "SCAN other USING COVERING INDEX o",
            "USE TEMP B-TREE FOR ORDER BY",
        ]);
        assert_eq!(full_reads(&sqlite), ["dashboard_metrics"]);
    }
}
