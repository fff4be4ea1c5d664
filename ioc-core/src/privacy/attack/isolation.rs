//! Combinations of published sums that depend on too few people.
//!
//! All that arithmetic can reach is the row space of the sets' indicator
//! vectors. First everything is taken out of it of which it is proved that no
//! combination of fewer than k people has part in it; mostly nothing is left.
//! In the rest, combinations that are carried by up to four unknowns are looked
//! for exhaustively, and larger ones by information-set decoding: look at the
//! rows of the reduced form and at their pairs, take another order of the
//! columns, again.

use std::collections::{BTreeMap, BTreeSet};

use crate::privacy::attack::field::{PRIME, drawn, plus, times};
use crate::privacy::attack::finding::Finding;
use crate::privacy::attack::kernel::Kernel;
use crate::privacy::attack::space::Space;

/// Multiplications spent on one search.
const BUDGET: usize = 20_000_000;

/// After so many findings it is clear.
const ENOUGH: usize = 3;

/// Published sums over scores; a score is a person's assessment, or whatever
/// else is one unknown of one person.
#[derive(Debug, Clone, Default)]
pub struct Sums {
    labels: Vec<String>,
    scores: BTreeMap<(u32, u32), Vec<usize>>,
}

/// What was found about fewer than k people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// Some of the combinations, if there are any.
    pub findings: Vec<Finding>,
    /// Whether there can be none but those: nothing was left to search, or the
    /// search missed none.
    pub proved: bool,
}

impl Sums {
    /// Adds a published sum over (person, assessment).
    pub fn add(&mut self, label: &str, scores: impl IntoIterator<Item = (u32, u32)>) {
        for score in scores {
            self.scores.entry(score).or_default().push(self.labels.len());
        }
        self.labels.push(label.to_owned());
    }

    /// The combinations that depend on fewer than `k` people.
    pub fn isolated(&self, k: u32) -> Search {
        let k = k as usize;
        let mut space = self.space().light(k);
        let mut search = Search { findings: Vec::new(), proved: space.rows.is_empty() };
        if search.proved {
            return search;
        }
        let pivots = space.eliminate(0..space.people.len());
        let kernel = Kernel::of(&space, &pivots, k);
        let mut seen = BTreeSet::new();
        search.proved = most_columns(&space, k) <= kernel.complete_to();
        let rest = std::iter::once(()).filter(|()| !search.proved);
        let decoded = rest.flat_map(|()| decoded(&space, k));
        let candidates =
            kernel.carried().chain(decoded).filter(|people| seen.insert(people.clone()));
        let explained = candidates.filter_map(|people| self.explained(&people));
        search.findings = explained.take(ENOUGH).collect();
        search
    }

    /// Scores that stand behind the same figures are one unknown.
    fn space(&self) -> Space {
        let mut columns = BTreeMap::<&[usize], BTreeSet<u32>>::new();
        for ((person, _), rows) in &self.scores {
            columns.entry(rows).or_default().insert(*person);
        }
        let mut rows = vec![vec![0; columns.len()]; self.labels.len()];
        for (column, behind) in columns.keys().enumerate() {
            behind.iter().for_each(|row| rows[*row][column] = 1);
        }
        Space { rows, people: columns.into_values().collect() }
    }

    /// The combination that depends on nobody but `people`, from the figures.
    fn explained(&self, people: &BTreeSet<u32>) -> Option<Finding> {
        let mut space = self.space();
        let width = space.people.len();
        for (index, row) in space.rows.iter_mut().enumerate() {
            row.extend((0..self.labels.len()).map(|label| u64::from(label == index)));
        }
        let outside: Vec<usize> =
            (0..width).filter(|column| !space.people[*column].is_subset(people)).collect();
        space.people.resize(width + self.labels.len(), BTreeSet::new());
        let pivots = space.eliminate(outside.into_iter()).len();
        let row = space.rows[pivots..].iter().find(|row| row[..width].iter().any(|it| *it != 0))?;
        let whom = (0..width).filter(|column| row[*column] != 0);
        let whom = whom.flat_map(|column| &space.people[column]).copied().collect();
        let terms = self.labels.iter().zip(&row[width..]).filter_map(|(label, factor)| {
            Some(match *factor {
                0 => return None,
                1 => format!("+ {label}"),
                minus if minus == PRIME - 1 => format!("- {label}"),
                _ => format!("± x * {label}"),
            })
        });
        Some(Finding { people: whom, how: terms.collect::<Vec<_>>().join(" ") })
    }
}

/// How many columns fewer than `k` people can stand behind.
fn most_columns(space: &Space, k: usize) -> usize {
    let mut persons = BTreeSet::new();
    if !space.people.iter().flatten().all(|person| persons.insert(*person)) {
        return usize::MAX;
    }
    let mut sizes: Vec<usize> = space.people.iter().map(BTreeSet::len).collect();
    sizes.sort_unstable();
    let mut people = 0;
    sizes
        .iter()
        .take_while(|size| {
            people += *size;
            people < k
        })
        .count()
}

/// Small sets of people behind rows and pairs of rows of reduced forms.
fn decoded(space: &Space, k: usize) -> Vec<BTreeSet<u32>> {
    let (height, width) = (space.rows.len(), space.people.len());
    let rounds = BUDGET / (height * height * width).max(1);
    let (mut found, mut state) = (Vec::new(), 1);
    for round in 0..rounds.clamp(1, 40) {
        // Heavy columns first, so that what is left over is light.
        let mut order: Vec<(u64, usize)> = (0..width)
            .map(|column| {
                let chance = if round == 0 { PRIME } else { drawn(&mut state) };
                (chance / space.people[column].len() as u64, column)
            })
            .collect();
        order.sort_unstable();
        let mut reduced = space.clone();
        reduced.eliminate(order.into_iter().map(|(_, column)| column));
        for (index, row) in reduced.rows.iter().enumerate() {
            let others = reduced.rows[..index].iter();
            let pairs = others.flat_map(|other| [(other, 1), (other, PRIME - 1)]);
            for (other, factor) in pairs.chain([(row, 0)]) {
                let at = |column: usize| plus(row[column], times(factor, other[column]));
                found.extend(space.few(at, k));
            }
        }
    }
    found
}
