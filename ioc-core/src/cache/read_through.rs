//! The seed's `CacheHelper`.

use crate::access::scope::Scope;
use crate::cache::key::CacheKey;
use crate::cache::service::{CacheService, Served};
use crate::error::Result;

/// The summary of the scope's organization that is kept, or the one that
/// `load` makes: the seed's `getCachedDashboardSummary`, for an application
/// with a summary of its own. What a platform answers is kept by
/// `DashboardService::serve` already, by period.
///
/// `load` runs on a miss alone. Others with the scope's role get what it made,
/// so that it must not depend on the person.
///
/// ```
/// # async fn example(scope: ioc_core::access::scope::Scope, now: ioc_core::clock::Instant)
/// # -> ioc_core::error::Result<()> {
/// use ioc_core::cache::no_cache::NoCache;
/// use ioc_core::cache::read_through::get_cached_dashboard_summary;
/// use ioc_core::cache::service::Served;
///
/// let load = || async { Ok(Served::new("{\"total_users\":8}", now)) };
/// let summary = get_cached_dashboard_summary(&NoCache, &scope, load).await?;
/// assert_eq!(summary.bytes, "{\"total_users\":8}");
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// Those of `load`.
pub async fn get_cached_dashboard_summary<F>(
    cache: &dyn CacheService,
    scope: &Scope,
    load: impl FnOnce() -> F + Send,
) -> Result<Served>
where
    F: Future<Output = Result<Served>> + Send,
{
    let key = CacheKey::dashboard(scope, "summary", &[]);
    cache.get_or_load(&key, Box::pin(async move { load().await })).await
}
