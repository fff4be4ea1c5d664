//! What an operator asks a running server: is it alive, may it get requests, what
//! has it counted.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use ioc_core::platform::Platform;
use tokio::sync::Mutex;
use tokio::time::timeout;

use crate::problem::Problem;

/// How long the database may take to answer before the server counts as not ready.
const PATIENCE: Duration = Duration::from_secs(2);

/// For how long it is not asked again.
const HOLDS: Duration = Duration::from_secs(1);

/// Whether a server may get requests.
#[derive(Debug, Clone)]
pub struct Readiness {
    platform: Platform,
    ends: Arc<AtomicBool>,
    reachable: Arc<Mutex<Option<(Instant, bool)>>>,
}

impl Readiness {
    /// Of a server over a platform.
    pub fn new(platform: Platform) -> Self {
        Self { platform, ends: Arc::default(), reachable: Arc::default() }
    }

    /// From here on the server is not ready: it answers what comes, and ends.
    pub fn end(&self) {
        self.ends.store(true, Ordering::Relaxed);
    }

    /// `/livez` answers as long as the process does, without asking anything;
    /// `/readyz` asks the database, at most once a second. Both are public, and told to nobody's log.
    pub fn router<S>(&self) -> Router<S>
    where
        S: Clone + Send + Sync + 'static,
    {
        let this = self.clone();
        Router::new()
            .route("/livez", get(async || "alive\n"))
            .route("/readyz", get(move || async move { this.answer().await }))
    }

    async fn answer(&self) -> Response {
        let unavailable = |code, detail: &str| {
            Problem::new(StatusCode::SERVICE_UNAVAILABLE, code, detail).after_seconds(1)
        };
        if self.ends.load(Ordering::Relaxed) {
            return unavailable("draining", "the server is about to end").respond("");
        }
        let organizations = self.platform.organizations().clone();
        // No organization is called so: the store is asked, and finds nothing.
        let ask = async move { organizations.find("-").await.is_ok() };
        if self.is_reachable(ask).await {
            return "ready\n".into_response();
        }
        unavailable("database_unreachable", "the database does not answer").respond("")
    }

    /// What was answered a moment ago, or is now: whoever comes meanwhile waits for the
    /// same answer.
    async fn is_reachable(&self, ask: impl Future<Output = bool> + Send + 'static) -> bool {
        let mut reachable = self.reachable.clone().lock_owned().await;
        if let Some((at, answer)) = *reachable
            && at.elapsed() < HOLDS
        {
            return answer;
        }
        // In a task of its own: who asks and goes away does not make the next one begin.
        let asked = tokio::spawn(async move {
            let answer = timeout(PATIENCE, ask).await.unwrap_or(false);
            *reachable = Some((Instant::now(), answer));
            answer
        });
        asked.await.unwrap_or(false)
    }
}

/// `/metrics` in the text format of Prometheus, as `render` writes it.
pub fn metrics_router<S>(render: impl Fn() -> String + Clone + Send + Sync + 'static) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    let media_type = [(header::CONTENT_TYPE, "text/plain; version=0.0.4")];
    Router::new().route("/metrics", get(move || async move { (media_type, render()) }))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU32;

    use futures_util::FutureExt;
    use futures_util::future::join_all;
    use ioc_store_sqlite::{SqliteOptions, SqliteStore};
    use tokio::time::sleep;

    use super::*;

    #[tokio::test]
    async fn the_store_is_asked_once_by_however_many_who_come_and_go() {
        let options = SqliteOptions::from_url("sqlite::memory:").unwrap();
        let store = Arc::new(SqliteStore::open(&options).unwrap());
        let readiness = Readiness::new(Platform::builder(store).build());
        let asked = Arc::new(AtomicU32::new(0));
        let ask = |answer| {
            let asked = asked.clone();
            async move {
                asked.fetch_add(1, Ordering::Relaxed);
                sleep(Duration::from_millis(50)).await;
                answer
            }
        };
        // Whoever goes away leaves the question to those who come after.
        assert!(readiness.is_reachable(ask(true)).now_or_never().is_none());
        let answers = join_all((0..100).map(|_| readiness.is_reachable(ask(false)))).await;
        assert!(answers.into_iter().all(|answer| answer));
        assert_eq!(asked.load(Ordering::Relaxed), 1);
        sleep(HOLDS).await;
        assert!(!readiness.is_reachable(ask(false)).await, "then it is asked again");
        assert_eq!(asked.load(Ordering::Relaxed), 2);
    }
}
