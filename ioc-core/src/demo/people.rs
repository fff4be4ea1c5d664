//! Who is there: joining, moving between departments, leaving.

use chrono::{Datelike, Days, NaiveDate};
use rand::Rng;

use crate::clock::Instant;
use crate::demo::calendar::Calendar;
use crate::demo::departments::{
    Department, FINANCE, FINANCE_PEOPLE, FIRST_NAMES, LARGE, LAST_NAMES, LEGAL, LEGAL_PEOPLE,
    role_of,
};
use crate::demo::draw::{self, Topic};
use crate::demo::plan::DemoPlan;
use crate::ids::UserId;
use crate::model::member::{MemberRecord, Role};

/// How many of the people leave in a year.
const TURNOVER: f64 = 0.18;
/// How much the organization grows in a year.
const GROWTH: f64 = 0.2;
/// How many of those who stay move to another department.
const MOVING: f64 = 0.06;
/// How many of those who leave had joined during the demo.
const SHORT_STAYS: f64 = 0.2;
/// Multiples of it, cut to their fraction, spread evenly however many there
/// are, so that every stretch of people has the departments' shares.
const GOLDEN: f64 = 0.618_033_988_749_894_9;

/// One person.
#[derive(Debug)]
pub(super) struct Person {
    /// Names the person's streams of chance.
    pub(super) index: u32,
    pub(super) user_id: UserId,
    pub(super) external_id: String,
    pub(super) name: String,
    pub(super) role: Role,
    /// Where the person works, from which day on; in order, at least one.
    pub(super) places: Vec<Place>,
    /// The first day on which the person is gone.
    pub(super) leaves: Option<NaiveDate>,
    /// Membership, as instants within the demo.
    pub(super) from: Instant,
    pub(super) until: Instant,
}

/// Where a person works from a day on.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) from: NaiveDate,
    pub(super) department: &'static Department,
    pub(super) job_role: &'static str,
}

impl Place {
    fn draw(rng: &mut impl Rng, from: NaiveDate, department: &'static Department) -> Self {
        let roles = department.job_roles;
        let job_role = roles[draw::place(roles.iter().map(|(_, weight)| *weight), rng.random())].0;
        Self { from, department, job_role }
    }
}

/// Everyone who is there at some time, in the order of joining.
pub(super) fn people(plan: &DemoPlan, calendar: &Calendar) -> Vec<Person> {
    let flow = Flow::new(plan);
    let mut drawn: Vec<Drawn> = (0..flow.stayers + flow.leavers)
        .map(|index| flow.draw(plan.seed, calendar, index))
        .collect();
    drawn.sort_by_key(|person| (person.places[0].from, person.order));
    drawn
        .into_iter()
        .zip(1..)
        .map(|(drawn, number)| drawn.numbered(plan, calendar, number))
        .collect()
}

/// What the organization knows of `people`, in the order in which it came to
/// know it.
pub(super) fn records(people: &[Person], calendar: &Calendar) -> Vec<MemberRecord> {
    let of_person = |person: &Person| -> Vec<MemberRecord> {
        let to = person.leaves.map(|date| calendar.midnight(date));
        let record = |place: &Place| MemberRecord {
            user_id: person.user_id,
            external_id: person.external_id.clone(),
            name: Some(person.name.clone()),
            role: Some(person.role),
            from: calendar.midnight(place.from),
            to,
            department: Some(place.department.name.to_owned()),
            job_role: Some(place.job_role.to_owned()),
        };
        person.places.iter().map(record).collect()
    };
    let mut records: Vec<MemberRecord> = people.iter().flat_map(of_person).collect();
    records.sort_by_key(|record| record.from);
    records
}

/// A person before the order of joining gives a number.
#[derive(Debug)]
struct Drawn {
    index: u32,
    order: u64,
    name: String,
    places: Vec<Place>,
    leaves: Option<NaiveDate>,
}

impl Drawn {
    fn numbered(self, plan: &DemoPlan, calendar: &Calendar, number: u32) -> Person {
        let external_id = format!("p{number:04}");
        let Self { index, name, places, leaves, .. } = self;
        Person {
            index,
            user_id: plan.id("user", &external_id),
            external_id,
            name,
            role: if number == 1 { Role::Admin } else { role_of(places[0].job_role) },
            from: calendar.midnight(places[0].from),
            until: leaves.map_or(calendar.period.ends_at, |date| calendar.midnight(date)),
            places,
            leaves,
        }
    }
}

/// How many people come and go. Those who stay to the end come first by index,
/// the joiners last among them, then those who leave.
#[derive(Debug, Clone, Copy)]
struct Flow {
    stayers: u32,
    leavers: u32,
    joiners: u32,
    /// In less than three weeks nobody has the time to come or go.
    moving: f64,
    days: u64,
}

impl Flow {
    fn new(plan: &DemoPlan) -> Self {
        let (stayers, half) = (plan.people, plan.people / 2);
        let (years, moving) =
            if plan.weeks < 3 { (0.0, 0.0) } else { (f64::from(plan.weeks) / 52.0, MOVING) };
        let leavers = part(stayers, TURNOVER * years).min(half);
        let joiners = (leavers + part(stayers, GROWTH * years)).min(half);
        Self { stayers, leavers, joiners, moving, days: u64::from(plan.weeks) * 7 }
    }

    fn draw(&self, seed: u64, calendar: &Calendar, index: u32) -> Drawn {
        let rng = &mut draw::stream(seed, Topic::People, index);
        let order = rng.random();
        let name = format!("{} {}", pick(rng, &FIRST_NAMES), pick(rng, &LAST_NAMES));
        let first = calendar.period.first;
        let department = self.department(index);
        let mut from = first;
        let mut leaves = None;
        if index >= self.stayers {
            let day = rng.random_range(14..self.days);
            leaves = Some(monday(first, day) - Days::new(2));
            if day >= 35 && rng.random_bool(SHORT_STAYS) {
                from = monday(first, rng.random_range(7..day - 14));
            }
        } else if index >= self.stayers - self.joiners {
            from = monday(first, rng.random_range(7..self.days - 7));
            if rng.random_bool(0.3) {
                from = from + Days::new(rng.random_range(1..=4));
            }
        }
        let mut places = vec![Place::draw(rng, from, department)];
        let may_move = from == first && leaves.is_none() && department.share > 0.0;
        if may_move && rng.random_bool(self.moving) {
            let others: Vec<_> = LARGE.iter().filter(|other| *other != department).collect();
            let date = monday(first, rng.random_range(14..self.days - 6));
            let department = pick(rng, &others);
            places.push(Place::draw(rng, date, department));
        }
        Drawn { index, order, name, places, leaves }
    }

    /// Legal and Finance take the first few; Finance the last joiner and the
    /// first leaver too.
    fn department(&self, index: u32) -> &'static Department {
        if index < LEGAL_PEOPLE {
            &LEGAL
        } else if index < LEGAL_PEOPLE + FINANCE_PEOPLE - 1
            || index == self.stayers - 1
            || index == self.stayers
        {
            &FINANCE
        } else {
            let point = (f64::from(index) * GOLDEN).fract();
            &LARGE[draw::place(LARGE.iter().map(|department| department.share), point)]
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
fn part(people: u32, of: f64) -> u32 {
    (f64::from(people) * of).round() as u32
}

fn pick<T: Copy>(rng: &mut impl Rng, from: &[T]) -> T {
    from[rng.random_range(0..from.len())]
}

/// The Monday of the week of that day of the demo.
fn monday(first: NaiveDate, day: u64) -> NaiveDate {
    let date = first + Days::new(day);
    date - Days::new(u64::from(date.weekday().num_days_from_monday()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::member::{Membership, history_after};

    fn histories(plan: &DemoPlan) -> (Calendar, BTreeMap<UserId, Vec<Membership>>) {
        let calendar = Calendar { zone: plan.zone, period: plan.period().unwrap() };
        let mut histories: BTreeMap<UserId, Vec<Membership>> = BTreeMap::new();
        for record in records(&people(plan, &calendar), &calendar) {
            let history = histories.entry(record.user_id).or_default();
            *history = history_after(history, &record);
        }
        (calendar, histories)
    }

    fn plan(people: u32, weeks: u16) -> DemoPlan {
        DemoPlan { people, weeks, ..DemoPlan::new(7, "2026-03-29".parse().unwrap()) }
    }

    fn sizes(
        histories: &BTreeMap<UserId, Vec<Membership>>,
        at: Instant,
    ) -> BTreeMap<String, usize> {
        let mut sizes = BTreeMap::new();
        for held in histories.values().flatten() {
            if held.valid_from <= at && held.valid_to.is_none_or(|to| at < to) {
                *sizes.entry(held.department.clone().unwrap()).or_default() += 1;
            }
        }
        sizes
    }

    #[test]
    fn as_many_people_as_planned_are_there_at_the_end() {
        for (people, weeks) in [(20, 1), (20, 2), (20, 3), (150, 26), (97, 520), (5_000, 4)] {
            let (calendar, histories) = histories(&plan(people, weeks));
            let last = calendar.period.ends_at - chrono::TimeDelta::microseconds(1);
            assert_eq!(sizes(&histories, last).values().sum::<usize>(), people as usize);
        }
    }

    #[test]
    fn three_people_are_in_legal_every_day_and_around_six_in_finance() {
        for people in [20, 150, 1_000] {
            let (calendar, histories) = histories(&plan(people, 26));
            for date in calendar.period.first.iter_days().take(26 * 7) {
                let sizes = sizes(&histories, calendar.midnight(date));
                assert_eq!(sizes["Legal"], 3, "{date}");
                assert!((5..=7).contains(&sizes["Finance"]), "{date}");
            }
        }
    }

    #[test]
    fn people_join_move_and_leave() {
        let (calendar, histories) = histories(&plan(150, 26));
        let joined = |held: &&Vec<Membership>| held[0].valid_from > calendar.period.starts_at;
        let left = |held: &&Vec<Membership>| held.last().unwrap().valid_to.is_some();
        assert!(histories.values().filter(joined).count() >= 25);
        assert!(histories.values().filter(left).count() >= 10);
        assert!(histories.values().filter(|held| held.len() == 2).count() >= 3);
        for held in histories.values().flatten() {
            assert!(held.valid_from >= calendar.period.starts_at);
            assert!(held.valid_to.is_none_or(|to| to <= calendar.period.ends_at));
        }
    }

    #[test]
    fn departments_differ_in_size() {
        let (calendar, histories) = histories(&plan(150, 26));
        let sizes = sizes(&histories, calendar.period.ends_at);
        assert_eq!(sizes.len(), 7);
        assert!(sizes["Engineering"] > 40 && (10..20).contains(&sizes["Marketing"]), "{sizes:?}");
    }
}
