//! What is kept stays within number, bytes and time.

use std::time::Duration;

use ioc_cache::{CacheSettings, MemoryCache};
use ioc_core::cache::key::CacheKey;
use ioc_core::cache::service::{CacheService, Served, TierStatistics};
use ioc_core::cache::tier::{Limits, Tier};
use ioc_core::conformance::fixture::{id, now, scope};
use ioc_core::model::member::Role;

fn cache(limits: Limits) -> MemoryCache {
    MemoryCache::new(CacheSettings { dashboard: limits, ..CacheSettings::default() })
}

/// Asks for the answer `number` of `size` bytes; whether it had to be loaded.
async fn ask(cache: &MemoryCache, number: u64, size: usize) -> bool {
    let key = CacheKey::dashboard(&scope(1, Role::Viewer).unwrap(), "x", &[&number]);
    let mut loaded = false;
    let load = async {
        loaded = true;
        Ok(Served::new(vec![b'x'; size], now()))
    };
    cache.get_or_load(&key, Box::pin(load)).await.unwrap();
    loaded
}

fn dashboard(cache: &MemoryCache) -> TierStatistics {
    cache.statistics()[0]
}

const HOUR: Duration = Duration::from_hours(1);

#[tokio::test]
async fn no_more_entries_are_kept_than_the_seed_says() {
    let cache = MemoryCache::default();
    let most = Tier::Dashboard.limits().entries;
    for number in 0..most {
        ask(&cache, number, 10).await;
    }
    assert_eq!((dashboard(&cache).entries, dashboard(&cache).evictions), (most, 0));
    for number in most..most + 100 {
        ask(&cache, number, 10).await;
        assert_eq!(dashboard(&cache).entries, most);
    }
    assert_eq!(dashboard(&cache).evictions, 100);
}

#[tokio::test]
async fn no_more_bytes_are_kept_than_the_bound() {
    let cache = cache(Limits { ttl: HOUR, entries: 1000, size_bytes: 100_000 });
    for number in 0..50 {
        ask(&cache, number, 30_000).await;
        let now = dashboard(&cache);
        assert!(now.size_bytes <= 100_000, "{now:?}");
    }
    assert_eq!((dashboard(&cache).entries, dashboard(&cache).evictions), (3, 47));
}

#[tokio::test]
async fn what_was_asked_for_last_stays() {
    let cache = cache(Limits { ttl: HOUR, entries: 2, size_bytes: 100_000 });
    ask(&cache, 1, 10).await;
    ask(&cache, 2, 10).await;
    assert!(!ask(&cache, 1, 10).await);
    ask(&cache, 3, 10).await;
    assert!(!ask(&cache, 1, 10).await, "it was asked for after the second");
    assert!(ask(&cache, 2, 10).await, "it made room for the third");
}

#[tokio::test]
async fn forgotten_answers_make_room_however_often_they_were_asked_for() {
    let cache = cache(Limits { ttl: HOUR, entries: 10, size_bytes: 100_000 });
    for number in (0..10).cycle().take(1000) {
        ask(&cache, number, 10).await;
    }
    cache.invalidate_organization(id(1));
    for number in 0..10 {
        assert!(ask(&cache, number, 10).await);
    }
    for number in 0..10 {
        assert!(!ask(&cache, number, 10).await, "{number} was kept");
    }
}

#[tokio::test]
async fn what_is_larger_than_the_tier_is_served_and_not_kept() {
    let cache = cache(Limits { ttl: HOUR, entries: 10, size_bytes: 1000 });
    ask(&cache, 1, 10).await;
    assert!(ask(&cache, 2, 2000).await);
    assert!(ask(&cache, 2, 2000).await);
    assert!(!ask(&cache, 1, 10).await, "it pushed nothing out");
}

#[tokio::test]
async fn a_tier_without_room_serves_all_the_same() {
    for (entries, size_bytes) in [(0, 1000), (10, 0)] {
        let cache = cache(Limits { ttl: HOUR, entries, size_bytes });
        assert!(ask(&cache, 1, 10).await);
        assert!(ask(&cache, 1, 10).await);
        assert_eq!(dashboard(&cache).entries, 0);
    }
}

#[tokio::test]
async fn an_entry_goes_when_its_time_is_over() {
    let ttl = Duration::from_millis(30);
    let brief = cache(Limits { ttl, entries: 10, size_bytes: 1000 });
    assert!(ask(&brief, 1, 10).await);
    tokio::time::sleep(ttl + Duration::from_millis(5)).await;
    assert_eq!(dashboard(&brief).entries, 0);
    assert!(ask(&brief, 1, 10).await);

    // The same moment is nothing where the time is longer.
    let lasting = cache(Limits { ttl: HOUR, ..Tier::Dashboard.limits() });
    assert!(ask(&lasting, 1, 10).await);
    tokio::time::sleep(ttl + Duration::from_millis(5)).await;
    assert!(!ask(&lasting, 1, 10).await);
}

#[test]
fn a_time_that_never_ends_can_be_said() {
    let _ = cache(Limits { ttl: Duration::MAX, ..Tier::Dashboard.limits() });
}

#[test]
fn the_defaults_are_those_of_the_tiers() {
    let settings = CacheSettings::default();
    for tier in Tier::ALL {
        assert_eq!(settings.limits(tier), tier.limits());
    }
}
