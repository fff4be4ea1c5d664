//! A year of Mondays, looked at whenever somebody happens to.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use chrono_tz::Tz;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use super::*;

/// Half hours of summer, quarters of an hour, both sides of the date line, and zones that
/// left a day out or went over to other rules in this year.
const ZONES: [Tz; 24] = [
    Tz::Pacific__Apia,
    Tz::Pacific__Fakaofo,
    Tz::Pacific__Kiritimati,
    Tz::Pacific__Pago_Pago,
    Tz::Pacific__Chatham,
    Tz::Pacific__Auckland,
    Tz::Australia__Lord_Howe,
    Tz::Australia__Adelaide,
    Tz::Australia__Eucla,
    Tz::Asia__Tokyo,
    Tz::Asia__Kathmandu,
    Tz::Asia__Kolkata,
    Tz::Asia__Tehran,
    Tz::Asia__Gaza,
    Tz::Europe__Moscow,
    Tz::Europe__Istanbul,
    Tz::Europe__Berlin,
    Tz::Africa__Casablanca,
    Tz::Europe__London,
    Tz::Atlantic__Azores,
    Tz::America__St_Johns,
    Tz::America__Sao_Paulo,
    Tz::America__New_York,
    Tz::America__Adak,
];

struct Organization {
    clocks: Calendar,
    looked: Instant,
    reports: BTreeMap<NaiveDate, Instant>,
}

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// From a Friday of 2011 on; Samoa left out the 30 December.
fn begin() -> Instant {
    at("2011-07-01T12:00:00Z")
}

fn end() -> Instant {
    at("2012-06-29T12:00:00Z")
}

/// Three organizations in each zone: one stays, two move to another zone and back again.
fn organizations(random: &mut StdRng) -> Vec<Organization> {
    let mut organizations = Vec::new();
    for zone in ZONES {
        for moves in [0, 1, 1] {
            let mut clocks = Calendar::from(zone);
            for _ in 0..moves {
                let now = begin() + TimeDelta::minutes(random.random_range(0..350 * 1440));
                let other = ZONES[random.random_range(0..ZONES.len())];
                clocks = clocks.changed(now, other, Weekday::Mon);
                let later = now + TimeDelta::minutes(random.random_range(1440..10 * 1440));
                clocks = clocks.changed(later, zone, Weekday::Mon);
            }
            organizations.push(Organization { clocks, looked: begin(), reports: BTreeMap::new() });
        }
    }
    organizations
}

/// Looks at all organizations again and again, with `gap` between the looks.
fn live(misfire: Misfire, seed: u64, gap: impl Fn(&mut StdRng) -> TimeDelta) {
    let cron = Cron::parse("0 8 * * MON").unwrap();
    let mut random = StdRng::seed_from_u64(seed);
    let mut organizations = organizations(&mut random);
    let mut now = begin();
    while now < end() {
        now = (now + gap(&mut random)).min(end());
        for organization in &mut organizations {
            let due = due(&cron, &organization.clocks, misfire, organization.looked, now);
            assert_eq!(due.skipped.count, 0, "{misfire:?} at {now}");
            for it in due.run {
                let before = organization.reports.insert(it.civil.date(), it.at);
                assert_eq!(before, None, "{} of {:?}", it.civil, organization.clocks);
            }
            organization.looked = due.through;
        }
    }
    organizations.iter().for_each(every_monday_has_its_report);
}

fn every_monday_has_its_report(Organization { clocks, reports, .. }: &Organization) {
    let mondays: Vec<NaiveDate> = NaiveDate::from_ymd_opt(2011, 7, 4)
        .unwrap()
        .iter_days()
        .take_while(|date| *date < NaiveDate::from_ymd_opt(2012, 6, 29).unwrap())
        .filter(|date| date.weekday() == Weekday::Mon)
        .collect();
    assert_eq!(mondays.len(), 52);
    assert_eq!(reports.keys().copied().collect::<Vec<_>>(), mondays, "{clocks:?}");
    for (date, at) in reports {
        let zone = clocks.at(*at).zone;
        let shown = at.with_timezone(&zone).naive_local();
        let eight = date.and_hms_opt(8, 0, 0).unwrap();
        // Only a move to the east can lead past the hour; then it is the moment of the move.
        let moved = clocks.eras().iter().any(|era| era.starts_at == *at) && shown > eight;
        assert!(shown == eight || moved, "{at} shows {shown} in {zone}");
    }
}

#[test]
fn every_organization_has_a_report_a_week_at_its_own_monday_morning() {
    let all = Misfire::RunAll { at_most: 60, not_older_than_s: 366 * 86_400 };
    for (seed, misfire) in (0..).zip([Misfire::RunOnce, all]) {
        live(misfire, seed, |random| TimeDelta::seconds(random.random_range(1..10 * 3600)));
        // Nobody was there for days.
        live(misfire, seed, |random| match random.random_range(0..4) {
            0 => TimeDelta::minutes(random.random_range(1..5 * 1440)),
            1 => TimeDelta::microseconds(random.random_range(1..10_000_000)),
            _ => TimeDelta::minutes(random.random_range(1..1440)),
        });
    }
    // Nobody was there for months.
    live(all, 7, |random| TimeDelta::days(random.random_range(1..200)));
}
