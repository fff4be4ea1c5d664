//! Tags of what is told in other bytes than those that the tag is of.
//!
//! A strong tag names bytes (RFC 9110, 8.8.3.3), and an answer that is compressed has others:
//! its tag becomes a weak one. What a change names in `If-Match` needs a strong one, and is
//! not compressed (`Keep::Guarded`).

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

/// Whether who asks knows a weak tag.
pub(super) fn knows_weak(headers: &HeaderMap) -> bool {
    let mut lines = headers.get_all(header::IF_NONE_MATCH).into_iter();
    lines.any(|line| line.as_bytes().windows(2).any(|it| it == b"W/"))
}

/// Makes the tag of an answer weak where it is compressed, or where who has it already has
/// it so.
pub(super) fn weaken(response: &mut Response, knows_weak: bool) {
    let is_compressed = response.headers().contains_key(header::CONTENT_ENCODING);
    let has_it_weak = knows_weak && response.status() == StatusCode::NOT_MODIFIED;
    if !is_compressed && !has_it_weak {
        return;
    }
    let tag = response.headers().get(header::ETAG).map(HeaderValue::as_bytes);
    let strong = tag.filter(|tag| tag.starts_with(b"\""));
    if let Some(weak) = strong.and_then(|tag| HeaderValue::from_bytes(&[b"W/", tag].concat()).ok())
    {
        response.headers_mut().insert(header::ETAG, weak);
    }
}
