//! Words of the command line as the core's values.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta};
use chrono_tz::Tz;
use clap::Args;
use ioc_analytics::clock::{Instant, cut_to_micros};
use ioc_analytics::error::{Error, Result};
use ioc_analytics::model::calendar::Calendar;
use ioc_analytics::model::organization::Organization;
use ioc_analytics::model::period::{Period, YEARS, far_off, parse_date};

/// Which organization a command is about.
#[derive(Debug, Args)]
pub(crate) struct Organized {
    /// The organization's name.
    #[arg(long, value_name = "NAME")]
    pub(crate) organization: String,
}

/// The days that a command is about, if it is told.
#[derive(Debug, Args)]
pub(crate) struct Days {
    /// The first day.
    #[arg(long, value_name = "DATE", requires = "to")]
    from: Option<String>,
    /// The last day, inclusive.
    #[arg(long, value_name = "DATE", requires = "from")]
    to: Option<String>,
}

impl Days {
    /// The days, in the organization's zone.
    pub(crate) fn period(&self, organization: &Organization) -> Result<Option<Period>> {
        match (&self.from, &self.to) {
            (Some(from), Some(to)) => {
                let (from, to) = (date("--from", from)?, date("--to", to)?);
                Period::between(&organization.calendar, from, to).map(Some)
            }
            _ => Ok(None),
        }
    }
}

/// When now is: an instant, or the end of a day of some zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// This instant.
    At(Instant),
    /// The last instant of this day.
    Day(NaiveDate),
}

impl Moment {
    /// Reads the value of `--at`.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let at = DateTime::parse_from_rfc3339(text.trim());
        let moment = match at {
            Ok(at) => Self::At(cut_to_micros(at.to_utc())),
            Err(_) => Self::Day(date("--at", text)?),
        };
        let year = moment.instant(Tz::UTC).year();
        if YEARS.contains(&year) { Ok(moment) } else { Err(far_off(text).with("option", "--at")) }
    }

    /// The instant in a zone.
    pub(crate) fn instant(self, zone: Tz) -> Instant {
        match self {
            Self::At(at) => at,
            Self::Day(date) => {
                Calendar::from(zone).day_on(date).ends_at - TimeDelta::microseconds(1)
            }
        }
    }
}

/// The date that `option` is given.
pub(crate) fn date(option: &'static str, text: &str) -> Result<NaiveDate> {
    parse_date(text).map_err(|error| match (error.code(), option) {
        ("bad_date", "--at") => error
            .with("option", option)
            .with_hint("such as 2026-01-31, or 2026-01-31T09:30:00+01:00"),
        _ => error.with("option", option),
    })
}

/// The instant that `option` is given, or at which the day begins in UTC that it is given.
pub(crate) fn since(option: &'static str, text: &str) -> Result<Instant> {
    match DateTime::parse_from_rfc3339(text.trim()) {
        Ok(at) => Ok(cut_to_micros(at.to_utc())),
        Err(_) => Ok(Calendar::from(Tz::UTC).day_on(date(option, text)?).starts_at),
    }
}

/// A pair `field=column`.
pub(crate) fn pair(text: &str) -> Result<(String, String)> {
    match text.split_once('=') {
        Some((field, column)) if !field.is_empty() && !column.is_empty() => {
            Ok((field.to_owned(), column.to_owned()))
        }
        _ => Err(Error::invalid("bad_map", format!("`{text}` maps nothing"))
            .with("option", "--map")
            .with_hint("write field=column, such as --map user_id=person")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_in_the_zone_of_the_organization() {
        let moment = Moment::parse("2026-03-29").unwrap();
        let berlin = moment.instant(chrono_tz::Europe::Berlin);
        assert_eq!(berlin.to_rfc3339(), "2026-03-29T21:59:59.999999+00:00");
        let at = Moment::parse("2026-03-29T10:00:00+02:00").unwrap().instant(Tz::UTC);
        assert_eq!(at.to_rfc3339(), "2026-03-29T08:00:00+00:00");
    }

    #[test]
    fn what_is_no_date_is_refused_with_the_option() {
        for (text, code) in [("soon", "bad_date"), ("9999-01-01", "date_out_of_range")] {
            let error = Moment::parse(text).unwrap_err();
            assert_eq!(error.code(), code);
            assert_eq!(error.context(), [("option", "--at".to_owned())]);
        }
        assert_eq!(pair("user_id").unwrap_err().code(), "bad_map");
    }
}
