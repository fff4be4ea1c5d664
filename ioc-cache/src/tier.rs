//! One tier in memory: its entries within their bounds, and its counters.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use ioc_core::cache::key::CacheKey;
use ioc_core::cache::service::{Load, Served, TierStatistics};
use ioc_core::cache::tier::{Limits, Tier};
use ioc_core::error::Result;
use moka::future::Cache;
use moka::notification::RemovalCause;
use moka::policy::EvictionPolicy;

/// The longest that an entry is kept, whatever was asked for: moka refuses to
/// reckon with a thousand years.
const LONGEST: Duration = Duration::from_hours(365 * 24);

/// An organization's epoch, and the key.
type EntryKey = (u64, CacheKey);

#[derive(Debug)]
pub(crate) struct MemoryTier {
    tier: Tier,
    entries: Cache<EntryKey, Served>,
    hits: AtomicU64,
    misses: AtomicU64,
    loads: AtomicU64,
    evictions: Arc<AtomicU64>,
}

impl MemoryTier {
    pub(crate) fn new(tier: Tier, limits: Limits) -> Self {
        let Limits { ttl, entries, size_bytes } = limits;
        // moka has one bound, and here are two. An entry weighs its bytes, and
        // at least what each may have if all are there: then neither bound can
        // be passed.
        let share = (size_bytes / entries.max(1)).max(1);
        let capacity = share.saturating_mul(entries).min(size_bytes);
        let weigh = move |key: &EntryKey, served: &Served| {
            u32::try_from(size_of_entry(key, served).max(share)).unwrap_or(u32::MAX)
        };
        let evictions = Arc::new(AtomicU64::new(0));
        let counter = Arc::clone(&evictions);
        let evicted = move |_: Arc<EntryKey>, _: Served, cause: RemovalCause| {
            if cause == RemovalCause::Size {
                counter.fetch_add(1, Ordering::Relaxed);
            }
        };
        let entries = Cache::builder()
            .max_capacity(capacity)
            .weigher(weigh)
            .time_to_live(ttl.min(LONGEST))
            // A new epoch makes every key a new one. By frequency, what was
            // forgotten but asked for often would keep it out.
            .eviction_policy(EvictionPolicy::lru())
            .eviction_listener(evicted)
            .build();
        let (hits, misses, loads) = Default::default();
        Self { tier, entries, hits, misses, loads, evictions }
    }

    /// Counts a hit only: a miss is one of who then loads.
    pub(crate) async fn find(&self, epoch: u64, key: &CacheKey) -> Option<Served> {
        let served = self.entries.get(&(epoch, key.clone())).await;
        if served.is_some() {
            self.hits.fetch_add(1, Ordering::Relaxed);
        }
        served
    }

    pub(crate) async fn get_or_load(
        &self,
        epoch: u64,
        key: &CacheKey,
        load: Load<'_>,
    ) -> Result<Served> {
        if let Some(served) = self.find(epoch, key).await {
            return Ok(served);
        }
        let key = (epoch, key.clone());
        self.misses.fetch_add(1, Ordering::Relaxed);
        let mut loaded = false;
        let counted = async {
            loaded = true;
            self.loads.fetch_add(1, Ordering::Relaxed);
            load.await
        };
        let served = self.entries.try_get_with(key, counted).await.map_err(Arc::unwrap_or_clone);
        if loaded {
            // moka puts off what keeps the bounds, by dozens of entries, and one
            // may be a report of megabytes. Beside a load it costs nothing.
            self.entries.run_pending_tasks().await;
        }
        served
    }

    pub(crate) fn statistics(&self) -> TierStatistics {
        let (mut entries, mut size_bytes) = (0, 0);
        for (key, served) in &self.entries {
            entries += 1;
            size_bytes += size_of_entry(&key, &served);
        }
        TierStatistics {
            tier: self.tier,
            hits: self.hits.load(Ordering::Relaxed),
            misses: self.misses.load(Ordering::Relaxed),
            loads: self.loads.load(Ordering::Relaxed),
            evictions: self.evictions.load(Ordering::Relaxed),
            entries,
            size_bytes,
        }
    }
}

fn size_of_entry((_, key): &EntryKey, served: &Served) -> u64 {
    (key.as_str().len() + served.etag.len() + served.bytes.len()) as u64
}
