//! When people are at work, in their own time.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Weekday};
use chrono_tz::Tz;
use rand::Rng;

use crate::clock::Instant;
use crate::demo::draw;
use crate::model::period::Period;

/// How much goes on in each hour of the day, from midnight.
const HOURS: [f64; 24] = [
    0.2, 0.1, 0.1, 0.1, 0.1, 0.3, 1.0, 3.0, 8.0, 11.0, 11.0, 9.0, 5.0, 8.0, 10.0, 9.0, 7.0, 4.0,
    2.0, 1.5, 1.5, 1.2, 0.8, 0.4,
];

/// The days of the demo in the organization's zone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Calendar {
    pub(super) zone: Tz,
    pub(super) period: Period,
}

impl Calendar {
    /// The first instant of a date.
    pub(super) fn midnight(&self, date: NaiveDate) -> Instant {
        crate::model::calendar::Calendar::from(self.zone).start_of(date)
    }

    /// An instant on `date`, more likely at work than at night.
    pub(super) fn moment(&self, rng: &mut impl Rng, date: NaiveDate) -> Instant {
        let hour = draw::place(HOURS.into_iter(), rng.random());
        let millis = rng.random_range(0..3_600_000);
        let time = TimeDelta::hours(hour.try_into().unwrap_or(0)) + TimeDelta::milliseconds(millis);
        resolve(self.zone, date.and_time(NaiveTime::MIN) + time)
    }

    /// The Mondays of the demo: the first one of every week.
    pub(super) fn mondays(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let first = self.period.first;
        let until_monday = (7 - first.weekday().days_since(Weekday::Mon)) % 7;
        let weeks = usize::try_from(self.period.days() / 7).unwrap_or(0);
        (first + Days::new(u64::from(until_monday))).iter_weeks().take(weeks)
    }

    /// How far into the demo a date is: 0 on the first day, 1 on the last.
    pub(super) fn progress(&self, date: NaiveDate) -> f64 {
        (date - self.period.first).num_days() as f64 / self.period.days() as f64
    }
}

/// How likely it is that someone works on that date: less on Fridays, little on
/// weekends and from Christmas to New Year, somewhat less in summer.
pub(super) fn presence(date: NaiveDate) -> f64 {
    let by_weekday = match date.weekday() {
        Weekday::Sat | Weekday::Sun => 0.05,
        Weekday::Fri => 0.85,
        _ => 1.0,
    };
    let by_season = match (date.month(), date.day()) {
        (12, 25 | 26) | (1 | 5, 1) => 0.05,
        (12, 22..) => 0.25,
        (1, 2..=5) => 0.6,
        (7, 20..) | (8, _) => 0.75,
        _ => 1.0,
    };
    by_weekday * by_season
}

/// The first day from `date` on, after some `days`, on which someone is there.
pub(super) fn day_at_work(rng: &mut impl Rng, date: NaiveDate, days: u32) -> NaiveDate {
    let from = date + Days::new(u64::from(days.min(366)));
    let present = from.iter_days().take(30).find(|date| rng.random_bool(presence(*date)));
    present.unwrap_or(from)
}

/// The instant of a time on the wall. One that comes twice is the first of the
/// two; one that the clocks skip is the first half hour after that exists.
fn resolve(zone: Tz, wall: NaiveDateTime) -> Instant {
    (0..=52)
        .find_map(|half| {
            zone.from_local_datetime(&(wall + TimeDelta::minutes(half * 30))).earliest()
        })
        .map_or_else(|| wall.and_utc(), |found| found.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn times_that_do_not_exist_or_come_twice_become_instants() {
        for (zone, time, expected) in [
            (Tz::Europe__Berlin, "2026-03-29T02:30:00", "2026-03-29T01:00:00Z"),
            (Tz::Europe__Berlin, "2026-10-25T02:30:00", "2026-10-25T00:30:00Z"),
            (Tz::Pacific__Apia, "2011-12-30T10:15:00", "2011-12-30T10:15:00Z"),
            (Tz::UTC, "2026-03-29T02:30:00", "2026-03-29T02:30:00Z"),
        ] {
            let found = resolve(zone, wall(time));
            assert_eq!(found, expected.parse::<Instant>().unwrap(), "{zone} {time}");
        }
    }

    #[test]
    fn every_week_has_its_monday() {
        let period = |first: &str, last: &str| {
            Period::between(&Tz::UTC.into(), first.parse().unwrap(), last.parse().unwrap()).unwrap()
        };
        for (first, last) in [("2026-01-05", "2026-01-18"), ("2026-01-04", "2026-01-17")] {
            let calendar = Calendar { zone: Tz::UTC, period: period(first, last) };
            let mondays: Vec<String> = calendar.mondays().map(|day| day.to_string()).collect();
            assert_eq!(mondays, ["2026-01-05", "2026-01-12"]);
        }
    }
}
