//! The cache in the memory of one process.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use async_trait::async_trait;
use ioc_core::cache::key::CacheKey;
use ioc_core::cache::service::{CacheService, Load, Served, TierStatistics};
use ioc_core::cache::tier::Tier;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;

use crate::settings::CacheSettings;
use crate::tier::MemoryTier;

/// Keeps answers in the memory of this process, within the bounds of its
/// settings. Time is the machine's: an entry goes when it has been there for as
/// long as its tier says, however a platform's clock is set.
#[derive(Debug)]
pub struct MemoryCache {
    dashboard: MemoryTier,
    metrics: MemoryTier,
    reports: MemoryTier,
    epochs: Epochs,
}

impl MemoryCache {
    /// An empty cache.
    pub fn new(settings: CacheSettings) -> Self {
        let tier = |tier| MemoryTier::new(tier, settings.limits(tier));
        Self {
            dashboard: tier(Tier::Dashboard),
            metrics: tier(Tier::Metrics),
            reports: tier(Tier::Reports),
            epochs: Epochs::default(),
        }
    }

    fn tier(&self, tier: Tier) -> &MemoryTier {
        match tier {
            Tier::Dashboard => &self.dashboard,
            Tier::Metrics => &self.metrics,
            Tier::Reports => &self.reports,
        }
    }
}

impl Default for MemoryCache {
    fn default() -> Self {
        Self::new(CacheSettings::default())
    }
}

#[async_trait]
impl CacheService for MemoryCache {
    async fn get_or_load(&self, key: &CacheKey, load: Load<'_>) -> Result<Served> {
        // Before the load begins: what was read before a write is kept under the
        // epoch before it, where nobody looks any more.
        let epoch = self.epochs.of(key.organization_id());
        self.tier(key.tier()).get_or_load(epoch, key, load).await
    }

    async fn find(&self, key: &CacheKey) -> Option<Served> {
        let epoch = self.epochs.of(key.organization_id());
        self.tier(key.tier()).find(epoch, key).await
    }

    fn invalidate_organization(&self, id: OrganizationId) {
        self.epochs.advance(id);
    }

    fn statistics(&self) -> Vec<TierStatistics> {
        Tier::ALL.into_iter().map(|tier| self.tier(tier).statistics()).collect()
    }
}

/// How often each organization was invalidated: a number for each that was.
#[derive(Debug, Default)]
struct Epochs(RwLock<HashMap<OrganizationId, u64>>);

impl Epochs {
    fn of(&self, id: OrganizationId) -> u64 {
        let epochs = self.0.read().unwrap_or_else(PoisonError::into_inner);
        epochs.get(&id).copied().unwrap_or_default()
    }

    fn advance(&self, id: OrganizationId) {
        let mut epochs = self.0.write().unwrap_or_else(PoisonError::into_inner);
        *epochs.entry(id).or_default() += 1;
    }
}
