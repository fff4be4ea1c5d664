//! The cache in memory is held to the port's word.

use std::sync::Arc;

use ioc_cache::MemoryCache;
use ioc_core::cache::service::CacheService;

fn fresh() -> Arc<dyn CacheService> {
    Arc::new(MemoryCache::default())
}

ioc_core::cache_conformance!(fresh);
