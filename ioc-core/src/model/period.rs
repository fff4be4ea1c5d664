//! Days, weeks and periods of an organization's calendar.
//!
//! Outside, a period's end is its last day, inclusive. Inside, it is the
//! half-open span of instants from the first midnight to the midnight after
//! the last day in the organization's zone, so that days tile time over every
//! change of the clocks.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Weekday};
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::error::{Error, Result};

/// Dates outside these years are refused.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

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
    /// The day of `date` in `zone`. A day that the zone skipped is empty.
    pub fn on(zone: Tz, date: NaiveDate) -> Self {
        let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
        Self { starts_at: first_instant(zone, date), ends_at: first_instant(zone, next), date }
    }

    /// The day in `zone` that holds `at`.
    pub fn of(zone: Tz, at: Instant) -> Self {
        let date = at.with_timezone(&zone).date_naive();
        let day = Self::on(zone, date);
        // A fold over midnight shows yesterday's date again after today began.
        if at >= day.ends_at { Self::on(zone, date + Days::new(1)) } else { day }
    }

    /// Whether `at` lies in the day.
    pub fn holds(&self, at: Instant) -> bool {
        self.starts_at <= at && at < self.ends_at
    }
}

/// The first instant of `date` in `zone`: midnight, or where the clocks jump
/// over midnight the first instant after the gap, or where midnight comes
/// twice the first of the two.
fn first_instant(zone: Tz, date: NaiveDate) -> Instant {
    let midnight = date.and_time(NaiveTime::MIN);
    if let Some(found) = zone.from_local_datetime(&midnight).earliest() {
        return found.to_utc();
    }
    let (mut before, mut after) =
        ((midnight - TimeDelta::hours(30)).and_utc(), (midnight + TimeDelta::hours(30)).and_utc());
    while after - before > TimeDelta::seconds(1) {
        let middle = before + TimeDelta::seconds((after - before).num_seconds() / 2);
        if middle.with_timezone(&zone).date_naive() < date {
            before = middle;
        } else {
            after = middle;
        }
    }
    after
}

/// Finds days again without asking the zone's rules each time.
#[derive(Debug)]
pub struct DayFinder {
    zone: Tz,
    known: BTreeMap<Instant, LocalDay>,
}

impl DayFinder {
    /// A finder for the days of `zone`.
    pub fn new(zone: Tz) -> Self {
        Self { zone, known: BTreeMap::new() }
    }

    /// The day that holds `at`.
    pub fn day_of(&mut self, at: Instant) -> LocalDay {
        if let Some((_, day)) = self.known.range(..=at).next_back()
            && day.holds(at)
        {
            return *day;
        }
        let day = LocalDay::of(self.zone, at);
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
    /// The days from `first` to `last`, both inclusive, in `zone`.
    pub fn between(zone: Tz, first: NaiveDate, last: NaiveDate) -> Result<Self> {
        for date in [first, last] {
            if !YEARS.contains(&date.year()) {
                return Err(Error::invalid(
                    "date_out_of_range",
                    format!("{date} is outside the years {}-{}", YEARS.start(), YEARS.end()),
                )
                .with_hint("check the year"));
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
            starts_at: first_instant(zone, first),
            ends_at: first_instant(zone, last + Days::new(1)),
            first,
            last,
        })
    }

    /// The `days` days that end with the local day of `at`.
    pub fn last_days(zone: Tz, at: Instant, days: u16) -> Result<Self> {
        if !(1..=366).contains(&days) {
            return Err(Error::invalid("days_out_of_range", format!("{days} days were asked for"))
                .with_hint("1 to 366 days"));
        }
        let last = LocalDay::of(zone, at).date;
        Self::between(zone, last - Days::new(u64::from(days) - 1), last)
    }

    /// The week that holds the local day of `at`.
    pub fn week_of(zone: Tz, week_start: Weekday, at: Instant) -> Result<Self> {
        let date = LocalDay::of(zone, at).date;
        let first = date - Days::new(u64::from(date.weekday().days_since(week_start)));
        Self::between(zone, first, first + Days::new(6))
    }

    /// The period of the same length that ends the day before this one starts.
    pub fn before(&self, zone: Tz) -> Result<Self> {
        let last = self.first - Days::new(1);
        Self::between(zone, last - Days::new(self.days() - 1), last)
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
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_seeds_week_holds_sunday_evening() {
        let zone: Tz = "Europe/Berlin".parse().unwrap();
        let week = Period::between(zone, date("2024-01-01"), date("2024-01-07")).unwrap();
        assert!(week.holds("2024-01-07T22:59:00Z".parse().unwrap()));
        assert!(!week.holds("2024-01-07T23:00:00Z".parse().unwrap()));
        assert_eq!(week.days(), 7);
    }

    #[test]
    fn a_day_begins_after_a_gap_over_midnight() {
        // Sao Paulo skipped 00:00-01:00 on 2018-11-04; Apia skipped 2011-12-30.
        let sao_paulo = LocalDay::on(chrono_tz::America::Sao_Paulo, date("2018-11-04"));
        assert_eq!(sao_paulo.starts_at.to_rfc3339(), "2018-11-04T03:00:00+00:00");
        let apia = LocalDay::on(chrono_tz::Pacific::Apia, date("2011-12-30"));
        assert_eq!(apia.starts_at, apia.ends_at);
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        let error = Period::between(Tz::UTC, date("2024-01-07"), date("2024-01-01")).unwrap_err();
        assert_eq!(error.code(), "period_ends_before_it_starts");
    }

    #[test]
    fn weeks_begin_on_the_organizations_day() {
        let at = "2024-01-03T12:00:00Z".parse().unwrap();
        let monday = Period::week_of(Tz::UTC, Weekday::Mon, at).unwrap();
        let sunday = Period::week_of(Tz::UTC, Weekday::Sun, at).unwrap();
        assert_eq!((monday.first, monday.last), (date("2024-01-01"), date("2024-01-07")));
        assert_eq!((sunday.first, sunday.last), (date("2023-12-31"), date("2024-01-06")));
    }

    proptest! {
        #[test]
        fn days_tile_time(zone in 0..chrono_tz::TZ_VARIANTS.len(), second in 0_i64..4_102_444_800) {
            let zone = chrono_tz::TZ_VARIANTS[zone];
            let at = chrono::DateTime::from_timestamp(second, 0).unwrap();
            let day = LocalDay::of(zone, at);
            prop_assert!(day.holds(at));
            let next = LocalDay::on(zone, day.date + Days::new(1));
            prop_assert_eq!(day.ends_at, next.starts_at);
            prop_assert_eq!(DayFinder::new(zone).day_of(at), day);
        }
    }
}
