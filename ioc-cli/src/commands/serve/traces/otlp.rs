//! Traces by OTLP over HTTP: each request is a span, in the trace that its
//! `traceparent` names.

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use ioc_analytics::error::{Error, ErrorKind, Result};
use opentelemetry::propagation::{Extractor, TextMapPropagator};
use opentelemetry::trace::{FutureExt, TracerProvider};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::SdkTracerProvider;
use tracing::Subscriber;
use tracing_subscriber::Layer;
use tracing_subscriber::registry::LookupSpan;

/// Tells a collector, if there is one.
#[derive(Debug)]
pub(in crate::commands::serve) struct Traces(Option<SdkTracerProvider>);

impl Traces {
    /// Begins to tell the collector at a URL.
    ///
    /// # Errors
    /// Where nothing can be sent to it. That it does not answer is no error: what is
    /// told is lost then.
    pub(in crate::commands::serve) fn of(endpoint: Option<&str>) -> Result<Self> {
        let Some(endpoint) = endpoint else { return Ok(Self(None)) };
        let exporter = SpanExporter::builder()
            .with_http()
            .with_protocol(Protocol::HttpBinary)
            .with_endpoint(format!("{}/v1/traces", endpoint.trim_end_matches('/')))
            .build()
            .map_err(|source| {
                Error::new(ErrorKind::InvalidInput, "no_collector", "a collector cannot be told")
                    .with_hint("otlp_endpoint is its URL, such as http://localhost:4318")
                    .with_source(source)
            })?;
        let resource = Resource::builder().with_service_name("ioc").with_attribute(
            opentelemetry::KeyValue::new("service.version", env!("CARGO_PKG_VERSION")),
        );
        let provider = SdkTracerProvider::builder()
            .with_batch_exporter(exporter)
            .with_resource(resource.build());
        Ok(Self(Some(provider.build())))
    }

    pub(in crate::commands::serve) fn layer<S>(&self) -> impl Layer<S> + use<S>
    where
        S: Subscriber + for<'l> LookupSpan<'l>,
    {
        let tracer = self.0.as_ref().map(|provider| provider.tracer("ioc"));
        tracer.map(|tracer| {
            // Else a span could not be called by its route, which is known when it ends.
            tracing_opentelemetry::layer().with_tracer(tracer).with_context_activation(false)
        })
    }

    /// The same routes, in the traces of those who ask.
    pub(in crate::commands::serve) fn follow(&self, router: Router) -> Router {
        match self.0 {
            Some(_) => router.layer(from_fn(in_trace)),
            None => router,
        }
    }

    /// Tells what is not told yet.
    pub(in crate::commands::serve) async fn finish(self) {
        let Some(provider) = self.0 else { return };
        // It waits for the collector.
        let ended = tokio::task::spawn_blocking(move || provider.shutdown()).await;
        if !matches!(ended, Ok(Ok(()))) {
            tracing::warn!("the collector was not told of the last requests");
        }
    }
}

async fn in_trace(request: Request, next: Next) -> Response {
    let context = TraceContextPropagator::new().extract(&Headers(request.headers()));
    next.run(request).with_context(context).await
}

struct Headers<'h>(&'h HeaderMap);

impl Extractor for Headers<'_> {
    fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.to_str().ok()
    }

    fn keys(&self) -> Vec<&str> {
        self.0.keys().map(HeaderName::as_str).collect()
    }
}
