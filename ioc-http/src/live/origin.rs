//! Which pages may open a live connection from a browser.

use axum::http::request::Parts;
use axum::http::{StatusCode, header};

use crate::problem::Problem;

/// Fails for a page that is neither of the request's own host nor named: a browser
/// opens sockets for any page, with its cookies. Without an origin it is no browser.
///
/// # Errors
/// 403.
pub(super) fn check(head: &Parts, named: &[String]) -> Result<(), Problem> {
    let mut given = head.headers.get_all(header::ORIGIN).iter();
    let Some(origin) = given.next() else { return Ok(()) };
    let origin = origin.to_str().ok().filter(|_| given.next().is_none());
    let is_fine = origin.is_some_and(|origin| {
        named.iter().any(|it| it.eq_ignore_ascii_case(origin)) || is_own(head, origin)
    });
    if is_fine {
        return Ok(());
    }
    let detail = "a page of this origin may not listen here";
    Err(Problem::new(StatusCode::FORBIDDEN, "foreign_origin", detail)
        .with_hint("whoever runs the server names the origins that may"))
}

/// Whether an origin is where the request went. Its scheme is not compared: a proxy may
/// end TLS in front.
fn is_own(head: &Parts, origin: &str) -> bool {
    let (authority, port) = if let Some(authority) = origin.strip_prefix("https://") {
        (authority, ":443")
    } else if let Some(authority) = origin.strip_prefix("http://") {
        (authority, ":80")
    } else {
        return false;
    };
    let host = head.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.or_else(|| head.uri.authority().map(axum::http::uri::Authority::as_str));
    let plain = |text: &str| text.strip_suffix(port).unwrap_or(text).to_ascii_lowercase();
    host.is_some_and(|host| !host.is_empty() && plain(host) == plain(authority))
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn status(origin: &str) -> u16 {
        let request =
            Request::builder().header("host", "Example.com:8420").header("origin", origin);
        let (head, ()) = request.body(()).unwrap().into_parts();
        check(&head, &["https://app.example.org".to_owned()])
            .map_or_else(|it| it.status(), |()| 101)
    }

    #[test]
    fn only_the_own_host_and_named_origins_are_let_in() {
        for origin in
            ["http://example.com:8420", "https://EXAMPLE.com:8420", "https://app.example.org"]
        {
            assert_eq!(status(origin), 101, "{origin}");
        }
        for origin in [
            "null",
            "",
            "http://example.com",
            "http://example.com:8420.evil.test",
            "http://evil-example.com:8420",
            "http://example.com:8420@evil.test",
            "https://app.example.org.evil.test",
            "https://app.example.org/",
            "ftp://example.com:8420",
            "http://",
        ] {
            assert_eq!(status(origin), 403, "{origin}");
        }
    }

    #[test]
    fn a_port_that_goes_without_saying_is_the_same_host() {
        let own = |host: &str, origin: &str| {
            let (head, ()) = Request::builder().header("host", host).body(()).unwrap().into_parts();
            is_own(&head, origin)
        };
        assert!(own("a.test:443", "https://a.test") && own("a.test", "http://a.test:80"));
        assert!(!own("a.test:443", "http://a.test"));
    }

    #[test]
    fn two_origins_are_none() {
        let request = Request::builder().header("host", "a.test");
        let request = request.header("origin", "http://a.test").header("origin", "http://a.test");
        let (head, ()) = request.body(()).unwrap().into_parts();
        assert_eq!(check(&head, &[]).unwrap_err().status(), 403);
    }
}
