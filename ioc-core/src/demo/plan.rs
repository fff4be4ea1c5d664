//! What a demo organization is to look like.

use chrono::{Days, NaiveDate, Weekday};
use chrono_tz::Tz;

use crate::error::{Error, Result};
use crate::ids::Id;
use crate::model::period::Period;
use crate::privacy::policy::Policy;

/// How many people there can be: fewer than 20 leave the departments empty.
const PEOPLE: std::ops::RangeInclusive<u32> = 20..=100_000;
/// How many weeks there can be.
const WEEKS: std::ops::RangeInclusive<u16> = 1..=520;
/// How much more or less than usual people can act.
const ACTIVITY_SCALE: std::ops::RangeInclusive<f64> = 0.0..=10.0;

/// The wishes behind a demo organization. The same plan always gives the same
/// data.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoPlan {
    /// Where all chance comes from; another seed is another organization.
    pub seed: u64,
    /// The organization's name. It decides the ids, and nothing else: two
    /// names with one seed are twins who share no id.
    pub name: String,
    /// How many members there are on the last day, 20 to 100,000.
    pub people: u32,
    /// How many weeks there are data for, 1 to 520.
    pub weeks: u16,
    /// The last day, inclusive; best the last day of a week.
    pub ends: NaiveDate,
    /// The organization's zone.
    pub zone: Tz,
    /// The weekday on which the organization's weeks begin.
    pub week_start: Weekday,
    /// The smallest group of people whose figures are published.
    pub minimum_group: u32,
    /// How often people come, against the usual 1.0; 0.0 to 10.0. At 0.0 they
    /// come for their assessments only.
    pub activity_scale: f64,
}

impl DemoPlan {
    /// Half a year of 150 people at "Acme" in Berlin until the day `ends`.
    pub fn new(seed: u64, ends: NaiveDate) -> Self {
        Self {
            seed,
            name: "Acme".to_owned(),
            people: 150,
            weeks: 26,
            ends,
            zone: Tz::Europe__Berlin,
            week_start: Weekday::Mon,
            minimum_group: 5,
            activity_scale: 1.0,
        }
    }

    /// The days that the data are about. Fails with `demo_plan_out_of_range`,
    /// or as [`Period::between`] and [`Policy::new`] do.
    pub(super) fn period(&self) -> Result<Period> {
        let refuse = |field: &'static str, value: &dyn std::fmt::Display, allowed: String| {
            Err(Error::invalid("demo_plan_out_of_range", format!("`{field}` cannot be {value}"))
                .with_hint(allowed))
        };
        let (people, weeks, scale) = (&self.people, &self.weeks, &self.activity_scale);
        if !PEOPLE.contains(people) {
            return refuse("people", people, format!("{} to {}", PEOPLE.start(), PEOPLE.end()));
        }
        if !WEEKS.contains(weeks) {
            return refuse("weeks", weeks, format!("{} to {}", WEEKS.start(), WEEKS.end()));
        }
        if !ACTIVITY_SCALE.contains(scale) {
            let (lowest, highest) = (ACTIVITY_SCALE.start(), ACTIVITY_SCALE.end());
            return refuse("activity_scale", scale, format!("{lowest} to {highest}"));
        }
        Policy::new(self.minimum_group)?;
        let days = Days::new(u64::from(self.weeks) * 7 - 1);
        let first = self.ends.checked_sub_days(days).unwrap_or(self.ends);
        Period::between(&self.zone.into(), first, self.ends)
    }

    /// The id that this organization's `kind` of thing with that `key` always
    /// has.
    pub(super) fn id<K>(&self, kind: &str, key: &str) -> Id<K> {
        let seed = self.seed.to_be_bytes();
        Id::from_content(&[b"demo", kind.as_bytes(), &seed, self.name.as_bytes(), key.as_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> DemoPlan {
        DemoPlan::new(1, "2026-03-29".parse().unwrap())
    }

    #[test]
    fn the_default_plan_is_half_a_year_of_whole_weeks() {
        let period = plan().period().unwrap();
        assert_eq!(period.first, "2025-09-29".parse().unwrap());
        assert_eq!(period.days(), 26 * 7);
    }

    #[test]
    fn impossible_wishes_are_refused() {
        for (wrong, code) in [
            (DemoPlan { people: 19, ..plan() }, "demo_plan_out_of_range"),
            (DemoPlan { weeks: 0, ..plan() }, "demo_plan_out_of_range"),
            (DemoPlan { activity_scale: -0.1, ..plan() }, "demo_plan_out_of_range"),
            (DemoPlan { activity_scale: f64::NAN, ..plan() }, "demo_plan_out_of_range"),
            (DemoPlan { minimum_group: 2, ..plan() }, "minimum_group_out_of_range"),
            (DemoPlan { ends: NaiveDate::MIN, ..plan() }, "date_out_of_range"),
            (DemoPlan { ends: NaiveDate::MAX, ..plan() }, "date_out_of_range"),
        ] {
            assert_eq!(wrong.period().unwrap_err().code(), code);
        }
    }

    #[test]
    fn two_names_share_no_id() {
        let other = DemoPlan { name: "Globex".to_owned(), ..plan() };
        let id = |plan: &DemoPlan| -> Id<crate::ids::kind::User> { plan.id("user", "p0001") };
        assert_eq!(id(&plan()), id(&plan()));
        assert_ne!(id(&plan()), id(&other));
    }
}
