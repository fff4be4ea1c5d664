//! An organization in which people join, answer, move, leave and come back.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};

use crate::clock::Instant;
use crate::ids::{Id, UserId};
use crate::model::assessment::Factor;
use crate::model::member::Membership;
use crate::model::period::Period;
use crate::model::tally::Tallies;
use crate::psychometrics::instrument::facets_of;
use crate::store::assessments::Scored;

/// What an organization is like.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) people: u32,
    pub(super) departments: u32,
    pub(super) job_roles: u32,
    /// The minimum group in the first and in the second half of the year.
    pub(super) k: [u32; 2],
    /// Of a hundred people, how many join, move, leave or come back a week.
    turnover: u32,
    /// Of a hundred people, how many answer a week.
    answering: u32,
    /// Of a hundred who answer, how many leave a factor without a score.
    missing: u32,
    /// How many values inside the scale there are: few make equal answers
    /// likely.
    values: u32,
    /// How many values a facet has; 0 where the instrument has none.
    facet_values: u32,
}

impl Plan {
    pub(super) fn k_in(&self, week: u64) -> u32 {
        self.k[usize::from(week >= 26)]
    }
}

pub(super) struct Life {
    pub(super) plan: Plan,
    pub(super) memberships: Vec<(u32, Membership)>,
    pub(super) scored: Vec<Scored>,
    people: u32,
    ordinals: u32,
    dice: StdRng,
}

/// Who did what in a week.
pub(super) struct Deeds {
    pub(super) activity: Tallies,
    pub(super) created: Tallies,
    pub(super) completed: Tallies,
}

impl Life {
    /// The organization of a seed, before its first week.
    pub(super) fn new(seed: u64, begins: Instant) -> Self {
        let mut dice = StdRng::seed_from_u64(seed);
        // As many small ones as large ones.
        let most = *[3, 10, 30, 80, 200, 200].choose(&mut dice).unwrap();
        let first = dice.random_range(3..=8);
        let second = if dice.random_ratio(1, 5) { dice.random_range(3..=8) } else { first };
        let plan = Plan {
            people: dice.random_range(1..=most),
            departments: dice.random_range(1..=12),
            job_roles: dice.random_range(1..=8),
            k: [first, second],
            turnover: *[0, 1, 2, 5].choose(&mut dice).unwrap(),
            answering: *[1, 3, 8, 20].choose(&mut dice).unwrap(),
            missing: *[0, 0, 5, 20].choose(&mut dice).unwrap(),
            values: *[3, 39, 39, 39].choose(&mut dice).unwrap(),
            facet_values: *[0, 0, 2, 4, 17].choose(&mut dice).unwrap(),
        };
        let (people, answered) = (plan.people, dice.random_range(0..100));
        let (memberships, scored) = (Vec::new(), Vec::new());
        let mut life = Self { plan, memberships, scored, people: 0, ordinals: 0, dice };
        for person in 0..people {
            life.join(begins - TimeDelta::days(30));
            if life.happens(answered) {
                life.answer(person, begins - TimeDelta::days(1));
            }
        }
        life
    }

    pub(super) fn happens(&mut self, percent: u32) -> bool {
        self.dice.random_range(0..100) < percent
    }

    /// Lets a week pass.
    pub(super) fn pass(&mut self, week: &Period) -> Deeds {
        for person in 0..self.people {
            let at = self.within(week);
            let held = self.memberships.iter().rposition(|(whose, _)| *whose == person).unwrap();
            let open = self.memberships[held].1.valid_to.is_none();
            if self.happens(self.plan.turnover) {
                // Some changes are entered late.
                let at = if self.happens(20) { at - TimeDelta::weeks(2) } else { at };
                let at = at.max(self.memberships[held].1.valid_from + TimeDelta::hours(1));
                let to = &mut self.memberships[held].1.valid_to;
                match (open, self.dice.random_range(0..3)) {
                    (true, 0) => *to = Some(at),
                    (true, 1) => {
                        *to = Some(at);
                        self.begin(person, at);
                    }
                    (true, _) => self.join(at),
                    (false, 0) => {
                        let at = at.max(to.unwrap_or(at));
                        self.begin(person, at);
                    }
                    (false, _) => {}
                }
            }
            if open && self.happens(self.plan.answering) {
                let at = if self.happens(10) { at - TimeDelta::weeks(3) } else { at };
                self.answer(person, at);
            }
        }
        if !self.scored.is_empty() && self.happens(30) {
            let place = self.dice.random_range(0..self.scored.len());
            let wrong = self.scored.remove(place);
            // It is corrected, or withdrawn.
            if self.happens(70) {
                self.answer(wrong.member, wrong.completed_at);
            }
        }
        self.deeds()
    }

    fn within(&mut self, week: &Period) -> Instant {
        week.starts_at + TimeDelta::minutes(self.dice.random_range(0..7 * 24 * 60))
    }

    fn join(&mut self, at: Instant) {
        self.people += 1;
        self.begin(self.people - 1, at);
    }

    fn begin(&mut self, person: u32, at: Instant) {
        let (departments, job_roles) = (self.plan.departments, self.plan.job_roles);
        // Some departments are larger, and most have job roles of their own.
        let one = self.dice.random_range(0..departments);
        let department = one * self.dice.random_range(0..=departments) / departments;
        let own = department * job_roles / departments;
        let any = self.dice.random_range(0..job_roles);
        let job_role = if self.happens(70) { own } else { any };
        let named = |known: bool, name: String| known.then_some(name);
        let user_id: UserId = Id::from_content(&[&person.to_be_bytes()]);
        let department = named(!self.happens(3), format!("d{department:02}"));
        let job_role = named(!self.happens(3), format!("r{job_role}"));
        let membership =
            Membership { user_id, valid_from: at, valid_to: None, department, job_role };
        self.memberships.push((person, membership));
    }

    fn answer(&mut self, person: u32, at: Instant) {
        let mut factors = BTreeMap::new();
        for factor in Factor::ALL {
            if !self.happens(self.plan.missing) {
                let answers = i64::from(self.dice.random_range(1..=self.plan.values));
                let step = 4_000_000 / i64::from(self.plan.values + 1);
                factors.insert(factor, 1_000_000 + answers * step);
            }
        }
        let (mut facets, mut instrument) = (BTreeMap::new(), "ipip-50");
        if self.plan.facet_values > 0 {
            instrument = "ipip-neo-120";
            for facet in factors.keys().copied().flat_map(facets_of) {
                let value = self.dice.random_range(1..=self.plan.facet_values);
                facets.insert(facet.key.to_owned(), i64::from(value) * 200_000 + 1_000_000);
            }
        }
        self.scored.push(Scored {
            ordinal: self.ordinals,
            member: person,
            completed_at: at,
            instrument: instrument.to_owned(),
            key_version: 1,
            factors,
            facets,
            answers: Vec::new(),
        });
        self.ordinals += 1;
        self.scored.sort_by_key(|row| (row.completed_at, row.ordinal));
    }

    fn deeds(&mut self) -> Deeds {
        let mut deeds = Deeds {
            activity: Tallies::default(),
            created: Tallies::default(),
            completed: Tallies::default(),
        };
        for person in 0..self.people {
            for _ in 0..self.dice.random_range(0..3) {
                deeds.activity.record(person, None);
            }
            for _ in 0..self.dice.random_range(0..2) {
                deeds.created.record(person, None);
                if self.happens(60) {
                    deeds.completed.record(person, None);
                }
            }
        }
        deeds
    }
}
