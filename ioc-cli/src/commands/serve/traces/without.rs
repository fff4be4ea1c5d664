//! No traces: the program is built without them.

use axum::Router;
use ioc_analytics::error::{Error, Result};
use tracing::Subscriber;
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Identity;

/// Nobody is told.
#[derive(Debug)]
pub(in crate::commands::serve) struct Traces;

impl Traces {
    /// Nothing.
    ///
    /// # Errors
    /// Where a collector is named: it would wait in vain.
    pub(in crate::commands::serve) fn of(endpoint: Option<&str>) -> Result<Self> {
        if endpoint.is_none() {
            return Ok(Self);
        }
        Err(Error::invalid("no_traces", "a collector is named, and this program makes no traces")
            .with_hint("build it with `-p ioc-cli --features otlp`, or take otlp_endpoint away"))
    }

    pub(in crate::commands::serve) fn layer<S: Subscriber>(&self) -> impl Layer<S> + use<S> {
        Identity::new()
    }

    pub(in crate::commands::serve) fn follow(&self, router: Router) -> Router {
        router
    }

    pub(in crate::commands::serve) async fn finish(self) {}
}
