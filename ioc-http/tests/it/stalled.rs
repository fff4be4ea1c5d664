//! Callers that stop reading what they asked for.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::routing::get;
use futures_util::{StreamExt, stream};
use ioc_core::live::message::LiveMessage;
use ioc_http::ApiSettings;
use ioc_http::server::ServerSettings;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use crate::server::{Server, head};
use crate::support::App;

const PATIENCE: Duration = Duration::from_secs(1);
/// More than the system takes for a connection that nobody reads.
const LONG: usize = 32 << 20;

fn settings() -> ServerSettings {
    ServerSettings { write_timeout: PATIENCE, ..ServerSettings::default() }
}

/// Asks, reads how the answer begins, and then nothing more.
async fn stalled(server: &Server, path: &str) -> TcpStream {
    let mut stream = server.connect().await;
    stream.write_all(head("GET", path, "").as_bytes()).await.unwrap();
    let mut begin = [0; 12];
    stream.read_exact(&mut begin).await.unwrap();
    assert_eq!(&begin, b"HTTP/1.1 200", "{path}");
    stream
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_stream_that_nobody_reads_leaves_the_hub() {
    let app = App::new().await;
    let (live, scope) = (app.sample.platform.live().clone(), app.sample.scope.clone());
    let server = Server::start(app.router.clone(), settings()).await;
    let _stalled = stalled(&server, "/api/events?kind=metrics").await;
    assert_eq!(live.stats().connections, 1);
    // A family of some length each: so many that no buffer on the way has room for all.
    let family = "x".repeat(100);
    let begun = Instant::now();
    while live.stats().connections > 0 {
        assert!(begun.elapsed() < Duration::from_secs(20), "it is still there");
        for _ in 0..1_000 {
            let message = LiveMessage::metric_update(Some(&family), None).unwrap();
            live.broadcast(&scope, &message).unwrap();
        }
        let request = head("GET", "/api/dashboard/realtime", "connection: close\r\n");
        assert!(server.say(&request).await.starts_with("HTTP/1.1 200"), "others are answered");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_that_nobody_reads_is_cut_and_others_are_answered() {
    let app = App::exporting(LONG, ApiSettings::default()).await;
    let server = Server::start(app.router.clone(), settings()).await;
    let path = format!("/api/reports/{}/export?format=html", app.sample.report);
    let mut unread = stalled(&server, &path).await;
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE * 2 {
        let request = head("GET", "/api/dashboard/realtime", "connection: close\r\n");
        assert!(server.say(&request).await.starts_with("HTTP/1.1 200"), "others are answered");
        sleep(Duration::from_millis(50)).await;
    }
    let mut told = Vec::new();
    let end = timeout(Duration::from_secs(10), unread.read_to_end(&mut told)).await;
    assert!(end.expect("it is cut").is_err(), "and not as if all were told");
    assert!(told.len() < LONG, "{}", told.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_that_is_sipped_is_cut_in_the_end_and_leaves_its_place() {
    let settings =
        ApiSettings { export_timeout: PATIENCE, live_per_caller: 1, ..ApiSettings::default() };
    let app = App::exporting(LONG, settings).await;
    let server = Server::start(app.router.clone(), ServerSettings::default()).await;
    let path = format!("/api/reports/{}/export?format=html", app.sample.report);
    let mut sipped = stalled(&server, &path).await;
    let refused = app.get("admin", &path).await;
    assert_eq!(refused.status, 429, "its place is taken");
    let (begun, mut told, mut sip) = (Instant::now(), 0, vec![0; 64 << 10]);
    // At its end a connection is closed, or reset.
    while let Ok(count @ 1..) = sipped.read(&mut sip).await {
        told += count;
        if begun.elapsed() < PATIENCE * 2 {
            sleep(Duration::from_millis(20)).await;
        }
    }
    assert!(told < LONG, "all of it");
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    assert_eq!(app.get("admin", &path).await.status, 200, "its place is free again");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_stalled_caller_was_being_told_is_dropped_and_a_slow_one_gets_all() {
    let held = Arc::new(());
    let told = held.clone();
    let long = get(async move || {
        // Kept until the body is dropped.
        let pieces = stream::iter(0..LONG >> 16).zip(stream::repeat(told));
        Body::from_stream(pieces.map(|_| Ok::<_, Infallible>(vec![b'x'; 1 << 16])))
    });
    let server = Server::start(Router::new().route("/long", long), settings()).await;
    let before = Arc::strong_count(&held);
    let _unread = stalled(&server, "/long").await;
    let mut slow = stalled(&server, "/long").await;
    assert_eq!(Arc::strong_count(&held), before + 2, "both are being told");
    // Longer than a write may wait in all, but never so long without a byte.
    let (begun, mut read, mut piece) = (Instant::now(), 0, vec![0; 1 << 20]);
    while read < LONG {
        let count = slow.read(&mut piece).await.expect("it is still told");
        assert!(count > 0, "it ended behind {read}");
        read += count;
        if begun.elapsed() < PATIENCE * 3 {
            sleep(PATIENCE / 8).await;
        }
    }
    let begun = Instant::now();
    while Arc::strong_count(&held) > before {
        assert!(begun.elapsed() < PATIENCE, "the other one is gone meanwhile");
        sleep(Duration::from_millis(20)).await;
    }
}
