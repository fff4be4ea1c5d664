//! The weeks of an organization.

use chrono::{Datelike, NaiveDate};
use ioc_analytics::clock::Instant;
use ioc_analytics::error::Result;
use ioc_analytics::model::organization::Organization;
use ioc_analytics::model::period::Period;

/// The last week that has ended by `at`.
pub(crate) fn last_closed_week(organization: &Organization, at: Instant) -> Result<Period> {
    Period::last_whole_week(&organization.calendar, at)
}

/// The week that a day lies in.
pub(crate) fn week_of(organization: &Organization, day: NaiveDate) -> Result<Period> {
    let starts_at = organization.calendar.start_of(day);
    Period::week_of(&organization.calendar, starts_at)
}

/// A period in words.
pub(crate) fn words(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        return first.format("%-d %B %Y").to_string();
    }
    let from = if first.year() == last.year() { "%-d %B" } else { "%-d %B %Y" };
    format!("{} to {}", first.format(from), last.format("%-d %B %Y"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_named_as_people_name_it() {
        for (first, last, expect) in [
            ("2026-01-07", "2026-01-07", "7 January 2026"),
            ("2026-01-26", "2026-02-01", "26 January to 1 February 2026"),
            ("2025-12-29", "2026-01-04", "29 December 2025 to 4 January 2026"),
        ] {
            assert_eq!(words(first.parse().unwrap(), last.parse().unwrap()), expect);
        }
    }
}
