//! Assessments by the week in which they were handed out.

use std::fmt::Display;

use chrono::Days;
use serde::Serialize;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::key::CacheKey;
use crate::clock::Instant;
use crate::dashboard::funnel::Funnel;
use crate::dashboard::question::Question;
use crate::error::{Error, Result};
use crate::model::organization::Organization;
use crate::model::period::Period;
use crate::model::rollup::{Rollup, RollupQuery, Stage, mismatch};
use crate::privacy::policy::Policy;

/// How many weeks of cohorts may be asked for.
pub const WEEKS: std::ops::RangeInclusive<u16> = 1..=104;

/// Asks for the funnels of weeks: of the assessments created in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CohortQuestion {
    weeks: Vec<Period>,
    all: Period,
    at: Instant,
}

/// The assessments of the whole organization by the week of creation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cohorts {
    /// The weeks, oldest first. Each is followed to the end of the last one, or
    /// as far as that runs: later weeks have had less time, and the one that
    /// runs is marked `partial`.
    pub cohorts: Vec<Funnel>,
}

impl CohortQuestion {
    /// The `weeks` weeks of an organization that end with the week of `last`,
    /// asked at `at`.
    ///
    /// Fails with `weeks_out_of_range`.
    pub fn new(
        organization: &Organization,
        weeks: u16,
        last: Instant,
        at: Instant,
    ) -> Result<Self> {
        if !WEEKS.contains(&weeks) {
            return Err(Error::invalid("weeks_out_of_range", format!("{weeks} were asked for"))
                .with_hint(format!("{} to {} weeks", WEEKS.start(), WEEKS.end())));
        }
        let calendar = &organization.calendar;
        let last = Period::week_of(calendar, last)?;
        let week = |back: u64| {
            let first = last.first - Days::new(7 * back);
            Period::between(calendar, first, first + Days::new(6))
        };
        let weeks: Vec<Period> = (0..u64::from(weeks)).rev().map(week).collect::<Result<_>>()?;
        let first = weeks.first().unwrap_or(&last).first;
        Ok(Self { all: Period::between(calendar, first, last.last)?, weeks, at })
    }
}

impl Question for CohortQuestion {
    type Answer = Cohorts;

    fn action(&self) -> Action {
        Action::ReadFigures
    }

    fn needs(&self) -> Vec<RollupQuery> {
        Stage::ALL.map(|stage| RollupQuery::AssessmentDays { period: self.all, stage }).to_vec()
    }

    fn answer(&self, rollups: &[Rollup], _: Policy) -> Result<Cohorts> {
        let stages: Vec<_> = rollups.iter().map(Rollup::tally_days).collect::<Result<_>>()?;
        let stages = <[_; 3]>::try_from(stages).map_err(|_| mismatch())?;
        let cohort = |week: &Period| {
            let counts = stages.map(|days| {
                let days = days.iter().filter(|day| week.holds(day.starts_at));
                days.map(|day| day.tallies.total().events).sum()
            });
            Funnel::of(week, counts, self.at)
        };
        Ok(Cohorts { cohorts: self.weeks.iter().map(cohort).collect() })
    }

    fn cache_key(&self, scope: &Scope) -> Option<CacheKey> {
        let weeks: Vec<String> = self.weeks.iter().map(Period::exact).collect();
        let closed = self.weeks.iter().filter(|week| week.is_closed(self.at)).count();
        let parameters: [&dyn Display; 2] = [&weeks.join(" "), &closed];
        Some(CacheKey::dashboard(scope, "cohorts", &parameters))
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;
    use chrono_tz::Tz;

    use super::*;
    use crate::ids::Id;
    use crate::model::audit::AuditKey;
    use crate::model::calendar::Calendar;
    use crate::model::rollup::TallyDay;
    use crate::model::tally::Tallies;
    use crate::privacy::figure::State;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn organization() -> Organization {
        Organization {
            id: Id::from_content(&[b"cohorts"]),
            name: "Cohorts".to_owned(),
            entered_as: "Cohorts".to_owned(),
            calendar: Calendar::new(Tz::Europe__Berlin, Weekday::Mon),
            locale: "en-GB".to_owned(),
            minimum_group: 5,
            created_at: at("2026-01-01T00:00:00Z"),
            audit_key: AuditKey::random(),
        }
    }

    /// Days that begin in Berlin, and how many assessments were created then.
    fn days(days: &[(&str, u32)]) -> Rollup {
        let day = |(date, count): &(&str, u32)| {
            let mut tallies = Tallies::default();
            (0..*count).for_each(|number| tallies.record(number, None));
            TallyDay { starts_at: at(&format!("{date}T22:00:00Z")), tallies }
        };
        Rollup::TallyDays(days.iter().map(day).collect())
    }

    /// Summer time begins in Berlin on 29 March 2026, a Sunday.
    #[test]
    fn a_week_holds_what_was_created_in_its_local_days() {
        let now = at("2026-04-15T12:00:00Z");
        let question = CohortQuestion::new(&organization(), 3, now, now).unwrap();
        let [RollupQuery::AssessmentDays { period, stage: Stage::Created }, _, _] =
            question.needs()[..]
        else {
            panic!("{:?}", question.needs());
        };
        assert_eq!(
            (period.first.to_string(), period.last.to_string()),
            ("2026-03-30".to_owned(), "2026-04-19".to_owned())
        );
        let rollups = [
            days(&[("2026-03-29", 10), ("2026-04-04", 6), ("2026-04-05", 8), ("2026-04-12", 3)]),
            days(&[("2026-03-29", 10), ("2026-04-05", 6)]),
            days(&[("2026-03-29", 7), ("2026-04-05", 2)]),
        ];
        let cohorts = question.answer(&rollups, Policy::default()).unwrap().cohorts;
        let told: Vec<_> = cohorts
            .iter()
            .map(|week| {
                let details = &week.details;
                let counts = [
                    details.total_assessments,
                    details.started_assessments,
                    details.completed_assessments,
                ];
                (
                    week.period_start.to_string(),
                    counts.map(|count| count.value().unwrap()),
                    details.completion_rate.value(),
                    details.completion_rate.state(),
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("2026-03-30".to_owned(), [16.0, 10.0, 7.0], Some(43.75), State::Ok),
                ("2026-04-06".to_owned(), [8.0, 6.0, 2.0], Some(25.0), State::Ok),
                ("2026-04-13".to_owned(), [3.0, 0.0, 0.0], Some(0.0), State::Partial),
            ]
        );
        assert!(cohorts.iter().all(|week| week.details.completion_rate.interval().is_some()));
    }

    #[test]
    fn a_week_without_assessments_has_no_rate() {
        let now = at("2026-04-15T12:00:00Z");
        let last = at("2026-04-08T12:00:00Z");
        let question = CohortQuestion::new(&organization(), 12, last, now).unwrap();
        let nothing = [days(&[]), days(&[]), days(&[])];
        let cohorts = question.answer(&nothing, Policy::default()).unwrap().cohorts;
        assert_eq!(cohorts.len(), 12);
        for week in cohorts {
            assert_eq!(week.details.total_assessments.value(), Some(0.0));
            assert_eq!(week.completion_rate, None);
        }
    }

    #[test]
    fn too_many_weeks_and_another_answer_are_refused() {
        let now = at("2026-04-15T12:00:00Z");
        for weeks in [0, 105] {
            let error = CohortQuestion::new(&organization(), weeks, now, now).unwrap_err();
            assert_eq!(error.code(), "weeks_out_of_range");
        }
        let question = CohortQuestion::new(&organization(), 2, now, now).unwrap();
        let error = question.answer(&[days(&[])], Policy::default()).unwrap_err();
        assert_eq!(error.code(), "wrong_answer");
    }
}
