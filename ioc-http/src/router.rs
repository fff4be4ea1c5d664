//! The router, to be nested under any prefix of any application.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodFilter, MethodRouter};
use ioc_core::error::{Error, Result};
use ioc_core::platform::Platform;
use tower::ServiceBuilder;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate};
use tower_http::cors::{AllowOrigin, CorsLayer};

use crate::api::{Api, ApiSettings};
use crate::caller::Resolver;
use crate::dispatch::{dispatch, nothing_here};
use crate::layer::observed::{REQUEST_ID, observe};
use crate::reply::AS_OF;
use crate::{live, pages, routes};

/// The routes over a platform. Who asks says `resolver`; without a better one,
/// [`crate::caller::DenyAll`], nobody does.
///
/// ```
/// use std::sync::Arc;
/// # fn mount(platform: ioc_core::platform::Platform) -> axum::Router {
/// use ioc_http::caller::DenyAll;
/// axum::Router::new().nest("/people", ioc_http::router(platform, DenyAll))
/// # }
/// ```
pub fn router<S>(platform: Platform, resolver: impl Resolver) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    Service::new(platform, Arc::new(resolver), ApiSettings::default()).router()
}

/// What a router is made of, for who wants more to say than [`router`] asks: limits,
/// origins, and when to end.
#[derive(Debug, Clone)]
pub struct Service {
    api: Arc<Api>,
    /// None where no other origin may ask.
    cors: Option<CorsLayer>,
}

impl Service {
    /// A service over a platform.
    pub fn new(platform: Platform, resolver: Arc<dyn Resolver>, settings: ApiSettings) -> Self {
        let cors = (!settings.origins.is_empty()).then(|| cors(&settings.origins));
        Self { api: Arc::new(Api::new(platform, resolver, settings)), cors }
    }

    /// The routes.
    pub fn router<S>(&self) -> Router<S>
    where
        S: Clone + Send + Sync + 'static,
    {
        let mut by_path: BTreeMap<&str, MethodRouter<S>> = BTreeMap::new();
        for route in routes::all() {
            let methods = by_path.remove(route.path).unwrap_or_default();
            let (api, path, method) = (self.api.clone(), route.path, filter(&route.method));
            let handler = move |request: Request| dispatch(api.clone(), route.clone(), request);
            by_path.insert(path, methods.on(method, handler));
        }
        let mut router = Router::new();
        for (path, methods) in by_path {
            router = router.route(path, methods);
        }
        let (missing, wrong) = (self.api.clone(), self.api.clone());
        let meter = self.api.platform.system().meter().clone();
        router
            .fallback(move |request: Request| {
                nothing_here(missing.clone(), request, StatusCode::NOT_FOUND)
            })
            .method_not_allowed_fallback(move |request: Request| {
                nothing_here(wrong.clone(), request, StatusCode::METHOD_NOT_ALLOWED)
            })
            .merge(pages::router())
            // As one layer: the router boxes what each makes of a request.
            .layer(
                ServiceBuilder::new()
                    .layer(from_fn_with_state(meter, observe))
                    .option_layer(self.cors.clone())
                    .layer(CompressionLayer::new().compress_when(compressed())),
            )
    }

    /// Tells those who are connected what was written, `every` so often and soon after
    /// a write through these routes, until [`Self::end`]. A program spawns it once;
    /// without it nobody is told anything. It never fails: what goes wrong is logged
    /// and tried again.
    pub async fn publish(&self, every: Duration) {
        live::publish(&self.api, every).await;
    }

    /// Closes sockets and event streams with the word that the server ends, and lets
    /// nobody in any more. To be called before waiting for the requests that are under
    /// way: a stream is one of them.
    pub fn end(&self) {
        self.api.platform.live().shut_down();
        self.api.live.end();
    }

    /// Waits until what is still being done for requests that were answered is done,
    /// and those who were connected are told the end.
    pub async fn finish(&self) {
        self.end();
        self.api.live.finish().await;
        self.api.generations.finish().await;
    }
}

/// Fails for an origin that no browser would send.
///
/// # Errors
/// `InvalidInput` that names it.
pub fn check_origin(origin: &str) -> Result<()> {
    let after = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    if after.is_some_and(|host| !host.is_empty() && !host.contains(['/', '*', ' ', '?', '#'])) {
        return Ok(());
    }
    let shown = ioc_core::error::shown(origin);
    Err(Error::invalid("bad_origin", format!("`{shown}` is not an origin"))
        .with_hint("a scheme and a host without a path, such as https://app.example.com"))
}

fn cors(origins: &[String]) -> CorsLayer {
    let named = origins.iter().filter(|it| check_origin(it).is_ok());
    let origins: Vec<HeaderValue> = named.filter_map(|it| it.parse().ok()).collect();
    let headers = [
        header::AUTHORIZATION,
        header::CONTENT_TYPE,
        header::IF_MATCH,
        header::IF_NONE_MATCH,
        HeaderName::from_static("idempotency-key"),
        HeaderName::from_static("last-event-id"),
        HeaderName::from_static("traceparent"),
        REQUEST_ID,
    ];
    let exposed = [
        header::ETAG,
        header::LOCATION,
        header::RETRY_AFTER,
        header::CONTENT_DISPOSITION,
        AS_OF,
        HeaderName::from_static("idempotency-replayed"),
        REQUEST_ID,
    ];
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::GET, Method::POST, Method::PATCH, Method::DELETE])
        .allow_headers(headers)
        .expose_headers(exposed)
}

/// What is compressed where the caller takes it: not files. They take as long as their
/// reader does, who would keep a compressor at work meanwhile; and most are packed already.
/// Nor what is to stay as it is, since its tag is a strong one.
fn compressed() -> impl Predicate {
    DefaultPredicate::new().and(|_, _, headers: &HeaderMap, _: &Extensions| {
        let kept = headers.get(header::CACHE_CONTROL).and_then(|it| it.to_str().ok());
        !headers.contains_key(header::CONTENT_DISPOSITION)
            && !kept.is_some_and(|it| it.ends_with("no-transform"))
    })
}

fn filter(method: &Method) -> MethodFilter {
    MethodFilter::try_from(method.clone()).unwrap_or(MethodFilter::GET)
}
