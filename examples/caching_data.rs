//! The summary through the cache: made once, kept, and forgotten when something
//! is written.
//!
//! ```console
//! $ cargo run --example caching_data
//! ```

#[path = "demo/acme.rs"]
mod acme;

use ioc_analytics::cache::read_through::get_cached_dashboard_summary;

#[tokio::main]
async fn main() -> ioc_analytics::Result<()> {
    let (platform, scope) = acme::open().await?;
    let (cache, dashboard) = (platform.cache(), platform.dashboard());

    // Cache dashboard summary
    let summary = get_cached_dashboard_summary(&**cache, &scope, || async {
        dashboard.summary(&scope, 7, None).await?.into_served()
    })
    .await?;
    println!("{}", String::from_utf8_lossy(&summary.bytes));

    // What the dashboard serves is kept without a word more.
    let first = dashboard.serve_summary(&scope, 7, None).await?;
    let second = dashboard.serve_summary(&scope, 7, None).await?;
    assert_eq!(first.bytes.as_ptr(), second.bytes.as_ptr(), "the very same bytes");
    assert_eq!(first.etag, summary.etag, "the same answer has the same hash");

    // A write by the platform forgets what it may have changed; one that goes
    // past it says so itself.
    cache.invalidate_organization(scope.organization_id());
    dashboard.serve_summary(&scope, 7, None).await?;
    for tier in cache.statistics() {
        println!("{}: {} hits, {} loads", tier.tier.as_str(), tier.hits, tier.loads);
    }
    assert_eq!(cache.statistics()[0].loads, 3);
    Ok(())
}
