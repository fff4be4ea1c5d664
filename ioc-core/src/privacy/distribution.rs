//! A published histogram. Only `privacy::bins` makes one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::privacy::cells::{CELLS, Cuts, LOWEST, WIDTH};
use crate::privacy::policy::Policy;

/// How many people have their raw score where on the scale, in bins that each
/// hold nobody or at least the minimum group.
///
/// It is made and read as a [`Figure`](crate::privacy::figure::Figure) is: it has
/// no public constructor, and does not come back from JSON.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Distribution {
    as_of: NaiveDate,
    n: u64,
    bins: Vec<Bin>,
}

/// One bin of a histogram: from its lower end up to, but not including, its upper
/// one, which the last bin includes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bin {
    from: f64,
    to: f64,
    n: u64,
    share: f64,
}

impl Distribution {
    /// The first day of the week that it is of, which may be an earlier one than
    /// that of the mean beside it.
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// How many people it is of.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// The bins, without gaps, over the whole scale.
    pub fn bins(&self) -> &[Bin] {
        &self.bins
    }
}

impl Bin {
    /// The lower end, in scale points.
    pub fn from(&self) -> f64 {
        self.from
    }

    /// The upper end.
    pub fn to(&self) -> f64 {
        self.to
    }

    /// How many people are in it.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Which part of all people that is, between 0 and 1.
    pub fn share(&self) -> f64 {
        self.share
    }
}

/// A histogram as it is kept beside the mean that it belongs to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct KeptDistribution {
    /// The first day of the week that it is of.
    pub(crate) as_of: NaiveDate,
    /// The largest minimum group under which it is shown.
    pub(crate) shown_to: u32,
    /// The first cell of each bin, and how many people are in it.
    pub(in crate::privacy) bins: Vec<(usize, u64)>,
}

impl KeptDistribution {
    /// Publishes it under today's policy.
    pub(crate) fn release(&self, policy: Policy) -> Option<Distribution> {
        if self.shown_to < policy.k() {
            return None;
        }
        let n = self.bins.iter().map(|(_, n)| n).sum::<u64>();
        let edge = |cell: usize| (LOWEST + WIDTH * i64::try_from(cell).unwrap_or(0)) as f64 / 1e6;
        let ends = self.bins.iter().skip(1).map(|(first, _)| *first).chain([CELLS]);
        let bins = self.bins.iter().zip(ends).map(|((first, count), end)| Bin {
            from: edge(*first),
            to: edge(end),
            n: *count,
            share: *count as f64 / n as f64,
        });
        Some(Distribution { as_of: self.as_of, n, bins: bins.collect() })
    }

    /// Where it is cut.
    pub(in crate::privacy) fn cuts(&self) -> Cuts {
        Cuts::at(self.bins.iter().map(|(first, _)| *first).filter(|first| *first < CELLS))
    }

    /// In how many bins there is anybody.
    pub(in crate::privacy) fn held(&self) -> usize {
        self.bins.iter().filter(|(_, n)| *n > 0).count()
    }
}
