//! Every zone over twenty years, against the calendar walked minute by minute.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use chrono::{Days, Weekday};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng};

use super::oracle::{civil_minutes, come, minutes_of_day, stretches};
use super::*;

/// The schedules of the jobs that are shipped.
const SHIPPED: [&str; 9] = [
    "0 */6 * * *",
    "0 2 * * *",
    "0 8 * * MON",
    "*/5 * * * *",
    "0 3 * * SUN",
    "15 * * * *",
    "0 1 * * *",
    "30 4 * * *",
    "0 5 * * *",
];

/// What has more occurrences in the twenty years is held to the oracle around the days on
/// which clocks are touched; between them a zone is as good as UTC.
const MANY: u64 = 10_000;

/// An expression, and what it names.
struct Tried {
    text: String,
    cron: Cron,
    of_day: Vec<i64>,
    minutes: OnceCell<Vec<NaiveDateTime>>,
}

impl Tried {
    fn new(text: String) -> Self {
        let cron = Cron::parse(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let of_day = minutes_of_day(&text);
        Self { text, cron, of_day, minutes: OnceCell::new() }
    }

    fn comes_often(&self) -> bool {
        let (first, last) = years();
        self.cron.civil_count(first.into(), last.into()) > MANY
    }

    fn named(&self, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDateTime> {
        civil_minutes(&self.text, &self.of_day, first, last)
    }

    /// Holds what comes in a zone to the oracle.
    fn agrees_in(&self, zone: Tz, stretches: &[(Instant, i64)], extent: Extent) {
        let clocks = Calendar::from(zone);
        let often = self.comes_often();
        if extent == Extent::Years && !often {
            let (first, last) = years();
            // Zones begin their days at other instants: some at both ends are left out.
            let days = TimeDelta::days(2);
            let minutes = self.minutes.get_or_init(|| self.named(first, last));
            let span = (begin(first) + days, begin(last) - days);
            return self.agrees_over(minutes, &clocks, stretches, span);
        }
        let around = if often { TimeDelta::hours(4) } else { TimeDelta::days(2) };
        for (turn, _) in &stretches[1..] {
            let day = turn.date_naive();
            let minutes = self.named(day - Days::new(4), day + Days::new(5));
            let span = (*turn - around, *turn + around);
            self.agrees_over(&minutes, &clocks, stretches, span);
        }
    }

    fn agrees_over(
        &self,
        minutes: &[NaiveDateTime],
        clocks: &Calendar,
        stretches: &[(Instant, i64)],
        (after, until): (Instant, Instant),
    ) {
        let mut wanted = come(minutes, stretches);
        wanted.retain(|it| after < it.at && it.at <= until);
        let mut next = self.cron.between(clocks, after, until);
        let place = || format!("`{}` in {:?}", self.text, clocks.latest().zone);
        for wanted in &wanted {
            assert_eq!(next.next().as_ref(), Some(wanted), "{}", place());
        }
        assert_eq!(next.next(), None, "{}", place());
        assert_eq!(self.cron.count(clocks, after, until), wanted.len() as u64, "{}", place());
        // The same backwards, for a while.
        let mut at = until;
        for wanted in wanted.iter().rev().take(50) {
            let found = self.cron.latest(clocks, at);
            assert_eq!(found.as_ref(), Some(wanted), "{}", place());
            at = wanted.at - TimeDelta::microseconds(1);
        }
    }
}

fn years() -> (NaiveDate, NaiveDate) {
    let year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    (year(2015), year(2036))
}

fn begin(date: NaiveDate) -> Instant {
    date.and_time(NaiveTime::MIN).and_utc()
}

fn stretches_of(zone: Tz) -> Vec<(Instant, i64)> {
    let (first, last) = years();
    stretches(zone, begin(first) - TimeDelta::days(8), begin(last))
}

/// How much of a zone an expression is held to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// The days around those on which its clocks are touched.
    Turns,
    /// Twenty years.
    Years,
}

/// The share of `full` that `IOC_TEST_ROUNDS` asks for while building: with 1,000 all.
fn share(full: usize, usual: usize) -> usize {
    let rounds: Option<usize> = option_env!("IOC_TEST_ROUNDS").and_then(|it| it.parse().ok());
    rounds.map_or(usual, |rounds| (full * rounds / 1000).clamp(usual, full))
}

/// One zone of so many has twenty years, the others their turns.
fn extent(random: &mut StdRng, zones: usize) -> Extent {
    let years = random.random_range(0..TZ_VARIANTS.len()) < zones;
    if years { Extent::Years } else { Extent::Turns }
}

/// Expressions of five fields as people write them, and as nobody does.
fn expression(random: &mut StdRng) -> String {
    loop {
        let minute = part(random, 0, 59, &[]);
        let hour = part(random, 0, 23, &[]);
        let day = match random.random_range(0..10) {
            0 => "L".to_owned(),
            1 => "LW".to_owned(),
            2 => format!("{}W", random.random_range(1..=31)),
            3 | 4 => part(random, 1, 31, &[]),
            _ => "*".to_owned(),
        };
        let month = if random.random_bool(0.7) {
            "*".to_owned()
        } else {
            part(random, 1, 12, &["JAN", "APR", "JUL", "DEC", "FEB-MAY", "OCT-NOV"])
        };
        let weekday = match random.random_range(0..10) {
            0 => format!("{}#{}", random.random_range(0..=7), random.random_range(1..=5)),
            1 => format!("{}#L", random.random_range(0..=6)),
            2 | 3 => part(random, 0, 7, &["MON-FRI", "SAT,SUN", "TUE", "FRI-7", "SUN"]),
            4 => format!("+{}", part(random, 0, 6, &["MON-FRI", "FRI"])),
            _ => "*".to_owned(),
        };
        let text = format!("{minute} {hour} {day} {month} {weekday}");
        // Some never come.
        if Cron::parse(&text).is_ok() {
            return text;
        }
    }
}

fn part(random: &mut StdRng, first: u32, last: u32, names: &[&str]) -> String {
    let mut number = || random.random_range(first..=last);
    let (one, other, third) = (number(), number(), number());
    let (from, to) = (one.min(other), one.max(other));
    match random.random_range(0..10) {
        0 => format!("*/{}", random.random_range(2..=last - first)),
        1 => format!("{from}-{to}"),
        2 => format!("{from}-{to}/{}", random.random_range(1..=last - first)),
        3 => format!("{one},{other},{third}"),
        4 => "*".to_owned(),
        5 if !names.is_empty() => names[random.random_range(0..names.len())].to_owned(),
        _ => one.to_string(),
    }
}

/// The clocks that there are, each with the first of the zones that have them: a zone is
/// nothing but what its clocks show.
fn distinct() -> BTreeMap<Vec<(Instant, i64)>, Tz> {
    let mut found = BTreeMap::new();
    for zone in TZ_VARIANTS {
        found.entry(stretches_of(zone)).or_insert(zone);
    }
    assert!(found.len() > 100, "{} clocks", found.len());
    found
}

#[test]
fn the_shipped_schedules_come_once_on_all_clocks_for_twenty_years() {
    let mut random = StdRng::seed_from_u64(2015);
    let tried = SHIPPED.map(|text| Tried::new(text.to_owned()));
    for (stretches, zone) in distinct() {
        let extent = extent(&mut random, share(TZ_VARIANTS.len(), 5));
        for tried in &tried {
            // What comes often takes its time.
            let part = if tried.comes_often() { share(1000, 100) } else { 1000 };
            if random.random_range(0..1000) < part {
                tried.agrees_in(zone, &stretches, extent);
            }
        }
    }
}

#[test]
fn two_hundred_random_schedules_come_once_on_all_clocks_for_twenty_years() {
    let mut random = StdRng::seed_from_u64(2035);
    let tried: Vec<Tried> = (0..200).map(|_| Tried::new(expression(&mut random))).collect();
    assert!(tried.iter().filter(|tried| !tried.comes_often()).count() > 100);
    for (stretches, zone) in distinct() {
        let extent = extent(&mut random, share(TZ_VARIANTS.len(), 5));
        // Others on each, so that a part meets all of both.
        let from = random.random_range(0..tried.len());
        for tried in tried.iter().cycle().skip(from).take(share(tried.len(), 3)) {
            tried.agrees_in(zone, &stretches, extent);
        }
    }
}

/// The stretches of an organization's clocks, which are those of one zone after the other.
fn moving(clocks: &Calendar, from: Instant, to: Instant) -> Vec<(Instant, i64)> {
    let ends = clocks.eras().iter().skip(1).map(|era| era.starts_at).chain([to]);
    let parts =
        clocks.eras().iter().zip(ends).map(|(era, end)| (era, era.starts_at.max(from), end));
    let parts = parts.filter(|(_, begin, end)| begin < end);
    parts
        .flat_map(|(era, begin, end)| {
            stretches(era.zone, begin, end).into_iter().filter(move |(at, _)| *at < end)
        })
        .collect()
}

proptest! {
    /// However often an organization moves, and wherever to.
    #[test]
    fn a_schedule_comes_once_in_an_organization_that_moves(
        text in prop::sample::select(vec![
            "0 8 * * MON", "30 0,2,23 * * *", "*/15 * * * *", "0 */6 * * *", "0 0 1,L * *", "45 23 * * *",
        ]),
        zones in prop::collection::vec((0..TZ_VARIANTS.len(), 1_i64..200), 2..6),
        start in 1_420_100_000_i64..2_076_000_000,
    ) {
        let start = Instant::from_timestamp(start - start % 60, 0).unwrap();
        let mut clocks = Calendar::from(TZ_VARIANTS[zones[0].0]);
        let mut now = start;
        for (zone, hours) in &zones[1..] {
            now += TimeDelta::hours(*hours);
            clocks = clocks.changed(now, TZ_VARIANTS[*zone], Weekday::Mon);
        }
        let (from, to) = (start - TimeDelta::days(5), now + TimeDelta::days(20));
        let tried = Tried::new(text.to_owned());
        let minutes = tried.named(from.date_naive(), to.date_naive());
        let span = (start, to - TimeDelta::days(4));
        tried.agrees_over(&minutes, &clocks, &moving(&clocks, from, to), span);
    }
}
