//! Combinations that depend on few columns, looked for one set of columns
//! after the other.

use std::collections::{BTreeSet, HashMap};

use crate::privacy::attack::field::{drawn, inverse, inverses, negated, plus, times};
use crate::privacy::attack::space::Space;

/// Into how many dimensions the kernel is thrown. What depends on each other
/// still does there; what does not, does not but by a chance of 1 in 2^61.
const DIMENSIONS: usize = 14;

/// With more columns than this, sets of four are not looked for.
const MANY: usize = 240;

type Vector = [u64; DIMENSIONS];

/// What each column says about the kernel of a space: some columns carry a
/// combination of their own exactly when these vectors depend on each other.
pub(super) struct Kernel<'a> {
    space: &'a Space,
    k: usize,
    vectors: Vec<Vector>,
}

impl<'a> Kernel<'a> {
    /// Of a space in reduced form with these pivots.
    pub(super) fn of(space: &'a Space, pivots: &[usize], k: usize) -> Self {
        let mut state = 1;
        let mut vectors = vec![[0; DIMENSIONS]; space.people.len()];
        let free = |column: &usize| !pivots.contains(column);
        for column in (0..space.people.len()).filter(free) {
            vectors[column] = std::array::from_fn(|_| drawn(&mut state));
        }
        for (row, pivot) in space.rows.iter().zip(pivots) {
            let mut sum = [0; DIMENSIONS];
            for column in (0..space.people.len()).filter(|column| row[*column] != 0).filter(free) {
                let factor = negated(row[column]);
                for (sum, value) in sum.iter_mut().zip(&vectors[column]) {
                    *sum = plus(*sum, times(factor, *value));
                }
            }
            vectors[*pivot] = sum;
        }
        Self { space, k, vectors }
    }

    /// Sets of fewer than k people on whom alone a combination depends. Of
    /// those that are carried by up to [`Self::complete_to`] columns none is
    /// missed, apart from such as contain another.
    pub(super) fn carried(&self) -> impl Iterator<Item = BTreeSet<u32>> {
        let columns = self.space.people.len();
        let ones = if self.k > 3 { columns } else { 0 };
        let twos = if self.k > 4 && self.complete_to() > 3 { columns } else { 0 };
        let pairs = (0..twos).flat_map(|one| (0..one).map(move |other| [one, other]));
        (self.beyond(&[]).into_iter())
            .chain((0..ones).flat_map(|column| self.beyond(&[column])))
            .chain(pairs.flat_map(|pair| self.beyond(&pair)))
    }

    pub(super) fn complete_to(&self) -> usize {
        if self.space.people.len() > MANY { 3 } else { 4 }
    }

    /// Sets that are carried by the given columns, all others of the same
    /// people, and up to two more.
    fn beyond(&self, given: &[usize]) -> Vec<BTreeSet<u32>> {
        let people = &self.space.people;
        let known: BTreeSet<u32> =
            given.iter().flat_map(|column| &people[*column]).copied().collect();
        if known.len() >= self.k {
            return Vec::new();
        }
        let mut quotient = Quotient::default();
        let inside = |column: &usize| people[*column].is_subset(&known);
        for column in (0..people.len()).filter(inside) {
            if !quotient.take(self.vectors[column]) {
                return vec![known];
            }
        }
        let Some(axes) = quotient.axes() else { return Vec::new() };
        let with = |more: &[usize]| {
            let more = more.iter().flat_map(|column| &people[*column]);
            let all: BTreeSet<u32> = known.iter().chain(more).copied().collect();
            (all.len() < self.k).then_some(all)
        };
        let mut found = Vec::new();
        let (mut columns, mut heads, mut slopes) = (Vec::new(), Vec::new(), Vec::new());
        for column in (0..people.len()).filter(|column| !inside(column)) {
            let left = quotient.reduced(self.vectors[column]);
            if left[axes[0]] == 0 {
                found.extend(with(&[column]));
            } else {
                columns.push(column);
                heads.push(left[axes[0]]);
                slopes.push(left[axes[1]]);
            }
        }
        inverses(&mut heads);
        let mut directions: HashMap<u64, Vec<usize>> = HashMap::new();
        for ((column, head), slope) in columns.into_iter().zip(heads).zip(slopes) {
            let same = directions.entry(times(head, slope)).or_default();
            found.extend(same.iter().filter_map(|other| with(&[column, *other])));
            same.push(column);
        }
        found
    }
}

/// The vectors modulo some of them.
#[derive(Default)]
struct Quotient {
    /// Scaled, each with the axis that it takes away.
    basis: Vec<(usize, Vector)>,
}

impl Quotient {
    /// Divides by one more; not if it is zero already.
    fn take(&mut self, vector: Vector) -> bool {
        let mut vector = self.reduced(vector);
        let Some(axis) = vector.iter().position(|value| *value != 0) else { return false };
        let scale = inverse(vector[axis]);
        for value in &mut vector {
            *value = times(*value, scale);
        }
        self.basis.push((axis, vector));
        true
    }

    fn reduced(&self, mut vector: Vector) -> Vector {
        for (axis, basis) in &self.basis {
            let factor = negated(vector[*axis]);
            if factor != 0 {
                for (value, basis) in vector.iter_mut().zip(basis) {
                    *value = plus(*value, times(factor, *basis));
                }
            }
        }
        vector
    }

    /// Two axes that are left, if there are.
    fn axes(&self) -> Option<[usize; 2]> {
        let left = |axis: &usize| self.basis.iter().all(|(taken, _)| taken != axis);
        let mut left = (0..DIMENSIONS).filter(left);
        left.next().zip(left.next()).map(|(one, other)| [one, other])
    }
}
