//! Days, weeks and periods of an organization's calendar.
//!
//! Outside, a period's end is its last day, inclusive. Inside, it is the
//! half-open span of instants from the first midnight to the midnight after
//! the last day in the organization's zone, so that days tile time over every
//! change of the clocks.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, TimeDelta};

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::model::calendar::Calendar;

/// Dates outside these years are refused.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// The date of a text such as `2026-01-31`.
pub fn parse_date(text: &str) -> Result<NaiveDate> {
    let date: NaiveDate = text.trim().parse().map_err(|source: chrono::ParseError| {
        Error::invalid("bad_date", format!("`{}` is not a date", shown(text)))
            .with_hint("such as 2026-01-31")
            .with_source(source)
    })?;
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(far_off(text)) }
}

/// The error of a date outside [`YEARS`].
pub fn far_off(text: &str) -> Error {
    let (first, last) = (YEARS.start(), YEARS.end());
    let message = format!("`{}` is outside the years {first}-{last}", shown(text));
    Error::invalid("date_out_of_range", message).with_hint("check the year")
}

/// A local day as a half-open span of instants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDay {
    /// The first instant.
    pub starts_at: Instant,
    /// The first instant after.
    pub ends_at: Instant,
    /// The date on the wall.
    pub date: NaiveDate,
}

impl LocalDay {
    /// Whether `at` lies in the day.
    pub fn holds(&self, at: Instant) -> bool {
        self.starts_at <= at && at < self.ends_at
    }
}

/// Finds days again without asking the zone's rules each time.
#[derive(Debug)]
pub struct DayFinder {
    calendar: Calendar,
    known: BTreeMap<Instant, LocalDay>,
}

impl DayFinder {
    /// A finder for the days of `calendar`.
    pub fn new(calendar: &Calendar) -> Self {
        Self { calendar: calendar.clone(), known: BTreeMap::new() }
    }

    /// The day that holds `at`.
    pub fn day_of(&mut self, at: Instant) -> LocalDay {
        if let Some((_, day)) = self.known.range(..=at).next_back()
            && day.holds(at)
        {
            return *day;
        }
        let day = self.calendar.day_of(at);
        self.known.insert(day.starts_at, day);
        day
    }
}

/// Whole local days: from the first to the last, inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The first instant.
    pub starts_at: Instant,
    /// The first instant after.
    pub ends_at: Instant,
    /// The first day.
    pub first: NaiveDate,
    /// The last day, inclusive.
    pub last: NaiveDate,
}

impl Period {
    /// The days from `first` to `last`, both inclusive, in `calendar`.
    pub fn between(calendar: &Calendar, first: NaiveDate, last: NaiveDate) -> Result<Self> {
        for date in [first, last] {
            if !YEARS.contains(&date.year()) {
                return Err(far_off(&date.to_string()));
            }
        }
        if last < first {
            return Err(Error::invalid(
                "period_ends_before_it_starts",
                format!("the period ends on {last}, before it starts on {first}"),
            )
            .with_hint("the end is the last day, inclusive, and not before the start"));
        }
        Ok(Self {
            starts_at: calendar.start_of(first),
            ends_at: calendar.start_of(last + Days::new(1)),
            first,
            last,
        })
    }

    /// As [`Self::between`], for what is read day by day.
    ///
    /// # Errors
    /// Those of it, and `InvalidInput` with code `period_out_of_range` for more than
    /// 366 days.
    pub fn within_a_year(calendar: &Calendar, first: NaiveDate, last: NaiveDate) -> Result<Self> {
        let period = Self::between(calendar, first, last)?;
        if period.days() > 366 {
            return Err(Error::invalid("period_out_of_range", "the period is too long")
                .with_hint("a period has at most 366 days"));
        }
        Ok(period)
    }

    /// The `days` days that end with the local day of `at`.
    pub fn last_days(calendar: &Calendar, at: Instant, days: u16) -> Result<Self> {
        if !(1..=366).contains(&days) {
            return Err(Error::invalid("days_out_of_range", format!("{days} days were asked for"))
                .with_hint("1 to 366 days"));
        }
        let last = calendar.day_of(at).date;
        Self::between(calendar, last - Days::new(u64::from(days) - 1), last)
    }

    /// The week that holds the local day of `at`.
    pub fn week_of(calendar: &Calendar, at: Instant) -> Result<Self> {
        let date = calendar.day_of(at).date;
        let week_start = calendar.at(at).week_start;
        let first = date - Days::new(u64::from(date.weekday().days_since(week_start)));
        Self::between(calendar, first, first + Days::new(6))
    }

    /// The last week that has ended by `at`.
    pub fn last_whole_week(calendar: &Calendar, at: Instant) -> Result<Self> {
        Self::week_of(calendar, at)?.before(calendar)
    }

    /// Its days and its instants as a text, which no other period has: the same
    /// days are other instants in another calendar.
    pub fn exact(&self) -> String {
        let (from, to) = (self.starts_at.timestamp_micros(), self.ends_at.timestamp_micros());
        format!("{}/{}@{from}/{to}", self.first, self.last)
    }

    /// Whether it is a week of the calendar: then it overlaps no other one that
    /// is, also where weeks begin on another day from some date on.
    pub fn is_calendar_week(&self, calendar: &Calendar) -> bool {
        let last = self.ends_at - TimeDelta::microseconds(1);
        let is_week_of = |at| Self::week_of(calendar, at).is_ok_and(|week| week == *self);
        is_week_of(self.starts_at) && is_week_of(last)
    }

    /// The period of the same length that ends the day before this one starts.
    pub fn before(&self, calendar: &Calendar) -> Result<Self> {
        let last = self.first - Days::new(1);
        Self::between(calendar, last - Days::new(self.days() - 1), last)
    }

    /// How many days it has on the calendar.
    pub fn days(&self) -> u64 {
        u64::try_from((self.last - self.first).num_days()).unwrap_or(0) + 1
    }

    /// Whether it is over at `at`.
    pub fn is_closed(&self, at: Instant) -> bool {
        self.ends_at <= at
    }

    /// Whether `at` lies in it.
    pub fn holds(&self, at: Instant) -> bool {
        self.starts_at <= at && at < self.ends_at
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_century_is_not_read_day_by_day() {
        let calendar = Calendar::from(chrono_tz::UTC);
        let of = |last| Period::within_a_year(&calendar, date("2024-01-01"), date(last));
        assert_eq!(of("2024-12-31").unwrap().days(), 366);
        for last in ["2025-01-01", "2123-12-31"] {
            assert_eq!(of(last).unwrap_err().code(), "period_out_of_range");
        }
    }

    #[test]
    fn the_seeds_week_holds_sunday_evening() {
        let calendar = Calendar::from(chrono_tz::Europe::Berlin);
        let week = Period::between(&calendar, date("2024-01-01"), date("2024-01-07")).unwrap();
        assert!(week.holds("2024-01-07T22:59:00Z".parse().unwrap()));
        assert!(!week.holds("2024-01-07T23:00:00Z".parse().unwrap()));
        assert_eq!(week.days(), 7);
    }

    #[test]
    fn the_last_whole_week_ends_as_the_running_one_begins() {
        let calendar = Calendar::from(chrono_tz::Europe::Berlin);
        for (at, first, last) in [
            ("2024-01-07T22:59:59Z", "2023-12-25", "2023-12-31"),
            ("2024-01-07T23:00:00Z", "2024-01-01", "2024-01-07"),
            ("2024-01-14T22:59:59Z", "2024-01-01", "2024-01-07"),
        ] {
            let week = Period::last_whole_week(&calendar, at.parse().unwrap()).unwrap();
            assert_eq!((week.first, week.last), (date(first), date(last)), "{at}");
        }
    }

    #[test]
    fn calendar_weeks_never_overlap() {
        let monday: Calendar = chrono_tz::UTC.into();
        let thursday = "2026-01-07T09:00:00Z".parse().unwrap();
        let calendar = monday.changed(thursday, chrono_tz::UTC, Weekday::Thu);
        let weeks: Vec<_> = (1..=25)
            .map(|day| date("2026-01-01") + Days::new(day))
            .map(|first| Period::between(&calendar, first, first + Days::new(6)).unwrap())
            .filter(|week| week.is_calendar_week(&calendar))
            .map(|week| week.first.to_string())
            .collect();
        assert_eq!(weeks, ["2026-01-08", "2026-01-15", "2026-01-22"]);
        let days = |last| Period::between(&monday, date("2026-01-05"), date(last)).unwrap();
        assert!(days("2026-01-11").is_calendar_week(&monday));
        assert!(
            ["2026-01-10", "2026-01-12", "2026-01-18"]
                .iter()
                .all(|last| !days(last).is_calendar_week(&monday))
        );
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        let (first, last) = (date("2024-01-07"), date("2024-01-01"));
        let error = Period::between(&chrono_tz::UTC.into(), first, last).unwrap_err();
        assert_eq!(error.code(), "period_ends_before_it_starts");
    }

    #[test]
    fn weeks_begin_on_the_organizations_day() {
        let at = "2024-01-03T12:00:00Z".parse().unwrap();
        let week_of = |day| Period::week_of(&Calendar::new(chrono_tz::UTC, day), at).unwrap();
        let (monday, sunday) = (week_of(Weekday::Mon), week_of(Weekday::Sun));
        assert_eq!((monday.first, monday.last), (date("2024-01-01"), date("2024-01-07")));
        assert_eq!((sunday.first, sunday.last), (date("2023-12-31"), date("2024-01-06")));
    }
}
