//! What an expression means, found the slow way: minute after minute of the civil calendar,
//! each against the words of the fields. It shares nothing with what it judges, neither the
//! reading nor the walk nor how a zone's offsets are found.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::model::cron::Occurrence;

fn on_day(day: &str, weekday: &str, date: NaiveDate) -> bool {
    let by_day = day.split(',').any(|item| is_day(item, date));
    let both = weekday.strip_prefix('+');
    let by_weekday = both.unwrap_or(weekday).split(',').any(|item| is_weekday(item, date));
    match (day, weekday) {
        ("*", _) => by_weekday,
        (_, "*") => by_day,
        _ if both.is_some() => by_day && by_weekday,
        _ => by_day || by_weekday,
    }
}

fn is_day(item: &str, date: NaiveDate) -> bool {
    let last = (28..=31).rev().find(|day| date.with_day(*day).is_some()).expect("a last day");
    let works = |day: u32| {
        let date = date.with_day(day).expect("a day of the month");
        date.weekday().num_days_from_monday() < 5
    };
    match item {
        "L" => date.day() == last,
        "LW" => date.day() == (1..=last).rev().find(|day| works(*day)).expect("a workday"),
        _ => match item.strip_suffix('W') {
            Some(day) => {
                let day: u32 = day.parse().expect("a day");
                let days = (1..=last).filter(|other| works(*other));
                let nearest = days.min_by_key(|other| other.abs_diff(day));
                last >= day && nearest == Some(date.day())
            }
            None => lists(item, date.day(), 31),
        },
    }
}

fn is_weekday(item: &str, date: NaiveDate) -> bool {
    let weekday = date.weekday().num_days_from_sunday();
    let same = |day: &str| number(day) % 7 == weekday;
    match item.split_once('#') {
        Some((day, "L")) => same(day) && (date + TimeDelta::days(7)).month() != date.month(),
        Some((day, nth)) => same(day) && (date.day() - 1) / 7 + 1 == number(nth),
        None => lists(item, weekday, 6) || weekday == 0 && lists(item, 7, 7),
    }
}

/// Whether a list names `number`, in a field that ends with `last`.
fn lists(items: &str, wanted: u32, last: u32) -> bool {
    items.split(',').any(|item| {
        let (range, step) = item.split_once('/').unwrap_or((item, "1"));
        let begin = u32::from(last == 12 || last == 31);
        let (from, to) = match range.split_once('-') {
            Some((from, to)) => (number(from), number(to)),
            None if range == "*" => (begin, last),
            None => (number(range), number(range)),
        };
        (from..=to).contains(&wanted) && (wanted - from).is_multiple_of(number(step))
    })
}

fn number(text: &str) -> u32 {
    const NAMES: [&str; 19] = [
        "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "JAN", "FEB", "MAR", "APR", "MAY", "JUN",
        "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ];
    match NAMES.iter().position(|name| *name == text) {
        Some(place) if place < 7 => u32::try_from(place).expect("small"),
        Some(place) => u32::try_from(place - 6).expect("small"),
        None => text.parse().unwrap_or_else(|_| panic!("{text}")),
    }
}

/// The minutes of a day that an expression of five fields names, the same on each of its
/// days.
pub(super) fn minutes_of_day(text: &str) -> Vec<i64> {
    let [minute, hour, ..] = fields(text);
    (0..1440)
        .filter(|at| lists(minute, at % 60, 59) && lists(hour, at / 60, 23))
        .map(i64::from)
        .collect()
}

/// Every civil minute that it names from one day up to another.
pub(super) fn civil_minutes(
    text: &str,
    of_day: &[i64],
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<NaiveDateTime> {
    let [_, _, day, month, weekday] = fields(text);
    let days = from.iter_days().take_while(|date| *date < to);
    let days = days.filter(|date| lists(month, date.month(), 12) && on_day(day, weekday, *date));
    days.flat_map(|date| {
        let midnight = date.and_time(NaiveTime::MIN);
        of_day.iter().map(move |minute| midnight + TimeDelta::minutes(*minute))
    })
    .collect()
}

fn fields(text: &str) -> [&str; 5] {
    let fields: Vec<&str> = text.split(' ').collect();
    fields.try_into().unwrap_or_else(|_| panic!("{text}"))
}

/// A zone as the stretches of time in which its clocks are not touched: from which instant
/// on they are how many seconds before UTC.
pub(super) fn stretches(zone: Tz, from: Instant, to: Instant) -> Vec<(Instant, i64)> {
    let mut found = vec![(from, ahead(zone, from))];
    walk(zone, from, to, &[1440, 60, 1], &mut found);
    found
}

/// Looks at the clocks of a zone every so many minutes, and closer where they changed.
fn walk(zone: Tz, from: Instant, to: Instant, steps: &[i64], found: &mut Vec<(Instant, i64)>) {
    let [step, closer @ ..] = steps else { return };
    let mut at = from;
    while at < to {
        let next = at + TimeDelta::minutes(*step);
        let shown = ahead(zone, next);
        if shown != found[found.len() - 1].1 {
            if closer.is_empty() {
                found.push((next, shown));
            } else {
                walk(zone, at, next, closer, found);
            }
        }
        at = next;
    }
}

fn ahead(zone: Tz, at: Instant) -> i64 {
    i64::from(zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc())
}

/// When civil minutes come on clocks that are as `stretches` say: each when the clocks first
/// show it, or with the jump that leaves it out; of those that come at once the last.
pub(super) fn come(minutes: &[NaiveDateTime], stretches: &[(Instant, i64)]) -> Vec<Occurrence> {
    let mut found = BTreeMap::new();
    for civil in minutes {
        let at = stretches.iter().enumerate().find_map(|(place, (begin, ahead))| {
            let shown = civil.and_utc() - TimeDelta::seconds(*ahead);
            let end = stretches.get(place + 1).map(|(end, _)| *end);
            let at = shown.max(*begin);
            end.is_none_or(|end| at < end).then_some(at)
        });
        found.insert(at.expect("the last stretch has no end"), *civil);
    }
    found.into_iter().map(|(at, civil)| Occurrence { at, civil }).collect()
}
