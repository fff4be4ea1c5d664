//! A router over a sample organization, with a sign-in of its own.

use std::io::Write;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use axum::Router;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Request, header};
use http_body_util::BodyExt;
use ioc_cache::{CacheSettings, MemoryCache};
use ioc_core::document::block::Document;
use ioc_core::document::format::{Format, Rendered};
use ioc_core::error::Result;
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::model::brand::Brand;
use ioc_core::model::member::Role;
use ioc_core::platform::{Platform, PlatformBuilder};
use ioc_core::renderer::Renderer;
use ioc_core::testing::sample::Sample;
use ioc_http::caller::{Caller, Resolver};
use ioc_http::problem::Problem;
use ioc_http::{ApiSettings, Service};
use ioc_render::DocumentRenderer;
use ioc_store_sqlite::{SqliteOptions, SqliteStore};
use serde_json::Value;
use tower::ServiceExt;
use tracing_subscriber::fmt::MakeWriter;

/// Believes what a caller says of itself: `Bearer ROLE`, for Acme alone.
#[derive(Debug)]
struct Believer(OrganizationId);

#[async_trait]
impl Resolver for Believer {
    async fn resolve(&self, head: &Parts) -> Result<Caller, Problem> {
        let given = head.headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
        let role = given.and_then(|it| Role::parse(it.strip_prefix("Bearer ")?).ok());
        let role = role.ok_or_else(|| Problem::unauthenticated("no_token", "who are you?"))?;
        let user_id = UserId::from_content(&[role.as_str().as_bytes()]);
        Ok(Caller::vouched(user_id, vec![(self.0, role)]))
    }
}

/// Draws every document as so many bytes.
#[derive(Debug)]
pub(crate) struct Long(pub(crate) usize);

impl Renderer for Long {
    fn render(&self, _: &Document, _: &Brand, _: Format) -> Result<Rendered> {
        Ok(Rendered { bytes: vec![b'x'; self.0], media_type: "text/html", extension: "html" })
    }
}

/// Keeps what is logged.
#[derive(Clone, Default)]
pub(crate) struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Buffer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.0.lock().expect("not poisoned").clone()).expect("a text")
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("not poisoned").write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Buffer {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

pub(crate) struct App {
    pub(crate) sample: Sample,
    pub(crate) router: Router,
    pub(crate) service: Service,
}

/// What was answered.
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answered {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub(crate) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

impl App {
    pub(crate) async fn new() -> Self {
        Self::with(ApiSettings::default()).await
    }

    /// For tests that ask more in a second than one caller may.
    pub(crate) async fn unlimited() -> Self {
        let rate = 1_000_000;
        let plenty = ApiSettings {
            caller_per_second: rate,
            organization_per_second: rate,
            ..ApiSettings::default()
        };
        Self::with(plenty).await
    }

    pub(crate) async fn with(settings: ApiSettings) -> Self {
        Self::built(
            settings,
            |builder| builder.renderer(Arc::new(DocumentRenderer::default())),
            Self::believer,
        )
        .await
    }

    /// With exports of so many bytes, which the cache keeps.
    pub(crate) async fn exporting(bytes: usize, settings: ApiSettings) -> Self {
        let cache = Arc::new(MemoryCache::new(CacheSettings::default()));
        let add = |builder: PlatformBuilder| builder.renderer(Arc::new(Long(bytes))).cache(cache);
        Self::built(settings, add, Self::believer).await
    }

    /// With what `add` adds to the platform, such as channels.
    pub(crate) async fn channelled(
        settings: ApiSettings,
        add: impl FnOnce(PlatformBuilder) -> PlatformBuilder,
    ) -> Self {
        Self::built(settings, add, Self::believer).await
    }

    /// With the sign-in that `resolver` makes.
    pub(crate) async fn over(
        settings: ApiSettings,
        resolver: impl FnOnce(&Sample) -> Arc<dyn Resolver>,
    ) -> Self {
        Self::built(
            settings,
            |builder| builder.renderer(Arc::new(DocumentRenderer::default())),
            resolver,
        )
        .await
    }

    fn believer(sample: &Sample) -> Arc<dyn Resolver> {
        Arc::new(Believer(sample.scope.organization_id()))
    }

    /// With what `add` adds to the platform.
    pub(crate) async fn built(
        settings: ApiSettings,
        add: impl FnOnce(PlatformBuilder) -> PlatformBuilder,
        resolver: impl FnOnce(&Sample) -> Arc<dyn Resolver>,
    ) -> Self {
        let options = SqliteOptions::from_url("sqlite::memory:").expect("a URL");
        let store = Arc::new(SqliteStore::open(&options).expect("a store"));
        let builder = add(Platform::builder(store));
        let sample = Sample::over(builder).await.expect("a sample");
        let service = Service::new(sample.platform.clone(), resolver(&sample), settings);
        let router = service.router();
        Self { sample, router, service }
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answered {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (head, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes().to_vec();
        Answered { status: head.status.as_u16(), headers: head.headers, bytes }
    }

    pub(crate) async fn get(&self, role: &str, path: &str) -> Answered {
        self.send(request("GET", role, path).body(Body::empty()).expect("a request")).await
    }

    pub(crate) async fn post(&self, role: &str, path: &str, body: &Value) -> Answered {
        self.call("POST", role, path, body).await
    }

    pub(crate) async fn call(
        &self,
        method: &str,
        role: &str,
        path: &str,
        body: &Value,
    ) -> Answered {
        let request = request(method, role, path).header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(body.to_string())).expect("a request")).await
    }

    /// The document's operations that `chosen` chooses, as method, path and operation.
    pub(crate) fn operations(chosen: impl Fn(&Value) -> bool) -> Vec<(String, String, Value)> {
        let document: Value =
            serde_json::from_str(&ioc_http::openapi::json()).expect("the document");
        let mut found = Vec::new();
        for (path, methods) in document["paths"].as_object().expect("paths") {
            for (method, operation) in methods.as_object().expect("methods") {
                if chosen(operation) {
                    found.push((method.to_uppercase(), path.clone(), operation.clone()));
                }
            }
        }
        found
    }
}

/// A request of a role; of nobody where it is empty.
pub(crate) fn request(method: &str, role: &str, path: &str) -> axum::http::request::Builder {
    let request = Request::builder().method(method).uri(path);
    if role.is_empty() {
        request
    } else {
        request.header(header::AUTHORIZATION, format!("Bearer {role}"))
    }
}
