//! What an operator asks a running server: is it alive, may it get requests, what
//! has it counted.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use ioc_core::platform::Platform;
use tokio::time::timeout;

use crate::problem::Problem;

/// How long the database may take to answer before the server counts as not ready.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether a server may get requests.
#[derive(Debug, Clone)]
pub struct Readiness {
    platform: Platform,
    ends: Arc<AtomicBool>,
}

impl Readiness {
    /// Of a server over a platform.
    pub fn new(platform: Platform) -> Self {
        Self { platform, ends: Arc::default() }
    }

    /// From here on the server is not ready: it answers what comes, and ends.
    pub fn end(&self) {
        self.ends.store(true, Ordering::Relaxed);
    }

    /// `/livez` answers as long as the process does, without asking anything;
    /// `/readyz` asks the database. Both are public, and told to nobody's log.
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
        // No organization is called so: the store is asked, and finds nothing.
        match timeout(PATIENCE, self.platform.organizations().find("-")).await {
            Ok(Ok(_)) => "ready\n".into_response(),
            _ => unavailable("database_unreachable", "the database does not answer").respond(""),
        }
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
