//! How much a cache keeps, for how long.

use ioc_core::cache::tier::{Limits, Tier};

/// The bounds of each tier. The default are those of the seed, with a bound in
/// bytes each: 112 MiB together, when all of them are full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CacheSettings {
    /// What the dashboard asks.
    pub dashboard: Limits,
    /// Pages of stored metrics.
    pub metrics: Limits,
    /// Reports, drawn.
    pub reports: Limits,
}

impl CacheSettings {
    /// The bounds of a tier.
    pub fn limits(&self, tier: Tier) -> Limits {
        match tier {
            Tier::Dashboard => self.dashboard,
            Tier::Metrics => self.metrics,
            Tier::Reports => self.reports,
        }
    }
}

impl Default for CacheSettings {
    fn default() -> Self {
        Self {
            dashboard: Tier::Dashboard.limits(),
            metrics: Tier::Metrics.limits(),
            reports: Tier::Reports.limits(),
        }
    }
}
