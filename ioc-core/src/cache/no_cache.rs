//! The cache that keeps nothing.

use async_trait::async_trait;

use crate::cache::key::CacheKey;
use crate::cache::service::{CacheService, Load, Served, TierStatistics};
use crate::error::Result;
use crate::ids::OrganizationId;

/// Loads each time. What a platform has that was told of no other.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoCache;

#[async_trait]
impl CacheService for NoCache {
    async fn get_or_load(&self, _: &CacheKey, load: Load<'_>) -> Result<Served> {
        load.await
    }

    fn invalidate_organization(&self, _: OrganizationId) {}

    fn statistics(&self) -> Vec<TierStatistics> {
        Vec::new()
    }
}
