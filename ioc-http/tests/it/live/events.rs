//! The same as server-sent events.

use std::collections::HashSet;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::support::{Server, position};

/// A stream of events, as a client reads it.
pub(super) struct Events {
    stream: TcpStream,
    text: String,
}

/// Asks for events.
pub(super) async fn open(server: &Server, token: &str, query: &str, last: Option<&str>) -> Events {
    let last = last.map(|id| format!("last-event-id: {id}\r\n")).unwrap_or_default();
    let head = format!(
        "GET /api/events?{query} HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {token}\r\naccept-encoding: gzip\r\n{last}\r\n",
        server.at
    );
    let mut stream = TcpStream::connect(server.at).await.expect("a connection");
    stream.write_all(head.as_bytes()).await.expect("sent");
    let mut events = Events { stream, text: String::new() };
    let head = events.until("\r\n\r\n").await;
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(head.contains("content-type: text/event-stream"), "{head}");
    assert!(!head.contains("content-encoding"), "{head}");
    events
}

impl Events {
    async fn until(&mut self, end: &str) -> String {
        let read = async {
            loop {
                if let Some(place) = self.text.find(end) {
                    let rest = self.text.split_off(place + end.len());
                    return std::mem::replace(&mut self.text, rest);
                }
                let mut bytes = [0; 4096];
                let count = self.stream.read(&mut bytes).await.expect("bytes");
                assert!(count > 0, "the stream ended behind {:?}", self.text);
                self.text.push_str(&String::from_utf8_lossy(&bytes[..count]));
            }
        };
        timeout(Duration::from_secs(10), read).await.expect("it comes")
    }

    /// The next event with its fields.
    pub(super) async fn next_event(&mut self) -> String {
        let chunked = self.until("\n\n").await;
        // Behind the length of the chunk.
        let lines = chunked.lines().filter(|line| line.contains(": "));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The next message.
    pub(super) async fn message(&mut self) -> Value {
        loop {
            let event = self.next_event().await;
            if !event.contains("event: ") {
                let data = event.lines().find_map(|line| line.strip_prefix("data: "));
                let message = serde_json::from_str(data.expect("data")).expect("JSON");
                assert!(event.contains(&format!("id: {}", position(&message))), "{event}");
                return message;
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn events_have_the_messages_of_a_socket_and_go_on_after_the_last() {
    let server = Server::start().await;
    let mut socket = server.connect("viewer").await;
    socket.subscribe("activity").await;
    let mut events = open(&server, "viewer", "kind=activity,reports", None).await;
    let first = events.next_event().await;
    assert!(first.contains("event: subscribed\n") && first.contains("id: "), "{first}");
    server.be_active("admin", server.app.sample.members[0]).await;
    let told = loop {
        let told = events.message().await;
        if told["payload"]["active_users_15min"] == 1 {
            break told;
        }
    };
    drop(events);
    loop {
        if socket.read().await.json() == told {
            break;
        }
    }
    server.be_active("admin", server.app.sample.members[1]).await;
    let missed = socket.read().await.json();
    let mut events =
        open(&server, "viewer", "kind=activity&kind=reports", Some(&position(&told))).await;
    let first = events.next_event().await;
    assert!(first.contains(&format!("id: {}", position(&told))), "{first}");
    assert_eq!(events.message().await, missed);
    let other_life = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b:3";
    let mut events = open(&server, "viewer", "kind=activity", Some(other_life)).await;
    events.next_event().await;
    let gap = events.next_event().await;
    assert!(gap.contains("event: gap\n") && gap.contains(&position(&missed)), "{gap}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_is_asked_for_like_any_other_route() {
    let server = Server::start().await;
    for (role, query, status, code) in [
        ("viewer", "", 400, "kind_needed"),
        ("viewer", "kind=dashbord", 400, "unknown_word"),
        ("viewer", "kind=dashboard&metric_type=host", 400, "unknown_filter"),
        ("viewer", "kind=dashboard&since=1", 400, "unknown_parameter"),
        ("operator", "kind=dashboard", 403, "not_permitted"),
    ] {
        let answered = server.app.get(role, &format!("/api/events?{query}")).await;
        assert_eq!((answered.status, &*answered.code()), (status, code), "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_told_another_time_to_come_back() {
    let server = Server::start().await;
    let (mut by_events, mut by_socket) = (HashSet::new(), HashSet::new());
    for _ in 0..10 {
        let mut events = open(&server, "viewer", "kind=dashboard", None).await;
        let first = events.until("\n\n").await;
        let retry = first.lines().find_map(|line| line.strip_prefix("retry:"));
        by_events.insert(retry.expect(&first).trim().parse::<u64>().unwrap());
        let header = [("authorization", "Bearer viewer")];
        let told = server.open("/api/ws", &header).await.unwrap().read().await.json();
        by_socket.insert(told["retry_ms"].as_u64().expect("a number"));
    }
    for times in [by_events, by_socket] {
        assert!(times.len() > 5, "they would all come at once: {times:?}");
        assert!(times.iter().all(|ms| (1_000..10_000).contains(ms)), "{times:?}");
    }
}
