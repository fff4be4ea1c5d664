//! Dates and times as files write them.

use chrono::{DateTime, Datelike, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono::{TimeZone, Timelike};
use chrono_tz::Tz;

use crate::clock::{Instant, cut_to_micros};
use crate::error::shown;
use crate::ingest::faults::Fault;
use crate::model::calendar::Calendar;
use crate::model::period::YEARS;

const LOCAL: [&str; 4] =
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];

/// What a file says about when something was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stamp {
    /// An instant: the offset stood beside it.
    At(Instant),
    /// What a clock on the organization's wall showed.
    Local(NaiveDateTime),
    /// A day of the organization's calendar.
    Day(NaiveDate),
}

/// Which instant stands for a day that is all that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OfDay {
    /// Its first, for what begins.
    First,
    /// Noon, for what happens or ends.
    Noon,
    /// The first instant after it, for a last day.
    End,
}

impl Stamp {
    /// Reads RFC 3339, a date-time without offset, or a date.
    pub(super) fn parse(text: &str) -> Result<Self, Fault> {
        let stamp = Self::find(text).ok_or_else(|| {
            Fault::new("bad_date", format!("`{}` is not a date or a date-time", shown(text)))
                .with_hint("such as 2026-01-31, 2026-01-31T09:30 or 2026-01-31T09:30:00+01:00")
        })?;
        let year = match stamp {
            Self::At(at) => at.year(),
            Self::Local(local) => local.year(),
            Self::Day(date) => date.year(),
        };
        if YEARS.contains(&year) {
            return Ok(stamp);
        }
        let (first, last) = (YEARS.start(), YEARS.end());
        Err(Fault::new(
            "date_out_of_range",
            format!("`{}` is outside the years {first}-{last}", shown(text)),
        )
        .with_hint("check the year"))
    }

    fn find(text: &str) -> Option<Self> {
        if text.len() == 10 {
            return text.parse().ok().map(Self::Day);
        }
        if let Ok(at) = DateTime::parse_from_rfc3339(text).or_else(|_| text.parse()) {
            return Some(Self::At(cut(at.to_utc())));
        }
        let local = LOCAL.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
        local.map(Self::Local)
    }

    /// The instant that is meant in an organization: of a time that comes twice
    /// the first, of a day the one of `of_day`.
    ///
    /// A local time is read in the zone that held on its date. Where the clocks
    /// were set on by a change of the zone, the first hours of the new zone's
    /// first date lie before the change: they are instants of the old era, and
    /// count to its last day.
    pub(super) fn instant(self, calendar: &Calendar, of_day: OfDay) -> Result<Instant, Fault> {
        match (self, of_day) {
            (Self::At(at), _) => Ok(at),
            (Self::Local(local), _) => on_the_wall(calendar.era_of(local.date()).zone, local),
            (Self::Day(date), OfDay::First) => Ok(calendar.day_on(date).starts_at),
            (Self::Day(date), OfDay::End) => Ok(calendar.day_on(date).ends_at),
            (Self::Day(date), OfDay::Noon) => noon(calendar, date),
        }
    }

    /// As [`Self::instant`], but a day that is all that is known does not come
    /// before what is known of `earlier` on the same day.
    pub(super) fn instant_after(
        self,
        calendar: &Calendar,
        of_day: OfDay,
        earlier: Option<Instant>,
    ) -> Result<Instant, Fault> {
        let at = self.instant(calendar, of_day)?;
        match (self, earlier) {
            (Self::Day(date), Some(earlier)) if calendar.day_on(date).holds(earlier) => {
                Ok(at.max(earlier))
            }
            _ => Ok(at),
        }
    }
}

/// Noon of a day, or its first instant where a change of the zone let it begin
/// later.
pub(super) fn noon(calendar: &Calendar, date: NaiveDate) -> Result<Instant, Fault> {
    let noon = date.and_time(NaiveTime::MIN) + TimeDelta::hours(12);
    let noon = on_the_wall(calendar.era_of(date).zone, noon)?;
    Ok(noon.max(calendar.start_of(date)))
}

fn on_the_wall(zone: Tz, local: NaiveDateTime) -> Result<Instant, Fault> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Ok(cut(at.to_utc())),
        LocalResult::None => {
            let message = format!("the clocks of {zone} never showed {local}");
            Err(Fault::new("nonexistent_local_time", message)
                .with_hint("write the time with its offset, or set the right time zone"))
        }
    }
}

/// Microseconds, and no leap second: no store has one.
fn cut(at: Instant) -> Instant {
    cut_to_micros(at.with_nanosecond(at.nanosecond().min(999_999_999)).unwrap_or(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, zone: Tz, of_day: OfDay) -> Result<String, &'static str> {
        let at = Stamp::parse(text).and_then(|stamp| stamp.instant(&zone.into(), of_day));
        at.map(|at| at.to_rfc3339()).map_err(|fault| fault.code)
    }

    #[test]
    fn instants_keep_their_offset_and_local_times_are_the_organizations() {
        let berlin = chrono_tz::Europe::Berlin;
        for (text, expected) in [
            ("2026-08-22T12:57:23-04:00", Ok("2026-08-22T16:57:23+00:00")),
            ("2026-08-22 12:57:23Z", Ok("2026-08-22T12:57:23+00:00")),
            ("2026-08-22 12:57:23 +02:00", Ok("2026-08-22T10:57:23+00:00")),
            ("2026-08-22T12:57:23.1234567Z", Ok("2026-08-22T12:57:23.123456+00:00")),
            ("2016-12-31T23:59:60Z", Ok("2016-12-31T23:59:59.999999+00:00")),
            ("2026-08-22T12:57:23", Ok("2026-08-22T10:57:23+00:00")),
            ("2026-08-22 12:57", Ok("2026-08-22T10:57:00+00:00")),
            ("2026-10-25T02:30:00", Ok("2026-10-25T00:30:00+00:00")),
            ("2026-03-29T02:30:00", Err("nonexistent_local_time")),
            ("2026-08-22", Ok("2026-08-22T10:00:00+00:00")),
            ("2026-02-30", Err("bad_date")),
            ("22.08.2026", Err("bad_date")),
            ("1786-08-22", Err("date_out_of_range")),
            ("9999-12-31T23:59:59-23:00", Err("date_out_of_range")),
            ("now", Err("bad_date")),
        ] {
            assert_eq!(read(text, berlin, OfDay::Noon), expected.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn a_day_begins_and_ends_in_the_organizations_zone() {
        let berlin = chrono_tz::Europe::Berlin;
        assert_eq!(read("2026-03-29", berlin, OfDay::First).unwrap(), "2026-03-28T23:00:00+00:00");
        assert_eq!(read("2026-03-29", berlin, OfDay::End).unwrap(), "2026-03-29T22:00:00+00:00");
    }

    #[test]
    fn a_day_does_not_come_before_an_earlier_stage_on_it() {
        let stamp = Stamp::parse("2026-01-05").unwrap();
        for (earlier, expected) in [
            ("2026-01-05T15:00:00Z", "2026-01-05T15:00:00+00:00"),
            ("2026-01-05T09:00:00Z", "2026-01-05T12:00:00+00:00"),
            ("2026-01-06T09:00:00Z", "2026-01-05T12:00:00+00:00"),
        ] {
            let at =
                stamp.instant_after(&Tz::UTC.into(), OfDay::Noon, Some(earlier.parse().unwrap()));
            assert_eq!(at.unwrap().to_rfc3339(), expected);
        }
    }
}
