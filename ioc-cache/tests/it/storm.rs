//! Many threads at the same moment.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use ioc_cache::MemoryCache;
use ioc_core::cache::key::CacheKey;
use ioc_core::cache::service::{CacheService, Served};
use ioc_core::conformance::fixture::{id, now, scope};
use ioc_core::model::member::Role;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_misses_are_one_load() {
    let cache = Arc::new(MemoryCache::default());
    for round in 0..20u64 {
        let key = CacheKey::dashboard(&scope(1, Role::Viewer).unwrap(), "x", &[&round]);
        let (loads, barrier) = (Arc::new(AtomicU64::new(0)), Arc::new(Barrier::new(1000)));
        let mut asks = JoinSet::new();
        for _ in 0..1000 {
            let (cache, key) = (Arc::clone(&cache), key.clone());
            let (loads, barrier) = (Arc::clone(&loads), Arc::clone(&barrier));
            asks.spawn(async move {
                barrier.wait().await;
                let load = async {
                    loads.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(Duration::from_millis(1)).await;
                    Ok(Served::new("one", now()))
                };
                cache.get_or_load(&key, Box::pin(load)).await.unwrap().bytes
            });
        }
        assert!(asks.join_all().await.iter().all(|bytes| bytes == "one"));
        assert_eq!(loads.load(Ordering::Relaxed), 1, "round {round}");
    }
    let dashboard = cache.statistics()[0];
    assert_eq!((dashboard.loads, dashboard.hits + dashboard.misses), (20, 20_000));
}

/// The store is a number that a writer counts up, each time while somebody
/// loads. Whoever asks after a write was told must not see a number from before
/// it.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_reads_what_was_true_before_a_write_that_was_told() {
    const WRITES: u64 = 500;
    let cache = Arc::new(MemoryCache::default());
    let [store, told, loads] = [(); 3].map(|()| Arc::new(AtomicU64::new(0)));
    let key = CacheKey::dashboard(&scope(1, Role::Viewer).unwrap(), "x", &[]);
    let mut readers = JoinSet::new();
    for _ in 0..8 {
        let (cache, key) = (Arc::clone(&cache), key.clone());
        let (store, told, loads) = (Arc::clone(&store), Arc::clone(&told), Arc::clone(&loads));
        readers.spawn(async move {
            loop {
                let known = told.load(Ordering::SeqCst);
                let load = async {
                    let read = store.load(Ordering::SeqCst);
                    loads.fetch_add(1, Ordering::SeqCst);
                    // The write that makes it stale comes here.
                    tokio::task::yield_now().await;
                    Ok(Served::new(read.to_string(), now()))
                };
                let served = cache.get_or_load(&key, Box::pin(load)).await.unwrap();
                let read: u64 = std::str::from_utf8(&served.bytes).unwrap().parse().unwrap();
                assert!(read >= known, "{read} was read after {known} was told");
                if known == WRITES {
                    return;
                }
                tokio::task::yield_now().await;
            }
        });
    }
    for number in 1..=WRITES {
        let before = loads.load(Ordering::SeqCst);
        store.store(number, Ordering::SeqCst);
        cache.invalidate_organization(id(1));
        told.store(number, Ordering::SeqCst);
        let met = async {
            while loads.load(Ordering::SeqCst) == before {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), met).await.expect("readers load anew");
    }
    while let Some(reader) = readers.join_next().await {
        reader.unwrap();
    }
}
