//! A metric week by week, and whether it has a direction.

use std::fmt::Display;

use chrono::{Days, NaiveDate};
use serde::Serialize;
use serde_json::Number;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::key::CacheKey;
use crate::clock::Instant;
use crate::dashboard::question::Question;
use crate::dashboard::summary::{PeriodCounts, SummaryDetails, period_needs};
use crate::document::number::{json, number, rounded};
use crate::error::{Error, Result};
use crate::model::metric::{metric_type, unit};
use crate::model::organization::Organization;
use crate::model::period::Period;
use crate::model::rollup::{Rollup, RollupQuery};
use crate::privacy::figure::Figure;
use crate::privacy::policy::Policy;
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::privacy::release::{Estimate, Timing};
use crate::stats::interval::newcombe;
use crate::stats::trend::{Trend, Verdict, theil_sen};

/// How many weeks may be asked for.
pub const WEEKS: std::ops::RangeInclusive<u16> = 2..=104;

/// Asks for a metric over weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendQuestion {
    spec: &'static FigureSpec,
    weeks: Vec<Period>,
    at: Instant,
}

impl TrendQuestion {
    /// The `weeks` weeks of `organization` that end with the week of `last`, of
    /// a metric, asked at `at`: a type stands for its rate.
    pub fn new(
        organization: &Organization,
        metric: &str,
        weeks: u16,
        last: Instant,
        at: Instant,
    ) -> Result<Self> {
        let spec = match metric {
            metric_type::USER_ENGAGEMENT => spec::ENGAGEMENT_RATE,
            metric_type::ASSESSMENT_COMPLETION => spec::COMPLETION_RATE,
            name => spec::find(name)?,
        };
        if pick(spec).is_none() {
            return Err(Error::invalid("no_trend", format!("`{metric}` has no trend by week"))
                .with_hint(
                    "user_engagement, assessment_completion, or one of their figures by name",
                ));
        }
        if !WEEKS.contains(&weeks) {
            return Err(Error::invalid("weeks_out_of_range", format!("{weeks} were asked for"))
                .with_hint(format!("{} to {} weeks", WEEKS.start(), WEEKS.end())));
        }
        let last = Period::week_of(&organization.calendar, last)?;
        let weeks = (0..u64::from(weeks))
            .rev()
            .map(|back| {
                let first = last.first - Days::new(7 * back);
                Period::between(&organization.calendar, first, first + Days::new(6))
            })
            .collect::<Result<_>>()?;
        Ok(Self { spec, weeks, at })
    }
}

/// The seed's trend, with the full figures in `details`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trends {
    /// The metric's type.
    pub metric_type: &'static str,
    /// The metric's name.
    pub metric_name: &'static str,
    /// The weeks, oldest first.
    pub trend_data: Vec<TrendPoint>,
    /// Whether the closed weeks have a direction.
    pub overall_trend: Verdict,
    /// How that was decided: Theil-Sen, slope in units a week.
    pub details: Trend,
}

/// One week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TrendPoint {
    /// Its first day.
    pub week_start: NaiveDate,
    /// Its value, rounded.
    pub value: Option<Number>,
    /// The change relative to the week before, in percent, to one decimal;
    /// `null` for a week that still runs and where there is none before.
    pub change_percentage: Option<Number>,
    /// The figures behind them.
    pub details: TrendDetails,
}

/// The figures of a week.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TrendDetails {
    /// The value.
    pub value: Figure,
    /// The difference to the week before, for a rate in percentage points with
    /// its Newcombe interval.
    pub change: Option<Figure>,
    /// Whether that interval excludes zero; nothing where there is none.
    pub clear_change: Option<bool>,
}

impl Question for TrendQuestion {
    type Answer = Trends;

    fn action(&self) -> Action {
        Action::ReadFigures
    }

    fn needs(&self) -> Vec<RollupQuery> {
        self.weeks.iter().flat_map(|week| period_needs(*week)).collect()
    }

    fn answer(&self, rollups: &[Rollup], _: Policy) -> Result<Trends> {
        let mut trend_data = Vec::with_capacity(self.weeks.len());
        let mut closed = Vec::new();
        let mut before: Option<(PeriodCounts, Figure)> = None;
        for (index, (week, rollups)) in self.weeks.iter().zip(rollups.chunks(4)).enumerate() {
            let counts = PeriodCounts::read(rollups)?;
            let is_closed = week.is_closed(self.at);
            let value = figure(self.spec, &counts.release(Timing::of(is_closed)))?;
            let earlier = before.filter(|_| is_closed);
            let change = earlier.and_then(|earlier| change(self.spec, earlier, (counts, value)));
            let relative = earlier.and_then(|(_, earlier)| {
                let (from, to) = (earlier.value()?, value.value()?);
                rounded(100.0 * (to - from) / from, 1)
            });
            // Before its first member the organization had nothing to count.
            if let Some(value) = value.value().filter(|_| is_closed && counts.members > 0) {
                closed.push((index as f64, value));
            }
            trend_data.push(TrendPoint {
                week_start: week.first,
                value: json(&value, self.spec.decimals),
                change_percentage: relative.and_then(number),
                details: TrendDetails {
                    value,
                    change,
                    clear_change: change.and_then(|change| {
                        change.interval().map(|interval| interval.excludes_zero())
                    }),
                },
            });
            before = Some((counts, value));
        }
        let details = theil_sen(&closed);
        Ok(Trends {
            metric_type: self.spec.metric_type,
            metric_name: self.spec.name,
            trend_data,
            overall_trend: details.verdict,
            details,
        })
    }

    fn cache_key(&self, scope: &Scope) -> Option<CacheKey> {
        // Each week, since two calendars may differ in the middle alone.
        let weeks: Vec<String> = self.weeks.iter().map(Period::exact).collect();
        let closed = self.weeks.iter().filter(|week| week.is_closed(self.at)).count();
        let parameters: [&dyn Display; 3] = [&self.spec.name, &weeks.join(" "), &closed];
        Some(CacheKey::dashboard(scope, "trends", &parameters))
    }
}

type Pick = fn(&SummaryDetails) -> Figure;

fn pick(wanted: &FigureSpec) -> Option<Pick> {
    let picks: [(&FigureSpec, Pick); 8] = [
        (spec::TOTAL_USERS, |details| details.total_users),
        (spec::ACTIVE_USERS, |details| details.active_users),
        (spec::ENGAGEMENT_RATE, |details| details.engagement_rate),
        (spec::TOTAL_ACTIVITIES, |details| details.total_activities),
        (spec::AVG_SESSION_DURATION, |details| details.avg_session_duration),
        (spec::TOTAL_ASSESSMENTS, |details| details.total_assessments),
        (spec::COMPLETED_ASSESSMENTS, |details| details.completed_assessments),
        (spec::COMPLETION_RATE, |details| details.completion_rate),
    ];
    picks.into_iter().find(|(spec, _)| spec.name == wanted.name).map(|(_, pick)| pick)
}

/// A figure of a period by its entry in the registry.
pub(crate) fn figure(wanted: &FigureSpec, details: &SummaryDetails) -> Result<Figure> {
    let pick = pick(wanted).ok_or_else(crate::model::rollup::mismatch)?;
    Ok(pick(details))
}

/// The difference between two periods: for a rate with its Newcombe interval,
/// else bare. Nothing where one of them has no value.
pub(crate) fn change(
    wanted: &FigureSpec,
    (before, earlier): (PeriodCounts, Figure),
    (now, later): (PeriodCounts, Figure),
) -> Option<Figure> {
    let cases = |counts: PeriodCounts| match wanted.name {
        "engagement_rate" => Some((counts.active, counts.members)),
        "completion_rate" => Some((counts.completed, counts.created)),
        _ => None,
    };
    let interval = match (cases(before), cases(now)) {
        (Some(before), Some(now)) => newcombe(before, now).map(|interval| interval.scaled(100.0)),
        _ => None,
    };
    let change = Estimate {
        value: Some(later.value()? - earlier.value()?),
        unit: unit::known(wanted.unit),
        n: None,
        interval,
    };
    Some(change.whole(Timing::Closed))
}
