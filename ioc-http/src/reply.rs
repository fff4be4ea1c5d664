//! Answers: bodies, tags, pages.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use bytes::Bytes;
use chrono::SecondsFormat;
use ioc_core::cache::service::Served;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::page::Page;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::precondition::is_known;
use crate::problem::Problem;

/// The header with the instant that an answer is of: one that was kept is as old as that.
pub(crate) const AS_OF: HeaderName = HeaderName::from_static("as-of");

/// Whether an answer may be kept by who got it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// By the caller, who asks each time whether it still holds.
    Revalidated,
    /// As [`Self::Revalidated`]. Its tag is what a change names in `If-Match`, which is
    /// compared strongly: nobody on the way may make other bytes of it.
    Guarded,
    /// Nowhere: scores, people, secrets.
    Never,
}

impl Keep {
    fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Revalidated => "private, no-cache",
            Self::Guarded => "private, no-cache, no-transform",
            Self::Never => "no-store",
        })
    }
}

/// One page of a list.
#[derive(Debug, Serialize)]
pub(crate) struct Listed<T> {
    /// The rows.
    pub(crate) data: Vec<T>,
    /// Where the next page begins, for `cursor`; `null` on the last one.
    pub(crate) next_cursor: Option<String>,
}

impl<T> Listed<T> {
    pub(crate) fn of<S>(page: Page<S>, shown: impl Fn(S) -> T) -> Self {
        let next_cursor = page.next.map(|cursor| cursor.to_string());
        Self { data: page.items.into_iter().map(shown).collect(), next_cursor }
    }
}

/// A value as JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<Bytes, Problem> {
    serde_json::to_vec(value).map(Bytes::from).map_err(|source| {
        let message = "an answer cannot be written";
        Error::new(ErrorKind::Internal, "answer_not_written", message).with_source(source).into()
    })
}

/// A strong tag of some bytes.
pub(crate) fn tag(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let mut tag = String::with_capacity(34);
    tag.push('"');
    for byte in &digest[..16] {
        tag.extend(
            [byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16).unwrap_or('0')),
        );
    }
    tag.push('"');
    tag
}

/// What the core served, from its cache or not, and of which instant it is.
pub(crate) fn served(headers: &HeaderMap, served: Served, keep: Keep) -> Response {
    let mut response = tagged(headers, served.bytes, &quoted(&served.etag), keep);
    let as_of = served.as_of.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    if let Ok(as_of) = HeaderValue::from_str(&as_of) {
        response.headers_mut().insert(AS_OF, as_of);
    }
    response
}

/// A tag as a header has it.
pub(crate) fn quoted(tag: &str) -> String {
    format!("\"{tag}\"")
}

/// Bytes of JSON with their tag; 304 without them to who has them already.
pub(crate) fn tagged(headers: &HeaderMap, bytes: Bytes, tag: &str, keep: Keep) -> Response {
    let known = keep != Keep::Never && is_known(headers, tag);
    let mut response = if known { not_modified() } else { of_bytes(StatusCode::OK, bytes) };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, keep.header());
    headers.insert(header::VARY, HeaderValue::from_static("authorization, accept-encoding"));
    if keep != Keep::Never
        && let Ok(tag) = HeaderValue::from_str(tag)
    {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// A value that was read.
pub(crate) fn read(
    headers: &HeaderMap,
    value: &impl Serialize,
    keep: Keep,
) -> Result<Response, Problem> {
    let bytes = json(value)?;
    let tag = tag(&bytes);
    Ok(tagged(headers, bytes, &tag, keep))
}

/// The tag of a value.
pub(crate) fn tag_of(value: &impl Serialize) -> Result<String, Problem> {
    Ok(tag(&json(value)?))
}

/// What a write came to, with the tag to change it again.
pub(crate) fn written_tagged(
    status: StatusCode,
    value: &impl Serialize,
) -> Result<Response, Problem> {
    let mut response = written(status, value)?;
    let headers = response.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(&tag_of(value)?) {
        headers.insert(header::ETAG, tag);
    }
    // As with `Keep::Guarded`.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store, no-transform"));
    Ok(response)
}

/// What a write came to.
pub(crate) fn written(status: StatusCode, value: &impl Serialize) -> Result<Response, Problem> {
    let mut response = of_bytes(status, json(value)?);
    response.headers_mut().insert(header::CACHE_CONTROL, Keep::Never.header());
    Ok(response)
}

/// An answer that says where to find what it is about.
pub(crate) fn placed(mut response: Response, place: &str) -> Response {
    if let Ok(place) = HeaderValue::from_str(place) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    response
}

/// What who asks has still holds.
pub(crate) fn not_modified() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    response
}

/// Nothing to say.
pub(crate) fn empty() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

fn of_bytes(status: StatusCode, bytes: Bytes) -> Response {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_tag_is_answered_without_a_body() {
        let bytes = Bytes::from_static(b"{}");
        let tag = tag(&bytes);
        let mut headers = HeaderMap::new();
        for (given, status) in [("\"x\"", 200), ("*", 304), (&*format!("\"x\", W/{tag}"), 304)] {
            headers.insert(header::IF_NONE_MATCH, given.parse().unwrap());
            let response = tagged(&headers, bytes.clone(), &tag, Keep::Revalidated);
            assert_eq!(response.status(), status, "{given}");
            assert_eq!(response.headers()[header::ETAG], *tag);
        }
        let response = tagged(&headers, bytes, &tag, Keep::Never);
        assert_eq!((response.status().as_u16(), response.headers().get(header::ETAG)), (200, None));
    }
}
