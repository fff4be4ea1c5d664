//! Where days begin, by looking at the clock on the wall minute by minute.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use chrono_tz::Tz;
use ioc_analytics::clock::Instant;

/// A zone and a first weekday from a day on.
#[derive(Debug, Clone, Copy)]
struct Rule {
    first: NaiveDate,
    begins: Instant,
    zone: Tz,
    week_start: Weekday,
}

/// The days of an organization whose zone and first weekday change.
#[derive(Debug)]
pub(super) struct Almanac {
    rules: Vec<Rule>,
    known: HashMap<(Tz, NaiveDate), Instant>,
}

impl Almanac {
    pub(super) fn new(zone: Tz, week_start: Weekday) -> Self {
        let (first, begins) = (NaiveDate::MIN, Instant::MIN_UTC);
        Self { rules: vec![Rule { first, begins, zone, week_start }], known: HashMap::new() }
    }

    /// Another zone and first weekday from the next midnight after `now` on.
    pub(super) fn change(&mut self, now: Instant, zone: Tz, week_start: Weekday) {
        self.rules.retain(|rule| rule.begins <= now);
        let first = self.date_of(now) + Days::new(1);
        let begins = self.begin(first);
        self.rules.push(Rule { first, begins, zone, week_start });
    }

    /// The first instant of a date.
    pub(super) fn begin(&mut self, date: NaiveDate) -> Instant {
        let rule = *self.rules.iter().rfind(|rule| rule.first <= date).expect("a rule");
        if rule.first == date {
            return rule.begins;
        }
        let known = self.known.entry((rule.zone, date));
        let found = *known.or_insert_with(|| first_minute_of(rule.zone, date));
        found.max(rule.begins)
    }

    /// The date whose day holds an instant.
    pub(super) fn date_of(&mut self, at: Instant) -> NaiveDate {
        let mut date = at.date_naive() - Days::new(2);
        while self.begin(date + Days::new(1)) <= at {
            date = date + Days::new(1);
        }
        date
    }

    /// The first day of the week that holds an instant.
    pub(super) fn week_of(&mut self, at: Instant) -> NaiveDate {
        let week_start = self.rules.iter().rfind(|rule| rule.begins <= at).expect("one").week_start;
        let mut date = self.date_of(at);
        while date.weekday() != week_start {
            date = date - Days::new(1);
        }
        date
    }
}

/// The first minute at which the wall shows `date` or a later one.
fn first_minute_of(zone: Tz, date: NaiveDate) -> Instant {
    let mut at = date.and_hms_opt(0, 0, 0).expect("midnight").and_utc() - TimeDelta::hours(15);
    while at.with_timezone(&zone).date_naive() < date {
        at += TimeDelta::minutes(1);
    }
    at
}
