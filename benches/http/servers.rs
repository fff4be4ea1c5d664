//! The servers: ours with all that it does for a request, and bare ones.

use std::future::pending;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use chrono::TimeDelta;
use ioc_cache::MemoryCache;
use ioc_core::platform::Platform;
use ioc_core::testing::sample::Sample;
use ioc_http::auth::{Minted, SharedSecret, SignIn, TokenSettings, Tokens};
use ioc_http::server::ServerSettings;
use ioc_http::{ApiSettings, Service};
use ioc_store_sqlite::{SqliteOptions, SqliteStore};
use tokio::net::TcpListener;
use tower::ServiceExt;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::json_lines::JsonLines;

pub(crate) const PATH: &str = "/api/dashboard/summary";
const AUDIENCE: &str = "authenticated";

/// Serves until it is killed; prints its address, and what to bear.
pub(crate) fn serve(which: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(async {
        if which != "unlogged" {
            log();
        }
        let (router, bearer) = ours().await;
        let bytes = body(&router, &bearer).await;
        let router = match which {
            "ours" | "unlogged" => router,
            "bare" => Router::new().route(PATH, get(async move || json(bytes.clone()))),
            "told" => Router::new()
                .route(PATH, get(async move || json(bytes.clone())))
                .layer(from_fn(tell)),
            "known" => Router::new().route(PATH, get(async || StatusCode::NOT_MODIFIED)),
            "known-told" => Router::new()
                .route(PATH, get(async || StatusCode::NOT_MODIFIED))
                .layer(from_fn(tell)),
            other => panic!("no server is called {other}"),
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        println!("{}\n{bearer}", listener.local_addr().expect("an address"));
        if matches!(which, "ours" | "unlogged") {
            let settings = ServerSettings::default();
            ioc_http::server::serve(listener, router, settings, pending()).await.expect("served");
        } else {
            use axum::serve::ListenerExt;
            let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
            axum::serve(listener, router).await.expect("served");
        }
    });
}

/// The least that tells of a request: a line as ours is, of nothing that was looked up.
async fn tell(request: Request<Body>, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status().as_u16();
    tracing::info!(
        target: "ioc_http::access",
        request_id = "0123456789abcdef0123456789abcdef",
        trace_id = "0123456789abcdef0123456789abcdef", method = "GET",
        route = PATH, status, duration_ms = 0.016,
        organization_id = "01234567-89ab-cdef-0123-456789abcdef", "request"
    );
    response
}

fn json(bytes: Bytes) -> ([(header::HeaderName, &'static str); 1], Bytes) {
    ([(header::CONTENT_TYPE, "application/json")], bytes)
}

fn log() {
    tracing_subscriber::registry()
        .with(EnvFilter::new("info"))
        .with(JsonLines(std::io::stderr))
        .init();
}

/// The routes over the sample organization with a cache and tokens.
async fn ours() -> (Router, String) {
    let store = SqliteStore::open(&SqliteOptions::from_url("sqlite::memory:").expect("a URL"));
    let builder = Platform::builder(Arc::new(store.expect("a store")));
    let sample = Sample::over(builder.cache(Arc::new(MemoryCache::default()))).await;
    let sample = sample.expect("a sample");
    let secret = SharedSecret::new("a secret of more than thirty-two bytes").expect("a secret");
    let minted = Minted {
        user_id: sample.members[0],
        issuer: None,
        audience: AUDIENCE,
        at: sample.platform.clock().now(),
        life: TimeDelta::days(1),
    };
    let bearer = secret.mint(&minted).expect("a token");
    let tokens = Tokens::new(TokenSettings {
        secret: Some(secret),
        keys: None,
        issuer: None,
        audience: AUDIENCE.to_owned(),
    });
    let sign_in = SignIn::new(sample.platform.clone(), Some(tokens));
    let plenty = ApiSettings {
        caller_per_second: 10_000_000,
        organization_per_second: 10_000_000,
        ..ApiSettings::default()
    };
    let service = Service::new(sample.platform.clone(), Arc::new(sign_in), plenty);
    (service.router(), bearer)
}

/// What ours answers: the bare server answers the same.
async fn body(router: &Router, bearer: &str) -> Bytes {
    let request = Request::get(PATH).header(header::AUTHORIZATION, format!("Bearer {bearer}"));
    let request = request.body(Body::empty()).expect("a request");
    let response = router.clone().oneshot(request).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::OK);
    to_bytes(response.into_body(), usize::MAX).await.expect("a body")
}
