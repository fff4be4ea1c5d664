//! Every zone over twenty years, against the calendar walked minute by minute.

use chrono::Days;
use chrono_tz::{TZ_VARIANTS, Tz};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use super::oracle::{civil_minutes, come, stretches};
use super::*;

/// The schedules of the jobs that are shipped.
const SHIPPED: [&str; 5] =
    ["0 */6 * * *", "0 2 * * *", "0 8 * * MON", "*/5 * * * *", "0 3 * * SUN"];

/// What has more occurrences in the twenty years is held to the oracle around the days on
/// which clocks are touched, the rest of the time being one stretch like any other.
const MANY: usize = 40_000;

/// An expression, and what it names from 2015 to 2035 unless that is too much.
struct Tried {
    text: String,
    cron: Cron,
    minutes: Option<Vec<NaiveDateTime>>,
}

impl Tried {
    fn new(text: String) -> Self {
        let cron = Cron::parse(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let (first, last) = years();
        let few = cron.civil_count(first.into(), last.into()) <= MANY as u64;
        let minutes = few.then(|| civil_minutes(&text, first, last));
        Self { text, cron, minutes }
    }

    /// Holds what comes in a zone to the oracle.
    fn agrees_in(&self, zone: Tz, stretches: &[(Instant, i64)]) {
        let clocks = Calendar::from(zone);
        // Zones begin their days at other instants: a few days at both ends are left out.
        let days = TimeDelta::days(2);
        if let Some(minutes) = &self.minutes {
            let (first, last) = years();
            let span = (begin(first) + days, begin(last) - days);
            return self.agrees_over(minutes, &clocks, stretches, span);
        }
        for (turn, _) in &stretches[1..] {
            let day = turn.date_naive();
            let (first, last) = (day - Days::new(4), day + Days::new(5));
            let minutes = civil_minutes(&self.text, first, last);
            self.agrees_over(&minutes, &clocks, stretches, (*turn - days, *turn + days));
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

/// The share of `full` that `IOC_TEST_ROUNDS` asks for while building: with 1,000 all.
fn share(full: usize, usual: usize) -> usize {
    let rounds: Option<usize> = option_env!("IOC_TEST_ROUNDS").and_then(|it| it.parse().ok());
    rounds.map_or(usual, |rounds| (full * rounds / 1000).clamp(1, full))
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

#[test]
fn the_shipped_schedules_come_once_in_every_zone_for_twenty_years() {
    let tried = SHIPPED.map(|text| Tried::new(text.to_owned()));
    let mut random = StdRng::seed_from_u64(2015);
    for zone in TZ_VARIANTS {
        let stretches = stretches_of(zone);
        for tried in &tried {
            // What comes often takes its time.
            let often = tried.cron.times().count() > 1;
            if !often || random.random_range(0..TZ_VARIANTS.len()) < share(TZ_VARIANTS.len(), 10) {
                tried.agrees_in(zone, &stretches);
            }
        }
    }
}

#[test]
fn two_hundred_random_schedules_come_once_in_every_zone_for_twenty_years() {
    let mut random = StdRng::seed_from_u64(2035);
    let tried: Vec<Tried> = (0..200).map(|_| Tried::new(expression(&mut random))).collect();
    assert!(tried.iter().filter(|tried| tried.minutes.is_some()).count() > 100);
    let some = share(tried.len(), 2);
    for zone in TZ_VARIANTS {
        let stretches = stretches_of(zone);
        // Another part for each zone, so that a part meets them all as well.
        let from = random.random_range(0..tried.len());
        for tried in tried.iter().cycle().skip(from).take(some) {
            tried.agrees_in(zone, &stretches);
        }
    }
}
