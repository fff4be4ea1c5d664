//! Answers that are files.

use axum::http::{HeaderMap, HeaderValue, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The headers of a file that is kept by nobody on the way: what it is, what it is called,
/// and what a browser may do with it.
pub(crate) fn headers(media_type: &str, file_name: &str, bytes: &[u8]) -> HeaderMap {
    let disposition = format!("attachment; filename=\"{file_name}\"");
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (header::CONTENT_TYPE, media_type),
        // A report has OCEAN figures.
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, &*policy(media_type, bytes)),
        (header::CONTENT_DISPOSITION, &*disposition),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    headers
}

/// What a browser may do with a file that it opens: nothing, and a page may apply the one
/// style sheet that it brings and show its logo.
fn policy(media_type: &str, bytes: &[u8]) -> String {
    let page = std::str::from_utf8(bytes).ok().filter(|_| media_type.starts_with("text/html"));
    let style = page.and_then(|page| page.split_once("<style>")?.1.split_once("</style>"));
    match style {
        Some((style, _)) => {
            let hash = STANDARD.encode(Sha256::digest(style));
            // A quotation mark of a text is no longer one in a page.
            let logo = page.is_some_and(|page| page.contains("<img class=\"logo\" src=\"data:"));
            let images = if logo { "; img-src data:" } else { "" };
            format!("default-src 'none'; style-src 'sha256-{hash}'{images}; sandbox")
        }
        None => "sandbox".to_owned(),
    }
}
