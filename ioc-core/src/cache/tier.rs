//! The three tiers, and how much each keeps for how long.

use std::time::Duration;

/// A tier of the cache: one of the seed's three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// What the dashboard asks.
    Dashboard,
    /// Pages of stored metrics.
    Metrics,
    /// Reports, drawn.
    Reports,
}

/// The bounds of a tier. What does not fit pushes out what was not asked for
/// the longest; nothing fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How long an entry is kept.
    pub ttl: Duration,
    /// How many entries are kept.
    pub entries: u64,
    /// How many bytes they may have together, keys included.
    pub size_bytes: u64,
}

const MIB: u64 = 1024 * 1024;

impl Tier {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Dashboard, Self::Metrics, Self::Reports];

    /// The tier's name, as a statistic shows it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Dashboard => "dashboard",
            Self::Metrics => "metrics",
            Self::Reports => "reports",
        }
    }

    /// The seed's time and number of entries, and a bound in bytes: the seed
    /// has none, and 200 reports may be anything between 1 MB and 1 GB.
    pub fn limits(self) -> Limits {
        let (seconds, entries, mib) = match self {
            Self::Dashboard => (60, 500, 16),
            Self::Metrics => (300, 1000, 32),
            Self::Reports => (1800, 200, 64),
        };
        Limits { ttl: Duration::from_secs(seconds), entries, size_bytes: mib * MIB }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tiers_are_those_of_the_seed() {
        let seed = Tier::ALL.map(|tier| (tier.limits().ttl.as_secs(), tier.limits().entries));
        assert_eq!(seed, [(60, 500), (300, 1000), (1800, 200)]);
    }
}
