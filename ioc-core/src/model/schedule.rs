//! When somebody wants to be sent something.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveTime, Weekday, WeekdaySet};
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::model::calendar::first_instant_at;
use crate::model::organization::parse_weekday;

/// A time of day, as it is written.
const TIME: &str = "%H:%M";

/// Slots of time, in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// Which.
    pub when: When,
    /// Whose clocks and days.
    pub zone: Tz,
}

/// Which slots there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Whenever a report is published.
    Published,
    /// At a time of day on some days of each week.
    Weekly {
        /// The days; there is always one.
        days: WeekdaySet,
        /// The time on the zone's clocks, to the minute.
        at: NaiveTime,
    },
}

impl Schedule {
    /// The first slot after `at`; nothing where slots are no times. Where the clocks jump
    /// over a slot it begins with the first instant behind the jump, and where they show it
    /// twice it is the first of the two.
    pub fn slot_after(&self, at: Instant) -> Option<Instant> {
        let When::Weekly { days, at: time } = self.when else { return None };
        let today = at.with_timezone(&self.zone).date_naive();
        // A jump or a fold over midnight can move a slot to another date.
        let from = today.checked_sub_days(Days::new(2))?;
        from.iter_days()
            .take(12)
            .filter(|date| days.contains(date.weekday()))
            .map(|date| first_instant_at(self.zone, date.and_time(time)))
            .find(|slot| *slot > at)
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Weekly { days, at } = self else { return f.write_str("published") };
        let days: Vec<String> =
            days.iter(Weekday::Mon).map(|day| day.to_string().to_lowercase()).collect();
        write!(f, "{} {}", days.join(","), at.format(TIME))
    }
}

impl FromStr for When {
    type Err = Error;

    /// Reads `published`, or days and a time such as `mon,thu 08:00`.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_schedule`.
    fn from_str(text: &str) -> Result<Self> {
        let text = text.trim();
        if text == "published" {
            return Ok(Self::Published);
        }
        let read = || {
            let (names, time) = text.split_once(' ')?;
            let mut days = WeekdaySet::EMPTY;
            for name in names.split(',') {
                days.insert(parse_weekday(name).ok()?);
            }
            let at = NaiveTime::parse_from_str(time, TIME).ok()?;
            // The reading is kinder than the writing.
            (at.format(TIME).to_string() == time).then_some(Self::Weekly { days, at })
        };
        read().ok_or_else(|| {
            Error::invalid("bad_schedule", format!("`{}` is not a schedule", shown(text)))
                .with_hint("`published`, or days and a time such as `mon 08:00` or `mon,thu 08:00`")
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use chrono_tz::TZ_VARIANTS;
    use proptest::prelude::*;

    use super::*;

    fn weekly(text: &str, zone: Tz) -> Schedule {
        Schedule { when: text.parse().unwrap(), zone }
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_schedule_is_read_as_it_is_written() {
        for (text, written) in [
            ("published", "published"),
            ("mon 08:00", "mon 08:00"),
            ("Sunday,thu,MON 23:59", "mon,thu,sun 23:59"),
            (" tue 00:00 ", "tue 00:00"),
        ] {
            let when: When = text.parse().unwrap();
            assert_eq!(when.to_string(), written);
            assert_eq!(written.parse::<When>().unwrap(), when);
        }
        for text in ["", "mon", "08:00", "mon 24:00", "mon  08:00", "foo 08:00", ", 08:00", "mon 8"]
        {
            let error = text.parse::<When>().unwrap_err();
            assert_eq!(error.code(), "bad_schedule", "{text:?}");
            assert!(error.hint().is_some());
        }
    }

    #[test]
    fn clocks_that_jump_move_a_slot_and_take_none_away() {
        for (zone, time, after, slot) in [
            // From 02:00 to 03:00, and from 03:00 back to 02:00.
            (Tz::Europe__Berlin, "sun 02:30", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z"),
            (Tz::Europe__Berlin, "sun 02:30", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z"),
            (Tz::Europe__Berlin, "sun 02:30", "2026-10-25T00:30:00Z", "2026-11-01T01:30:00Z"),
            // Half an hour.
            (Tz::Australia__Lord_Howe, "sun 02:10", "2026-10-03T00:00:00Z", "2026-10-03T15:30:00Z"),
            // A whole Friday that never was.
            (Tz::Pacific__Apia, "fri 09:00", "2011-12-29T20:00:00Z", "2011-12-30T10:00:00Z"),
            (Tz::UTC, "mon 08:00", "2026-03-02T08:00:00Z", "2026-03-09T08:00:00Z"),
            (Tz::UTC, "mon 08:00", "2026-03-02T07:59:59.999999Z", "2026-03-02T08:00:00Z"),
        ] {
            let found = weekly(time, zone).slot_after(at(after));
            assert_eq!(found, Some(at(slot)), "{zone} {time} after {after}");
        }
        assert_eq!(weekly("published", Tz::UTC).slot_after(at("2026-03-02T08:00:00Z")), None);
    }

    proptest! {
        /// Each week has each of its slots once, whatever the clocks do.
        #[test]
        fn slots_go_on_and_on(
            zone in 0..TZ_VARIANTS.len(),
            seconds in 0_i64..2_000_000_000,
            days in 1_u8..128,
            minutes in 0_u32..1440,
        ) {
            let zone = TZ_VARIANTS[zone];
            let days: WeekdaySet = (0..7_u8)
                .filter(|day| days & (1 << day) != 0)
                .filter_map(|day| Weekday::try_from(day).ok())
                .collect();
            let time = NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap();
            let schedule = Schedule { when: When::Weekly { days, at: time }, zone };
            let begin = Instant::from_timestamp(seconds, 0).unwrap();
            let mut slots = vec![begin];
            for _ in 0..4 * days.len() {
                let last = slots[slots.len() - 1];
                let next = schedule.slot_after(last).unwrap();
                prop_assert!(next > last);
                prop_assert_eq!(schedule.slot_after(next - TimeDelta::microseconds(1)), Some(next));
                let shown = next.with_timezone(&zone);
                // A day that never was has its slot with the day behind it.
                let on_its_day = days.contains(shown.weekday()) && shown.time() >= time;
                let behind_a_jump = shown.naive_local().checked_sub_days(Days::new(1))
                    .is_some_and(|before| days.contains(before.weekday()));
                prop_assert!(on_its_day || behind_a_jump, "{} {}", zone, shown);
                slots.push(next);
            }
            let weeks = slots[slots.len() - 1] - begin;
            prop_assert!(weeks <= TimeDelta::days(30) && weeks > TimeDelta::days(19), "{weeks}");
        }
    }
}
