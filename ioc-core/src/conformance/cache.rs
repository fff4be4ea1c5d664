//! What every cache does with loads.
//!
//! A case is `async fn(Arc<dyn CacheService>) -> Result<()>` over an empty cache.

use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use futures_util::FutureExt;
use futures_util::future::poll_immediate;

use crate::cache::key::CacheKey;
use crate::cache::service::{CacheService, Load, Served};
use crate::cache::tier::Tier;
use crate::conformance::fixture::{id, now, pause, refused, scope, together};
use crate::error::{Error, ErrorKind, Result};
use crate::model::member::Role;

fn key(number: u32, role: Role) -> Result<CacheKey> {
    Ok(CacheKey::dashboard(&scope(number, role)?, "summary", &[]))
}

fn load(text: &str) -> Load<'_> {
    Box::pin(async { Ok(Served::new(text.to_owned(), now())) })
}

/// A load that takes long enough for others to come meanwhile.
fn slow(text: &str) -> Load<'_> {
    Box::pin(async {
        pause().await;
        pause().await;
        load(text).await
    })
}

/// A second ask gets the very bytes of the first, with their hash and instant.
pub async fn what_was_made_is_kept(cache: Arc<dyn CacheService>) -> Result<()> {
    let key = key(1, Role::Viewer)?;
    let made = cache.get_or_load(&key, load("one")).await?;
    let kept = cache.get_or_load(&key, load("other")).await?;
    assert_eq!(made, Served::new("one", now()));
    assert_eq!(made, kept);
    assert_eq!(made.bytes.as_ptr(), kept.bytes.as_ptr(), "handed out, not copied");
    assert_ne!(made.etag, Served::new("other", now()).etag);
    Ok(())
}

/// Who looks without loading finds what was made, until it is forgotten.
pub async fn what_is_kept_is_found(cache: Arc<dyn CacheService>) -> Result<()> {
    let key = key(1, Role::Viewer)?;
    assert_eq!(cache.find(&key).await, None);
    let made = cache.get_or_load(&key, load("one")).await?;
    assert_eq!(cache.find(&key).await, Some(made));
    cache.invalidate_organization(key.organization_id());
    assert_eq!(cache.find(&key).await, None);
    Ok(())
}

/// A thousand miss together: one load.
pub async fn one_load_serves_all_who_ask_at_once(cache: Arc<dyn CacheService>) -> Result<()> {
    let (key, loads) = (key(1, Role::Viewer)?, AtomicU32::new(0));
    let ask = |_| {
        cache.get_or_load(
            &key,
            Box::pin(async {
                loads.fetch_add(1, Ordering::Relaxed);
                slow("one").await
            }),
        )
    };
    for served in together((0..1000).map(ask)).await {
        assert_eq!(served?.bytes, "one");
    }
    assert_eq!(loads.into_inner(), 1);
    Ok(())
}

/// One load fails, ten get the error, and the next one loads anew.
pub async fn an_error_reaches_all_who_wait_and_is_not_kept(
    cache: Arc<dyn CacheService>,
) -> Result<()> {
    let (key, loads) = (key(1, Role::Viewer)?, AtomicU32::new(0));
    let ask = |_| {
        cache.get_or_load(
            &key,
            Box::pin(async {
                loads.fetch_add(1, Ordering::Relaxed);
                pause().await;
                let error = Error::new(ErrorKind::Unavailable, "locked", "the store is locked");
                Err(error.with("queue", 7).with_hint("try again").temporary())
            }),
        )
    };
    for served in together((0..10).map(ask)).await {
        let error = refused(served, "the load failed");
        assert_eq!((error.kind(), error.code()), (ErrorKind::Unavailable, "locked"));
        assert_eq!(
            (error.to_string().as_str(), error.hint()),
            ("the store is locked (queue: 7)", Some("try again"))
        );
        assert!(error.is_temporary());
    }
    assert_eq!(loads.into_inner(), 1);
    assert_eq!(cache.get_or_load(&key, load("one")).await?.bytes, "one");
    Ok(())
}

/// The one whose load runs goes away; who waits for it gets an answer.
pub async fn a_load_that_is_dropped_strands_nobody(cache: Arc<dyn CacheService>) -> Result<()> {
    let key = key(1, Role::Viewer)?;
    let mut first = Box::pin(cache.get_or_load(&key, Box::pin(std::future::pending())));
    assert!(poll_immediate(&mut first).await.is_none(), "it loads");
    let mut waiting = pin!(cache.get_or_load(&key, load("own")));
    assert!(poll_immediate(&mut waiting).await.is_none(), "it waits for the first");
    drop(first);
    assert_eq!(waiting.await?.bytes, "own");
    assert_eq!(cache.get_or_load(&key, load("other")).await?.bytes, "own");
    Ok(())
}

/// The one whose load runs panics; who waits for it gets an answer.
pub async fn a_load_that_panics_strands_nobody(cache: Arc<dyn CacheService>) -> Result<()> {
    let key = key(1, Role::Viewer)?;
    let panicking: Load<'_> = Box::pin(async {
        pause().await;
        panic!("a load of the case panics")
    });
    let first = AssertUnwindSafe(cache.get_or_load(&key, panicking)).catch_unwind();
    let waiting = AssertUnwindSafe(cache.get_or_load(&key, load("own"))).catch_unwind();
    let mut both = together([first, waiting]).await.into_iter();
    assert!(both.next().is_some_and(|first| first.is_err()), "the panic is its own");
    let waited = both.next().and_then(std::result::Result::ok);
    assert_eq!(waited.expect("no panic of another")?.bytes, "own");
    Ok(())
}

/// A load is under way while a write commits. It is read by who waited for it,
/// and by nobody after.
pub async fn a_load_that_began_before_a_write_is_not_read_after_it(
    cache: Arc<dyn CacheService>,
) -> Result<()> {
    let key = key(1, Role::Viewer)?;
    let mut before = pin!(cache.get_or_load(&key, slow("old")));
    assert!(poll_immediate(&mut before).await.is_none(), "it loads");
    cache.invalidate_organization(id(1));
    // While it is under way, and after it was kept.
    assert_eq!(cache.get_or_load(&key, load("new")).await?.bytes, "new");
    assert_eq!(before.await?.bytes, "old");
    assert_eq!(cache.get_or_load(&key, load("newer")).await?.bytes, "new");
    Ok(())
}

/// All of an organization goes, in every tier, and nothing of another's.
pub async fn what_is_forgotten_is_made_again(cache: Arc<dyn CacheService>) -> Result<()> {
    let keys = |number| -> Result<[CacheKey; 3]> {
        let scope = scope(number, Role::Viewer)?;
        Ok([
            CacheKey::dashboard(&scope, "summary", &[]),
            CacheKey::metrics(&scope, "user_engagement", "2026", &[]),
            CacheKey::report(&scope, id(1), &[]),
        ])
    };
    for key in keys(1)?.iter().chain(&keys(2)?) {
        cache.get_or_load(key, load("old")).await?;
    }
    cache.invalidate_organization(id(1));
    for key in &keys(1)? {
        assert_eq!(cache.get_or_load(key, load("new")).await?.bytes, "new", "{key:?}");
    }
    for key in &keys(2)? {
        assert_eq!(cache.get_or_load(key, load("new")).await?.bytes, "old", "{key:?}");
    }
    Ok(())
}

/// The same question of another organization, or in another role, is another
/// entry.
pub async fn organizations_and_roles_share_nothing(cache: Arc<dyn CacheService>) -> Result<()> {
    let viewer = cache.get_or_load(&key(1, Role::Viewer)?, load("viewer")).await?;
    let analyst = cache.get_or_load(&key(1, Role::Analyst)?, load("analyst")).await?;
    let stranger = cache.get_or_load(&key(2, Role::Viewer)?, load("stranger")).await?;
    assert_eq!(viewer.bytes, "viewer");
    assert_eq!(analyst.bytes, "analyst");
    assert_eq!(stranger.bytes, "stranger");
    Ok(())
}

/// The figures behind a hit ratio.
pub async fn hits_misses_and_loads_are_counted_by_tier(cache: Arc<dyn CacheService>) -> Result<()> {
    let key = key(1, Role::Viewer)?;
    let asks = (0..3).map(|_| cache.get_or_load(&key, slow("four")));
    for served in together(asks).await {
        served?;
    }
    cache.get_or_load(&key, load("other")).await?;
    let statistics = cache.statistics();
    assert_eq!(statistics.iter().map(|it| it.tier).collect::<Vec<_>>(), Tier::ALL);
    let dashboard = statistics[0];
    assert_eq!((dashboard.hits, dashboard.misses, dashboard.loads), (1, 3, 1));
    assert_eq!((dashboard.entries, dashboard.evictions), (1, 0));
    assert!(dashboard.size_bytes > 4, "{dashboard:?}");
    for other in &statistics[1..] {
        assert_eq!((other.hits, other.misses, other.loads, other.entries), (0, 0, 0, 0));
    }
    Ok(())
}
