//! Tables of behaviour over periods that overlap, attacked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

use crate::clock::Instant;
use crate::dashboard::attacked::truth;
use crate::dashboard::breakdown::{self, GroupCounts};
use crate::model::calendar::Calendar;
use crate::model::period::Period;
use crate::model::rollup::{Group, GroupDay, Rollup, TallyDay};
use crate::model::tally::{Members, Tallies};
use crate::privacy::attack::isolation::{Search, Sums};

const DAYS: u64 = 21;

/// Where a person is at the end of a day: in one group of each table, and still
/// there or gone.
#[derive(Clone, Copy)]
struct Place {
    groups: [u32; 2],
    left: bool,
}

/// One day of an organization.
struct Day {
    starts_at: Instant,
    places: BTreeMap<u32, Place>,
    activity: Tallies,
    created: Tallies,
}

fn date(day: u64) -> NaiveDate {
    "2026-01-05".parse::<NaiveDate>().unwrap() + Days::new(day)
}

fn period(first: u64, last: u64) -> Period {
    Period::between(&Calendar::from(Tz::UTC), date(first), date(last)).unwrap()
}

/// Three weeks in which people join, move, leave and come back on any day.
fn lived(dice: &mut StdRng) -> Vec<Day> {
    let groups = [dice.random_range(2..=6), dice.random_range(2..=5)];
    let turnover = *[0, 1, 2, 4].choose(dice).unwrap();
    let anywhere = |dice: &mut StdRng| Place {
        groups: groups.map(|groups| dice.random_range(0..groups)),
        left: false,
    };
    let mut places = BTreeMap::new();
    for person in 0..dice.random_range(5..70) {
        places.insert(person, anywhere(dice));
    }
    let mut days = Vec::new();
    for day in 0..DAYS {
        for person in 0..u32::try_from(places.len()).unwrap() {
            if dice.random_range(0..100) < turnover {
                match dice.random_range(0..3) {
                    0 => places.get_mut(&person).unwrap().left ^= true,
                    1 => drop(places.insert(u32::try_from(places.len()).unwrap(), anywhere(dice))),
                    _ => drop(places.insert(person, anywhere(dice))),
                }
            }
        }
        let [mut activity, mut created] = [Tallies::default(), Tallies::default()];
        // Some events come of people who are not there yet.
        for person in 0..=u32::try_from(places.len()).unwrap() {
            let left = places.get(&person).is_none_or(|place: &Place| place.left);
            let times = if left { dice.random_range(0..20) / 19 } else { dice.random_range(0..3) };
            (0..times).for_each(|_| activity.record(person, None));
            if !left && dice.random_ratio(1, 9) {
                created.record(person, None);
            }
        }
        let starts_at = period(day, day).starts_at;
        days.push(Day { starts_at, places: places.clone(), activity, created });
    }
    days
}

impl Day {
    fn groups(&self, table: usize) -> Vec<Group> {
        let mut groups: BTreeMap<String, [Members; 2]> = BTreeMap::new();
        for (person, place) in &self.places {
            let [present, attributed] =
                groups.entry(format!("g{}", place.groups[table])).or_default();
            attributed.insert(*person);
            if !place.left {
                present.insert(*person);
            }
        }
        let group = |(key, [present, attributed]): (String, [Members; 2])| Group {
            key,
            present,
            attributed,
        };
        groups.into_iter().map(group).collect()
    }

    fn involved(&self) -> BTreeSet<u32> {
        self.activity.members().iter().chain(self.created.members().iter()).collect()
    }

    /// The people behind the deeds of a group on this day; of everybody without.
    fn behind(&self, group: Option<(usize, &str)>) -> BTreeSet<u32> {
        let involved = self.involved();
        let there = |(person, place): (&u32, &Place)| {
            let inside =
                group.is_none_or(|(table, key)| format!("g{}", place.groups[table]) == key);
            (inside && (!place.left || involved.contains(person))).then_some(*person)
        };
        let mut people: BTreeSet<u32> = self.places.iter().filter_map(there).collect();
        if group.is_none() {
            people.extend(involved);
        }
        people
    }
}

fn table(days: &[Day], first: u64, last: u64) -> [Vec<GroupCounts>; 2] {
    let days =
        || days.iter().enumerate().filter(|(day, _)| (first..=last).contains(&(*day as u64)));
    let groups = |of: fn(&Day) -> Vec<Group>| {
        let day = |(_, day): (usize, &Day)| GroupDay { starts_at: day.starts_at, groups: of(day) };
        Rollup::GroupDays(days().map(day).collect())
    };
    let tallies = |of: fn(&Day) -> &Tallies| {
        let day = |(_, day): (usize, &Day)| TallyDay {
            starts_at: day.starts_at,
            tallies: of(day).clone(),
        };
        Rollup::TallyDays(days().map(day).filter(|day| !day.tallies.is_empty()).collect())
    };
    let created = tallies(|day| &day.created);
    let rollups = [
        groups(|day| vec![truth::together(&day.groups(0))]),
        groups(|day| day.groups(0)),
        groups(|day| day.groups(1)),
        tallies(|day| &day.activity),
        created.clone(),
        created,
    ];
    breakdown::read(&rollups, false).unwrap()
}

/// What the counts of deeds of all periods together give away; the unit is what
/// a person did on a day.
fn attacked(days: &[Day], periods: &[(u64, u64)], shown_at: u32, k: u32) -> (Search, usize) {
    let (mut sums, mut cells) = (Sums::default(), 0);
    for (first, last) in periods {
        let units = |group: Option<(usize, &str)>| -> Vec<(u32, u32)> {
            let days = (*first..=*last).map(|day| (day, &days[usize::try_from(day).unwrap()]));
            days.flat_map(|(day, it)| {
                let day = u32::try_from(day).unwrap();
                it.behind(group).into_iter().map(move |person| (person, day))
            })
            .collect()
        };
        sums.add(&format!("total {first}-{last}"), units(None));
        for (index, table) in table(days, *first, *last).iter().enumerate() {
            for row in table.iter().filter(|row| row.shown.deeds >= shown_at) {
                sums.add(
                    &format!("{index}/{} {first}-{last}", row.key),
                    units(Some((index, &row.key))),
                );
                cells += 1;
            }
        }
    }
    (sums.isolated(k), cells)
}

/// Weeks, fortnights and all of it, and stretches from any day to any other.
fn periods(dice: &mut StdRng) -> Vec<(u64, u64)> {
    let mut periods = vec![(0, 6), (7, 13), (14, 20), (0, 13), (7, 20), (0, 20)];
    for _ in 0..12 {
        let first = dice.random_range(0..DAYS);
        periods.push((first, dice.random_range(first..DAYS)));
    }
    periods
}

#[test]
fn an_attacker_over_overlapping_periods_finds_nobody() {
    let rounds = option_env!("IOC_TEST_ROUNDS").and_then(|rounds| rounds.parse().ok());
    let organizations: u64 = rounds.unwrap_or(20).min(500);
    let (mut proved, mut cells) = (0, 0);
    for seed in 0..organizations {
        let dice = &mut StdRng::seed_from_u64(seed);
        let (days, k) = (lived(dice), dice.random_range(3..=6));
        let (search, shown) = attacked(&days, &periods(dice), k, k);
        // The whole organization's totals are always shown.
        let people = days.iter().map(|day| day.behind(None).len()).min().unwrap_or(0);
        let found = search.findings.iter().find(|finding| finding.people.len() < people);
        assert!(found.is_none(), "organization {seed}, k {k}: {found:#?}");
        proved += u64::from(search.proved);
        cells += shown;
    }
    println!("{organizations} organizations: {cells} cells attacked; proved for {proved}");
    assert!(cells as u64 > organizations * 20, "too little was published: {cells}");
}

#[test]
fn the_attacker_finds_people_where_smaller_groups_are_shown() {
    let found = (0..20).any(|seed| {
        let dice = &mut StdRng::seed_from_u64(seed);
        let (days, k) = (lived(dice), dice.random_range(3..=6));
        let people = days.iter().map(|day| day.behind(None).len()).min().unwrap_or(0);
        let (search, _) = attacked(&days, &periods(dice), k, k + 3);
        search.findings.iter().any(|finding| finding.people.len() < people)
    });
    assert!(found);
}

#[test]
fn the_deeds_of_two_weeks_are_those_of_their_fortnight() {
    for seed in 0..20 {
        let days = lived(&mut StdRng::seed_from_u64(seed));
        let [one, two, both] = [(0, 6), (7, 13), (0, 13)].map(|(a, b)| table(&days, a, b));
        for (both, (one, two)) in both.iter().zip(one.iter().zip(&two)) {
            for row in both {
                let of = |table: &[GroupCounts]| {
                    let found = table.iter().find(|it| it.key == row.key);
                    found.map_or([0; 2], |it| [it.counts.events, it.counts.created])
                };
                let sum = [0, 1].map(|count| of(one)[count] + of(two)[count]);
                assert_eq!([row.counts.events, row.counts.created], sum, "{}", row.key);
            }
        }
    }
}
