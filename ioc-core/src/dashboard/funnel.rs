//! How far the assessments of a period came.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Number;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::key::CacheKey;
use crate::clock::Instant;
use crate::dashboard::question::Question;
use crate::document::number::json;
use crate::error::Result;
use crate::model::period::Period;
use crate::model::rollup::{Rollup, RollupQuery, Stage, mismatch};
use crate::privacy::figure::Figure;
use crate::privacy::policy::Policy;
use crate::privacy::registry as spec;
use crate::privacy::release::{Estimate, Timing};

/// Asks how far the assessments of the whole organization came that were created
/// in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FunnelQuestion {
    /// The days.
    pub period: Period,
    /// The instant of asking: a period that it lies in still runs.
    pub at: Instant,
}

/// Assessments created in some days, and how many of them came how far.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Funnel {
    /// The first day.
    pub period_start: NaiveDate,
    /// The last day, inclusive.
    pub period_end: NaiveDate,
    /// Created in these days.
    pub total_assessments: Option<Number>,
    /// Those of them that were opened.
    pub started_assessments: Option<Number>,
    /// Their share in percent, to one decimal.
    pub start_rate: Option<Number>,
    /// Those that were completed.
    pub completed_assessments: Option<Number>,
    /// Their share of the created ones in percent, to one decimal.
    pub completion_rate: Option<Number>,
    /// The same at full precision, with intervals and states.
    pub details: FunnelDetails,
}

/// The figures of a funnel.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FunnelDetails {
    /// Created.
    pub total_assessments: Figure,
    /// Opened.
    pub started_assessments: Figure,
    /// Their share in percent, with Wilson's interval.
    pub start_rate: Figure,
    /// Completed.
    pub completed_assessments: Figure,
    /// Their share in percent, with Wilson's interval.
    pub completion_rate: Figure,
}

impl Question for FunnelQuestion {
    type Answer = Funnel;

    fn action(&self) -> Action {
        Action::ReadFigures
    }

    fn needs(&self) -> Vec<RollupQuery> {
        Stage::ALL.map(|stage| RollupQuery::Assessments { period: self.period, stage }).to_vec()
    }

    fn answer(&self, rollups: &[Rollup], _: Policy) -> Result<Funnel> {
        let counts: Vec<u64> = rollups
            .iter()
            .map(|rollup| Ok(rollup.tallies()?.total().events))
            .collect::<Result<_>>()?;
        let counts = <[u64; 3]>::try_from(counts).map_err(|_| mismatch())?;
        Ok(Funnel::of(&self.period, counts, self.at))
    }

    fn cache_key(&self, scope: &Scope) -> Option<CacheKey> {
        let closed = self.period.is_closed(self.at);
        Some(CacheKey::dashboard(scope, "funnel", &[&self.period.exact(), &closed]))
    }
}

impl Funnel {
    pub(super) fn of(
        period: &Period,
        [created, started, completed]: [u64; 3],
        at: Instant,
    ) -> Self {
        let release = |estimate: Estimate| estimate.whole(Timing::of(period.is_closed(at)));
        let details = FunnelDetails {
            total_assessments: release(Estimate::count(created)),
            started_assessments: release(Estimate::count(started)),
            start_rate: release(Estimate::rate(started, created)),
            completed_assessments: release(Estimate::count(completed)),
            completion_rate: release(Estimate::rate(completed, created)),
        };
        Self {
            period_start: period.first,
            period_end: period.last,
            total_assessments: json(&details.total_assessments, spec::TOTAL_ASSESSMENTS.decimals),
            started_assessments: json(
                &details.started_assessments,
                spec::STARTED_ASSESSMENTS.decimals,
            ),
            start_rate: json(&details.start_rate, spec::START_RATE.decimals),
            completed_assessments: json(
                &details.completed_assessments,
                spec::COMPLETED_ASSESSMENTS.decimals,
            ),
            completion_rate: json(&details.completion_rate, spec::COMPLETION_RATE.decimals),
            details,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::model::tally::Tallies;
    use crate::privacy::figure::State;

    fn handed_out(count: u32) -> Rollup {
        let mut tallies = Tallies::default();
        (0..count).for_each(|number| tallies.record(number % 3, None));
        Rollup::Tallies(tallies)
    }

    /// Wilson's interval of 45 of 60 is worked by hand from Newcombe (1998).
    #[test]
    fn each_step_is_a_share_of_what_was_created() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let calendar = Tz::UTC.into();
        let period = Period::between(&calendar, date("2026-01-05"), date("2026-01-11")).unwrap();
        let rollups = [60, 51, 45].map(handed_out);
        let question = FunnelQuestion { period, at: period.ends_at };
        assert_eq!(question.needs().len(), rollups.len());
        let funnel = question.answer(&rollups, Policy::default()).unwrap();
        let numbers = [funnel.total_assessments, funnel.started_assessments, funnel.start_rate];
        let numbers = numbers.map(|number| number.unwrap().to_string());
        assert_eq!(numbers, ["60", "51", "85.0"]);
        assert_eq!(funnel.completion_rate.unwrap().to_string(), "75.0");
        let interval = funnel.details.completion_rate.interval().unwrap();
        assert!((interval.lower - 62.767_9).abs() < 1e-3, "{interval:?}");
        assert!((interval.upper - 84.223_5).abs() < 1e-3, "{interval:?}");
        assert_eq!(funnel.details.completion_rate.state(), State::Ok);
        let running = FunnelQuestion { period, at: period.starts_at };
        let funnel = running.answer(&[0, 0, 0].map(handed_out), Policy::default()).unwrap();
        assert_eq!(funnel.details.total_assessments.state(), State::Partial);
        assert_eq!(funnel.details.start_rate.state(), State::NoData);
    }
}
