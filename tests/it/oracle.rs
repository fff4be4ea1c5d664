//! Counts raw rows by brute force: what the rollups must agree with.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeZone};
use chrono_tz::Tz;
use ioc_analytics::clock::Instant;

/// One event as the file has it.
#[derive(Debug, Clone)]
pub(crate) struct RawEvent {
    pub(crate) at: Instant,
    pub(crate) user: String,
}

/// The events of one organization of `activity_events.csv`.
pub(crate) fn events(organization: &str) -> Vec<RawEvent> {
    let mut reader =
        csv::Reader::from_path(crate::support::data("activity_events.csv")).expect("the file");
    let mut events = Vec::new();
    for row in reader.records() {
        let row = row.expect("a row");
        if &row[1] == organization {
            let at = chrono::DateTime::parse_from_rfc3339(&row[0]).expect("an instant").to_utc();
            events.push(RawEvent { at, user: row[2].to_owned() });
        }
    }
    events
}

/// The first instant of a date, where midnight exists there.
pub(crate) fn midnight(zone: Tz, date: NaiveDate) -> Instant {
    let midnight = date.and_hms_opt(0, 0, 0).expect("midnight");
    zone.from_local_datetime(&midnight).earliest().expect("midnight exists").to_utc()
}

/// People who had acted before `until`: a person joins at their first row and
/// nobody leaves.
pub(crate) fn members(events: &[RawEvent], until: Instant) -> BTreeSet<&str> {
    events.iter().filter(|event| event.at < until).map(|event| event.user.as_str()).collect()
}

/// People with an event in the span.
pub(crate) fn active(events: &[RawEvent], from: Instant, to: Instant) -> BTreeSet<&str> {
    within(events, from, to).map(|event| event.user.as_str()).collect()
}

/// How many events lie in the span.
pub(crate) fn count(events: &[RawEvent], from: Instant, to: Instant) -> usize {
    within(events, from, to).count()
}

fn within(events: &[RawEvent], from: Instant, to: Instant) -> impl Iterator<Item = &RawEvent> {
    events.iter().filter(move |event| from <= event.at && event.at < to)
}
