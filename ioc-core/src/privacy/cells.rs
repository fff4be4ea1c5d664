//! The fixed grid on which histograms are counted, and where they are cut.

use std::ops::Range;

use crate::model::tally::Members;

/// Where the scale begins, in millionths of a point.
pub(crate) const LOWEST: i64 = 1_000_000;

/// How wide a cell is: a quarter of a point.
pub(crate) const WIDTH: i64 = 250_000;

/// How many cells there are, up to five points.
pub(crate) const CELLS: usize = 16;

/// The cell of a score in millionths; the end of the scale is in the last one.
pub(crate) fn cell_of(score: i64) -> usize {
    usize::try_from((score - LOWEST) / WIDTH).unwrap_or(0).min(CELLS - 1)
}

/// Where bins begin: a bit for each cell, but for the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cuts(u16);

impl Cuts {
    /// Every cell is a bin.
    pub(super) const ALL: Self = Self(!1);
    /// The whole scale is one.
    pub(super) const NONE: Self = Self(0);

    /// Bins that begin with these cells.
    pub(super) fn at(cells: impl IntoIterator<Item = usize>) -> Self {
        cells.into_iter().fold(Self::NONE, Self::with)
    }

    fn with(self, cell: usize) -> Self {
        Self(self.0 | ((1 << cell) & Self::ALL.0))
    }

    pub(super) fn without(self, cell: usize) -> Self {
        Self(self.0 & !(1 << cell))
    }

    pub(super) fn has(self, cell: usize) -> bool {
        (self.0 >> cell) & 1 == 1
    }

    /// The ends that both have.
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) fn bins(self) -> Vec<Range<usize>> {
        let starts: Vec<usize> = (0..CELLS).filter(|cell| *cell == 0 || self.has(*cell)).collect();
        let ends = starts.iter().skip(1).copied().chain([CELLS]);
        starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
    }

    /// With the ends that need not be told: in a bin without people each cell is
    /// known to be without them.
    pub(super) fn known(self, counts: &Counts) -> Self {
        let empty = self.bins().into_iter().filter(|bin| counts.in_bin(bin) == 0);
        empty.flatten().fold(self, Self::with)
    }
}

/// How many people there are in each cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts(pub(super) [u64; CELLS]);

impl Counts {
    /// People whose cell is not known may be in any.
    pub(super) fn of(scores: &Members, cell: &impl Fn(u32) -> Option<usize>) -> Self {
        let mut counts = Self::default();
        for score in scores.iter() {
            match cell(score) {
                Some(cell) => counts.0[cell] += 1,
                None => counts.0.iter_mut().for_each(|count| *count += 1),
            }
        }
        counts
    }

    pub(super) fn in_bin(&self, bin: &Range<usize>) -> u64 {
        self.0[bin.clone()].iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_scale_are_in_the_outer_cells() {
        for (score, cell) in [(1_000_000, 0), (1_249_999, 0), (1_250_000, 1), (5_000_000, 15)] {
            assert_eq!(cell_of(score), cell);
        }
    }
}
