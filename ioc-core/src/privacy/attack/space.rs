//! The space of all sums that can be computed from published ones.

use std::collections::{BTreeMap, BTreeSet};

use crate::privacy::attack::field::{inverse, negated, plus, times};

/// All combinations of some rows over columns, each of which is the unknown
/// values of some people.
#[derive(Debug, Clone)]
pub(super) struct Space {
    pub(super) rows: Vec<Vec<u64>>,
    /// The people behind each column.
    pub(super) people: Vec<BTreeSet<u32>>,
}

impl Space {
    /// The combinations that depend on fewer than `k` people, and some more.
    ///
    /// Two columns that are multiples of each other are both zero in a
    /// combination or neither is. Where k people stand behind such columns, they
    /// are zero in every combination that is looked for. What then is left has
    /// new multiples of each other, and so on. If no row is left in the end, it
    /// is proved that there is no such combination.
    pub(super) fn light(mut self, k: usize) -> Self {
        loop {
            self = self.joined();
            let heavy: Vec<usize> =
                (0..self.people.len()).filter(|column| self.people[*column].len() >= k).collect();
            if heavy.is_empty() {
                self.eliminate(0..self.people.len());
                return self;
            }
            let pivots = self.eliminate(heavy.iter().copied()).len();
            self.rows.drain(..pivots);
        }
    }

    /// The same with one column for those that are multiples of each other, and
    /// without those that are always zero.
    fn joined(self) -> Self {
        let mut joined: BTreeMap<Vec<u64>, BTreeSet<u32>> = BTreeMap::new();
        for (column, people) in self.people.into_iter().enumerate() {
            let values = self.rows.iter().map(|row| row[column]);
            if let Some(first) = values.clone().find(|value| *value != 0) {
                let scale = inverse(first);
                let values = values.map(|value| times(value, scale)).collect();
                joined.entry(values).or_default().extend(people);
            }
        }
        let rows = (0..self.rows.len()).map(|row| joined.keys().map(|it| it[row]).collect());
        Self { rows: rows.collect(), people: joined.into_values().collect() }
    }

    /// Brings the rows into reduced form with pivots in the given columns as
    /// far as there are any, drops rows of zeros, and tells the pivots' columns
    /// in the order of their rows.
    pub(super) fn eliminate(&mut self, order: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut pivots = Vec::new();
        for column in order {
            let rank = pivots.len();
            let Some(found) = (rank..self.rows.len()).find(|row| self.rows[*row][column] != 0)
            else {
                continue;
            };
            self.rows.swap(rank, found);
            let scale = inverse(self.rows[rank][column]);
            let pivot: Vec<(usize, u64)> = (self.rows[rank].iter().enumerate())
                .filter(|(_, value)| **value != 0)
                .map(|(place, value)| (place, times(*value, scale)))
                .collect();
            for row in self.rows.iter_mut().filter(|row| row[column] != 0) {
                let factor = negated(row[column]);
                for (place, value) in &pivot {
                    row[*place] = plus(row[*place], times(factor, *value));
                }
            }
            self.rows[rank] = vec![0; self.people.len()];
            for (place, value) in &pivot {
                self.rows[rank][*place] = *value;
            }
            pivots.push(column);
        }
        self.rows.retain(|row| row.iter().any(|value| *value != 0));
        pivots
    }

    /// The people whom a combination depends on, if they are fewer than `k`.
    pub(super) fn few(&self, at: impl Fn(usize) -> u64, k: usize) -> Option<BTreeSet<u32>> {
        let mut people = BTreeSet::new();
        for (column, more) in self.people.iter().enumerate() {
            if at(column) != 0 {
                people.extend(more);
                if people.len() >= k {
                    return None;
                }
            }
        }
        (!people.is_empty()).then_some(people)
    }
}
