//! An organization's calendar: in which zone its days begin, and on which
//! weekday its weeks, since when.
//!
//! A change holds from the next local midnight on. The days before it stay as
//! they were published; the first day after it begins where the last one
//! before it ended, and ends at midnight in the new zone, so that days tile
//! time over a change of the zone as they do over one of the clocks.

use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::model::period::LocalDay;

/// A stretch of time with one zone and one first weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Era {
    /// Its first day.
    pub first: NaiveDate,
    /// Its first instant.
    pub starts_at: Instant,
    /// The zone in which its days end.
    pub zone: Tz,
    /// The weekday on which its weeks begin.
    pub week_start: Weekday,
}

/// The eras of an organization in order; there is always one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Era>", into = "Vec<Era>")]
pub struct Calendar(Arc<[Era]>);

impl Calendar {
    /// A calendar that never changed.
    pub fn new(zone: Tz, week_start: Weekday) -> Self {
        let (first, starts_at) = (NaiveDate::MIN, Instant::MIN_UTC);
        Self(Arc::new([Era { first, starts_at, zone, week_start }]))
    }

    /// The eras in order.
    pub fn eras(&self) -> &[Era] {
        &self.0
    }

    /// The newest era, which may not have begun yet.
    pub fn latest(&self) -> &Era {
        // There is always one.
        &self.0[self.0.len() - 1]
    }

    /// The era that holds `at`.
    pub fn at(&self, at: Instant) -> &Era {
        self.0.iter().rfind(|era| era.starts_at <= at).unwrap_or(&self.0[0])
    }

    /// The calendar with another zone and first weekday from the first local
    /// midnight after `now` on. A change that has not begun yet is forgotten.
    #[must_use]
    pub fn changed(&self, now: Instant, zone: Tz, week_start: Weekday) -> Self {
        let mut eras: Vec<Era> =
            self.0.iter().filter(|era| era.starts_at <= now).copied().collect();
        if eras.is_empty() {
            eras.push(self.0[0]);
        }
        let begun = Self(eras.clone().into());
        let Era { zone: old_zone, week_start: old_start, .. } = *begun.latest();
        if (old_zone, old_start) == (zone, week_start) {
            return begun;
        }
        let first = begun.day_of(now).date + Days::new(1);
        eras.push(Era { first, starts_at: begun.start_of(first), zone, week_start });
        Self(eras.into())
    }

    /// The first instant from which on its days differ from those of `other`;
    /// nothing if they are all the same.
    pub fn differs_from(&self, other: &Self) -> Option<Instant> {
        let same = self.0.iter().zip(&*other.0).take_while(|(one, two)| one == two).count();
        let next = |calendar: &Self| calendar.0.get(same).map(|era| era.starts_at);
        next(self).into_iter().chain(next(other)).min()
    }

    /// The era of a day.
    pub fn era_of(&self, date: NaiveDate) -> &Era {
        self.0.iter().rfind(|era| era.first <= date).unwrap_or(&self.0[0])
    }

    /// The first instant of a day.
    pub fn start_of(&self, date: NaiveDate) -> Instant {
        let era = self.era_of(date);
        if era.first == date && era.first != NaiveDate::MIN {
            return era.starts_at;
        }
        first_instant(era.zone, date).max(era.starts_at)
    }

    /// A day. One that the zone skipped, or that a change of the zone left no
    /// room for, is empty.
    pub fn day_on(&self, date: NaiveDate) -> LocalDay {
        let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
        LocalDay { starts_at: self.start_of(date), ends_at: self.start_of(next), date }
    }

    /// The day that holds `at`.
    pub fn day_of(&self, at: Instant) -> LocalDay {
        let era = self.at(at);
        let day = self.day_on(at.with_timezone(&era.zone).date_naive().max(era.first));
        // A fold over midnight shows yesterday's date again after today began.
        if at >= day.ends_at { self.day_on(day.date + Days::new(1)) } else { day }
    }
}

impl From<Tz> for Calendar {
    /// Weeks from Monday in a zone.
    fn from(zone: Tz) -> Self {
        Self::new(zone, Weekday::Mon)
    }
}

impl From<Calendar> for Vec<Era> {
    fn from(calendar: Calendar) -> Self {
        calendar.0.to_vec()
    }
}

impl TryFrom<Vec<Era>> for Calendar {
    type Error = Error;

    /// Fails with `bad_calendar` for no eras and for eras out of order.
    fn try_from(eras: Vec<Era>) -> Result<Self> {
        let in_order = eras
            .is_sorted_by(|one, next| one.first < next.first && one.starts_at <= next.starts_at);
        if eras.is_empty() || !in_order {
            return Err(Error::new(
                ErrorKind::Corrupt,
                "bad_calendar",
                "the eras of a calendar are not in order",
            ));
        }
        Ok(Self(eras.into()))
    }
}

/// The first instant of `date` in `zone`.
fn first_instant(zone: Tz, date: NaiveDate) -> Instant {
    first_instant_at(zone, date.and_time(NaiveTime::MIN))
}

/// The first instant at which the clocks of `zone` show `local`, or something later where
/// they jump over it: the first of the two where it comes twice.
pub(crate) fn first_instant_at(zone: Tz, local: NaiveDateTime) -> Instant {
    if let Some(found) = zone.from_local_datetime(&local).earliest() {
        return found.to_utc();
    }
    let (mut before, mut after) =
        ((local - TimeDelta::hours(30)).and_utc(), (local + TimeDelta::hours(30)).and_utc());
    while after - before > TimeDelta::seconds(1) {
        let middle = before + TimeDelta::seconds((after - before).num_seconds() / 2);
        if middle.with_timezone(&zone).naive_local() < local {
            before = middle;
        } else {
            after = middle;
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::period::DayFinder;
    use chrono_tz::{America::New_York, Europe::Berlin};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_begins_after_a_gap_over_midnight() {
        // Sao Paulo skipped 00:00-01:00 on 2018-11-04; Apia skipped 2011-12-30.
        let sao_paulo = Calendar::from(chrono_tz::America::Sao_Paulo).day_on(date("2018-11-04"));
        assert_eq!(sao_paulo.starts_at.to_rfc3339(), "2018-11-04T03:00:00+00:00");
        let apia = Calendar::from(chrono_tz::Pacific::Apia).day_on(date("2011-12-30"));
        assert_eq!(apia.starts_at, apia.ends_at);
    }

    #[test]
    fn a_change_of_the_zone_holds_from_the_next_local_midnight_on() {
        let before = Calendar::from(Berlin);
        let calendar = before.changed(at("2026-03-10T12:00:00Z"), New_York, Weekday::Sun);
        assert_eq!(calendar.day_on(date("2026-03-10")), before.day_on(date("2026-03-10")));
        // Midnight in Berlin is 19:00 in New York: the day has 29 hours.
        let day = calendar.day_on(date("2026-03-11"));
        assert_eq!(day.starts_at, at("2026-03-10T23:00:00Z"));
        assert_eq!(day.ends_at, at("2026-03-12T04:00:00Z"));
        assert_eq!(calendar.at(at("2026-03-10T22:59:59Z")).week_start, Weekday::Mon);
        assert_eq!(calendar.at(at("2026-03-10T23:00:00Z")).week_start, Weekday::Sun);
        let back = calendar.changed(at("2026-03-20T12:00:00Z"), Berlin, Weekday::Sun);
        let day = back.day_on(date("2026-03-21"));
        assert_eq!((day.ends_at - day.starts_at).num_hours(), 19);
        assert_eq!(back.eras().len(), 3);
    }

    #[test]
    fn a_change_that_has_not_begun_is_forgotten() {
        let before = Calendar::from(Berlin);
        let calendar = before.changed(at("2026-03-10T12:00:00Z"), New_York, Weekday::Mon);
        assert_eq!(calendar.changed(at("2026-03-10T13:00:00Z"), Berlin, Weekday::Mon), before);
        let other = calendar.changed(at("2026-03-10T13:00:00Z"), Tz::UTC, Weekday::Mon);
        assert_eq!(other.eras().len(), 2);
    }

    #[test]
    fn eras_out_of_order_are_refused() {
        let Era { zone, week_start, .. } = *Calendar::from(Berlin).latest();
        let era = |first, starts_at| Era {
            first: date(first),
            starts_at: at(starts_at),
            zone,
            week_start,
        };
        let one = era("2026-03-10", "2026-03-10T00:00:00Z");
        let other = era("2026-03-12", "2026-03-09T00:00:00Z");
        for eras in [vec![], vec![one, one], vec![one, other]] {
            assert_eq!(Calendar::try_from(eras).unwrap_err().code(), "bad_calendar");
        }
        let json = serde_json::to_string(&Calendar::from(Berlin)).unwrap();
        assert_eq!(serde_json::from_str::<Calendar>(&json).unwrap(), Calendar::from(Berlin));
    }

    proptest! {
        #[test]
        fn days_tile_time_over_any_changes_of_the_zone(
            zones in prop::collection::vec(0..chrono_tz::TZ_VARIANTS.len(), 1..4),
            second in 0_i64..4_102_444_800,
            hours in -100_i64..100,
        ) {
            let at = chrono::DateTime::from_timestamp(second, 0).unwrap();
            let mut calendar = Calendar::from(chrono_tz::TZ_VARIANTS[zones[0]]);
            for (index, zone) in (0..).zip(&zones[1..]) {
                let now = at + TimeDelta::hours(30 * index);
                calendar = calendar.changed(now, chrono_tz::TZ_VARIANTS[*zone], Weekday::Mon);
            }
            let asked = at + TimeDelta::hours(hours);
            let day = calendar.day_of(asked);
            prop_assert!(day.holds(asked), "{calendar:?} {asked} {day:?}");
            prop_assert_eq!(day.ends_at, calendar.start_of(day.date + Days::new(1)));
            prop_assert_eq!(calendar.day_on(day.date), day);
            prop_assert_eq!(DayFinder::new(&calendar).day_of(asked), day);
        }
    }
}
