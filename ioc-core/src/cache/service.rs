//! The port.

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use futures_util::future::BoxFuture;

use crate::cache::key::CacheKey;
use crate::cache::tier::Tier;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::OrganizationId;
use crate::model::digest::sha256_of;

/// What makes the bytes that are not kept yet. Nothing happens until it is
/// awaited, so that a hit costs no load.
pub type Load<'l> = BoxFuture<'l, Result<Served>>;

/// Keeps bytes that were made once, for who may have them.
///
/// A cache belongs to one store: two stores may have organizations of the same
/// id. `crate::conformance::cache` holds every cache to what stands here.
#[async_trait]
pub trait CacheService: Send + Sync + fmt::Debug {
    /// What is kept under `key`, or what `load` makes, which is kept from then
    /// on. However many ask at the same moment, one of their loads runs and the
    /// others wait for it; where the one that runs panics or is dropped,
    /// another one's runs.
    ///
    /// # Errors
    /// Those of the load, told to all that waited for it and never kept. The
    /// cache has none of its own.
    async fn get_or_load(&self, key: &CacheKey, load: Load<'_>) -> Result<Served>;

    /// What is kept under `key`, if anything is; nothing is loaded. A cache that cannot
    /// look answers as if nothing were.
    async fn find(&self, key: &CacheKey) -> Option<Served> {
        let _ = key;
        None
    }

    /// Forgets what is kept of an organization, in a time that does not depend
    /// on how much that is. A load that began before is given to those who
    /// wait for it already, and to nobody who asks later. Call it after the
    /// commit of a write; it returns at once.
    fn invalidate_organization(&self, id: OrganizationId);

    /// What happened since the start, by tier; none where nothing is kept.
    fn statistics(&self) -> Vec<TierStatistics>;
}

/// Bytes to hand out. They were made once, for all that get them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// The bytes.
    pub bytes: Bytes,
    /// A hash of the bytes in 32 hexadecimal digits, without quotes: equal
    /// exactly where they are.
    pub etag: Arc<str>,
    /// The instant that they are of.
    pub as_of: Instant,
}

impl Served {
    /// Bytes that are of the instant `as_of`.
    pub fn new(bytes: impl Into<Bytes>, as_of: Instant) -> Self {
        let bytes = bytes.into();
        let mut etag = sha256_of(&bytes);
        etag.truncate(32);
        Self { bytes, etag: etag.into(), as_of }
    }
}

/// What a tier did and has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TierStatistics {
    /// The tier.
    pub tier: Tier,
    /// How often something was there.
    pub hits: u64,
    /// How often nothing was: the asker loaded it, or waited for one who did.
    pub misses: u64,
    /// How many loads began.
    pub loads: u64,
    /// How many entries the bounds pushed out.
    pub evictions: u64,
    /// How many entries there are now, forgotten ones that still take up room
    /// among them.
    pub entries: u64,
    /// How many bytes they have, keys included.
    pub size_bytes: u64,
}
