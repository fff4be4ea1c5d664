//! The outermost layer: gives every request an id, writes the bodies of
//! problems and the access log, makes the tags of compressed answers weak, and
//! turns a panic into a problem.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::{OrganizationId, secret};
use ioc_core::system::meter::Meter;

use tracing::{Instrument, field};

use crate::layer::tags;
use crate::problem::Problem;

/// The header of a request's id.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// What is known of a request once it is answered; for the log.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Observed {
    /// The route's path: ids of reports are not for the log's index, queries not at all.
    pub(crate) route: Option<&'static str>,
    pub(crate) organization: Option<OrganizationId>,
    /// Whether how long it took says nothing of how fast the server is.
    pub(crate) takes_its_time: bool,
}

/// Runs a request, and tells of it.
pub(crate) async fn observe(
    State(meter): State<Arc<Meter>>,
    request: Request,
    next: Next,
) -> Response {
    let begun = Instant::now();
    let (given, trace) = (given_id(request.headers()), given_trace(request.headers()));
    // One that is made does for both.
    let made = if given.is_none() || trace.is_none() { new_id() } else { String::new() };
    let id = given.as_deref().unwrap_or(&made);
    let trace_id = trace.as_deref().unwrap_or(&made);
    let method = request.method().clone();
    let knows_weak = tags::knows_weak(request.headers());
    // What goes wrong inside is logged under the request's id.
    let span = tracing::info_span!(
        "request",
        request_id = id,
        trace_id,
        otel.kind = "server",
        otel.name = field::Empty,
        http.response.status_code = field::Empty
    );
    let run = AssertUnwindSafe(next.run(request).instrument(span.clone())).catch_unwind().await;
    let mut response = run.unwrap_or_else(|_| {
        let message = "a request broke off";
        Problem::from(Error::new(ErrorKind::Internal, "panicked", message)).into_response()
    });
    tags::weaken(&mut response, knows_weak);
    let observed = response.extensions_mut().remove::<Observed>().unwrap_or_default();
    let route = observed.route.unwrap_or("-");
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        problem.write(&mut response, id);
    }
    let status = response.status().as_u16();
    // What collectors of traces call a request.
    span.record("otel.name", format_args!("{} {route}", label(&method)));
    span.record("http.response.status_code", status);
    let took = begun.elapsed();
    if let Some(route) = observed.route.filter(|_| !observed.takes_its_time) {
        meter.note(route, took, response.status().is_server_error());
    }
    let duration_ms = (took.as_secs_f64() * 1e6).round() / 1e3;
    let organization_id = observed.organization.map(|id| id.to_string()).unwrap_or_default();
    tracing::info!(
        target: "ioc_http::access",
        request_id = id, trace_id, method = method.as_str(), route, status, duration_ms, organization_id,
        "request"
    );
    metrics::counter!(
        "ioc_http_requests_total",
        "method" => label(&method), "route" => route, "status" => status.to_string()
    )
    .increment(1);
    if !observed.takes_its_time {
        metrics::histogram!("ioc_http_request_duration_seconds", "route" => route)
            .record(took.as_secs_f64());
    }
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(id) {
        headers.insert(REQUEST_ID, value);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// A method as a label: those that are made up share one, so that nobody fills the
/// registry with theirs.
fn label(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}

/// The id that a caller gave its request, if it is one to be repeated.
fn given_id(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(REQUEST_ID)?.to_str().ok()?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    ((1..=64).contains(&text.len()) && text.bytes().all(is_plain)).then(|| text.to_owned())
}

fn new_id() -> String {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&secret()[..16]);
    format!("{:032x}", u128::from_be_bytes(bytes))
}

/// The trace that a request belongs to, of its W3C `traceparent`.
fn given_trace(headers: &HeaderMap) -> Option<String> {
    let parent = headers.get("traceparent").and_then(|value| value.to_str().ok());
    let id = parent.and_then(|text| text.split('-').nth(1));
    let is_hex = |id: &str| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    // That of zeros is nobody's.
    id.filter(|id| is_hex(id) && id.bytes().any(|byte| byte != b'0')).map(str::to_owned)
}
