//! Which steps no sum of fewer than k people can have part in.

use std::collections::{BTreeMap, HashMap};

use crate::model::tally::Members;
use crate::privacy::past::Past;

/// Which score is in which steps.
pub(super) struct Web<'a> {
    people: &'a HashMap<u32, u32>,
    places: HashMap<u32, usize>,
    scores: Vec<Score>,
    /// The scores of each step, by place; the first step is never struck out.
    steps: Vec<Vec<usize>>,
    /// The steps of this week begin here.
    fresh: usize,
}

struct Score {
    person: Option<u32>,
    steps: Vec<usize>,
}

impl<'a> Web<'a> {
    pub(super) fn of(past: &Past, people: &'a HashMap<u32, u32>) -> Self {
        let (places, scores, steps) = (HashMap::new(), Vec::new(), Vec::new());
        let mut web = Self { people, places, scores, steps, fresh: 0 };
        web.add(&past.aged);
        let groups = past.tables.iter().flat_map(BTreeMap::values);
        for (_, step) in [&past.total].into_iter().chain(groups).flat_map(|chain| &chain.steps) {
            web.add(step);
        }
        web.fresh = web.steps.len();
        web
    }

    fn add(&mut self, step: &Members) {
        let mut places = Vec::new();
        for score in step.iter() {
            let place = *self.places.entry(score).or_insert_with(|| {
                let person = self.people.get(&score).copied();
                self.scores.push(Score { person, steps: Vec::new() });
                self.scores.len() - 1
            });
            self.scores[place].steps.push(self.steps.len());
            places.push(place);
        }
        self.steps.push(places);
    }

    /// Adds a step of this week, unless not all of them could be struck out.
    pub(super) fn take(&mut self, step: &Members, k: u32) -> bool {
        self.add(step);
        let taken = self.all_fresh_are_struck_out(k as usize);
        if !taken {
            for place in self.steps.pop().unwrap_or_default() {
                self.scores[place].steps.pop();
            }
        }
        taken
    }

    fn all_fresh_are_struck_out(&self, k: usize) -> bool {
        let mut people = vec![Vec::new(); self.steps.len()];
        let mut struck = vec![false; self.steps.len()];
        let mut open = self.steps.len() - self.fresh;
        let mut look: Vec<usize> = (0..self.scores.len()).collect();
        while open > 0 {
            let mut found = Vec::new();
            for place in look.drain(..) {
                let score = &self.scores[place];
                let mut left = score.steps.iter().filter(|step| !struck[**step]);
                let (Some(step), None, Some(person)) = (left.next(), left.next(), score.person)
                else {
                    continue;
                };
                let people = &mut people[*step];
                if *step > 0 && people.len() < k && !people.contains(&person) {
                    people.push(person);
                    if people.len() == k {
                        found.push(*step);
                    }
                }
            }
            if found.is_empty() {
                return false;
            }
            for step in found {
                struck[step] = true;
                open -= usize::from(step >= self.fresh);
                look.extend(&self.steps[step]);
            }
        }
        true
    }
}
