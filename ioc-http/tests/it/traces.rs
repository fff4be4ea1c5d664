//! The trace that a line of the log belongs to.

use std::collections::HashSet;

use axum::body::Body;
use tracing::subscriber::with_default;

use crate::support::{App, Buffer, request};

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// Sends each pair of a request's id and its `traceparent`.
async fn send(sent: &[(&str, &str)]) {
    let app = App::new().await;
    for (id, parent) in sent {
        let mut ask = request("GET", "viewer", "/api/dashboard/realtime");
        for (name, value) in [("x-request-id", id), ("traceparent", parent)] {
            if !value.is_empty() {
                ask = ask.header(name, *value);
            }
        }
        assert_eq!(app.send(ask.body(Body::empty()).unwrap()).await.status, 200);
    }
}

/// A field of the access log.
fn field<'l>(line: &'l str, name: &str) -> &'l str {
    let (_, behind) = line.rsplit_once(&format!("{name}=\"")).expect("the field");
    behind.split('"').next().unwrap()
}

#[test]
fn a_request_without_a_trace_gets_one_and_one_with_a_trace_keeps_it() {
    let parent = format!("00-{TRACE}-00f067aa0ba902b7-01");
    let nobodys = format!("00-{}-00f067aa0ba902b7-01", "0".repeat(32));
    let sent = [
        ("", &*parent),
        ("my-own", &*parent),
        ("", ""),
        ("my-own", ""),
        ("my-own", "00-x-y-01"),
        ("my-own", &*nobodys),
    ];
    let buffer = Buffer::default();
    let subscriber =
        tracing_subscriber::fmt().with_ansi(false).with_writer(buffer.clone()).finish();
    with_default(subscriber, || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(send(&sent));
    });
    let log = buffer.text();
    let lines: Vec<&str> = log.lines().filter(|line| line.contains("ioc_http::access")).collect();
    let traces: Vec<&str> = lines.iter().map(|line| field(line, "trace_id")).collect();
    assert_eq!((traces.len(), &traces[..2]), (sent.len(), &[TRACE, TRACE][..]), "{log}");
    let is_trace = |it: &str| it.len() == 32 && it.bytes().all(|byte| byte.is_ascii_hexdigit());
    assert!(traces.iter().all(|it| is_trace(it) && it.bytes().any(|byte| byte != b'0')), "{log}");
    let made: HashSet<&str> = traces[2..].iter().copied().collect();
    assert_eq!(made.len(), 4, "each has its own: {log}");
    assert_eq!(field(lines[3], "request_id"), "my-own");
}
