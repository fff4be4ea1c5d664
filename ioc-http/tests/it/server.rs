//! A real server: what slow, greedy and leaving callers come to.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::{get, post};
use ioc_http::ApiSettings;
use ioc_http::server::{ServerSettings, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use crate::support::App;

pub(crate) struct Server {
    pub(crate) at: SocketAddr,
    stop: oneshot::Sender<()>,
    served: JoinHandle<std::io::Result<()>>,
}

impl Server {
    pub(crate) async fn start(router: Router, settings: ServerSettings) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let stopped = async move { drop(stopped.await) };
        let served = tokio::spawn(async move { serve(listener, router, settings, stopped).await });
        Self { at, stop, served }
    }

    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.at).await.unwrap()
    }

    /// Sends some text, and reads until the server closes the connection.
    pub(crate) async fn say(&self, text: &str) -> String {
        let mut stream = self.connect().await;
        stream.write_all(text.as_bytes()).await.unwrap();
        let mut told = Vec::new();
        let _ = timeout(Duration::from_secs(20), stream.read_to_end(&mut told)).await;
        String::from_utf8_lossy(&told).into_owned()
    }
}

pub(crate) fn head(method: &str, path: &str, more: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer admin\r\n{more}\r\n")
}

const JSON: &str = "content-type: application/json\r\n";

#[tokio::test(flavor = "multi_thread")]
async fn slow_heads_and_bodies_are_closed_and_harm_nobody() {
    const SLOW: usize = 1000;
    let api = ApiSettings {
        body_timeout: Duration::from_secs(1),
        caller_per_second: 100_000,
        organization_per_second: 100_000,
        organization_at_once: SLOW * 2,
        ..ApiSettings::default()
    };
    let app = App::with(api).await;
    let settings =
        ServerSettings { head_timeout: Duration::from_secs(1), ..ServerSettings::default() };
    let server = Server::start(app.router.clone(), settings).await;
    let mut slow = Vec::new();
    for number in 0..SLOW {
        let mut stream = server.connect().await;
        let begun = if number % 2 == 0 {
            "GET /api/dashboard/realtime HTTP/1.1\r\nhost:".to_owned()
        } else {
            head("POST", "/api/activity", &format!("{JSON}content-length: 1000\r\n")) + "[{"
        };
        stream.write_all(begun.as_bytes()).await.unwrap();
        slow.push(stream);
    }
    let begun = Instant::now();
    let request = head("GET", "/api/dashboard/realtime", "connection: close\r\n");
    assert!(server.say(&request).await.starts_with("HTTP/1.1 200"), "others are answered");
    assert!(begun.elapsed() < Duration::from_millis(900), "and at once: {:?}", begun.elapsed());
    let mut told = Vec::new();
    for mut stream in slow {
        let mut text = Vec::new();
        timeout(Duration::from_secs(10), stream.read_to_end(&mut text))
            .await
            .expect("it is closed")
            .ok();
        told.push(String::from_utf8_lossy(&text).chars().take(12).collect::<String>());
    }
    assert!(told.iter().step_by(2).all(|it| it.is_empty() || it == "HTTP/1.1 408"), "{told:?}");
    assert!(told.iter().skip(1).step_by(2).all(|it| it == "HTTP/1.1 408"), "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_says_nothing_is_closed() {
    let app = App::new().await;
    let settings =
        ServerSettings { head_timeout: Duration::from_secs(1), ..ServerSettings::default() };
    let server = Server::start(app.router.clone(), settings).await;
    for begun in ["", "P", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r"] {
        let mut stream = server.connect().await;
        stream.write_all(begun.as_bytes()).await.unwrap();
        let mut told = Vec::new();
        let closed = timeout(Duration::from_secs(5), stream.read_to_end(&mut told)).await;
        assert!(closed.is_ok(), "{begun:?} holds its connection");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declared_giant_is_refused_unread() {
    let app = App::new().await;
    let server = Server::start(app.router.clone(), ServerSettings::default()).await;
    let giant = head("POST", "/api/activity", &format!("{JSON}content-length: 10737418240\r\n"));
    assert!(server.say(&giant).await.starts_with("HTTP/1.1 413"));
    let chunked = head("POST", "/api/activity", &format!("{JSON}transfer-encoding: chunked\r\n"));
    let mut stream = server.connect().await;
    stream.write_all(chunked.as_bytes()).await.unwrap();
    let chunk = format!("100000\r\n{}\r\n", " ".repeat(0x10_0000));
    // Goes on until the server has had enough.
    let mut sent = 0;
    while sent < 64 && stream.write_all(chunk.as_bytes()).await.is_ok() {
        sent += 1;
    }
    assert!(sent < 64, "the server read {sent} MiB");
}

#[tokio::test(flavor = "multi_thread")]
async fn strange_heads_break_nothing() {
    let app = App::new().await;
    let server = Server::start(app.router.clone(), ServerSettings::default()).await;
    let long = "x".repeat(600_000);
    for (request, status) in [
        (head("GET", "/api/reports/%00", "connection: close\r\n"), "HTTP/1.1 4"),
        (head("GET", "/api/%2e%2e/%2e%2e/etc/passwd", "connection: close\r\n"), "HTTP/1.1 404"),
        (head("GET", "/api/dashboard/summary", &format!("x: {long}\r\n")), "HTTP/1.1 4"),
        ("GET / HTTP/9.9\r\n\r\n".to_owned(), "HTTP/1.1 4"),
        ("\0\0\0\0\r\n\r\n".to_owned(), "HTTP/1.1 4"),
    ] {
        let told = server.say(&request).await;
        assert!(
            told.starts_with(status),
            "{}: {told}",
            request.chars().take(60).collect::<String>()
        );
    }
    let request = head("GET", "/api/dashboard/realtime", "connection: close\r\n");
    assert!(server.say(&request).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_read_is_answered_before_the_end() {
    let slow = get(async || {
        sleep(Duration::from_millis(300)).await;
        "done"
    });
    let whole = post(async |body: String| format!("read {}", body.len()));
    let router = Router::new().route("/slow", slow).route("/whole", whole);
    let server = Server::start(router, ServerSettings::default()).await;
    let mut waiting = Vec::new();
    for number in 0..50 {
        let mut stream = server.connect().await;
        let request = if number % 2 == 0 {
            head("GET", "/slow", "")
        } else {
            // Its body comes after the end was told.
            head("POST", "/whole", "content-length: 3\r\n")
        };
        stream.write_all(request.as_bytes()).await.unwrap();
        waiting.push(stream);
    }
    sleep(Duration::from_millis(100)).await;
    server.stop.send(()).unwrap();
    sleep(Duration::from_millis(50)).await;
    for (number, mut stream) in waiting.into_iter().enumerate() {
        if number % 2 == 1 {
            stream.write_all(b"abc").await.unwrap();
        }
        let mut told = String::new();
        timeout(Duration::from_secs(5), stream.read_to_string(&mut told)).await.unwrap().unwrap();
        let answer = if number % 2 == 0 { "done" } else { "read 3" };
        assert!(told.ends_with(answer), "{told}");
    }
    server.served.await.unwrap().unwrap();
    assert!(TcpStream::connect(server.at).await.is_err(), "nobody listens any more");
}
