//! Clients that send too much, and clients that do not read.

use std::time::{Duration, Instant};

use axum::http::header;
use ioc_core::live::limits::LiveLimits;
use ioc_core::live::message::LiveMessage;
use ioc_http::ApiSettings;
use serde_json::json;
use tokio::io::AsyncWriteExt;

use super::support::{Read, Server, position};

#[tokio::test(flavor = "multi_thread")]
async fn a_giant_frame_is_refused_by_its_length() {
    let server = Server::start().await;
    for is_known in [true, false] {
        let headers = [(header::AUTHORIZATION.as_str(), "Bearer viewer")];
        let headers = if is_known { &headers[..] } else { &[] };
        let mut client = server.open("/api/ws", headers).await.unwrap();
        if is_known {
            client.read().await.json();
        }
        // The head of a text frame of 64 MiB, and its mask.
        let mut head = vec![0x81, 0xff];
        head.extend((64_u64 << 20).to_be_bytes());
        head.extend([0; 4]);
        let begun = Instant::now();
        client.socket.get_mut().write_all(&head).await.unwrap();
        assert_eq!(client.read().await, Read::Closed(1009, "too_big".to_owned()));
        assert!(begun.elapsed() < Duration::from_secs(2), "nobody waits for the rest");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_goes_on_sending_is_cut_off() {
    let server = Server::start().await;
    let mut client = server.connect("viewer").await;
    let stream = client.socket.get_mut();
    let mut head = vec![0x81, 0xff];
    head.extend((64_u64 << 20).to_be_bytes());
    head.extend([0; 4]);
    stream.write_all(&head).await.unwrap();
    let (part, mut sent) = (vec![0; 1 << 20], 0);
    while sent < 64 && stream.write_all(&part).await.is_ok() {
        sent += 1;
    }
    assert!(sent < 64, "the server read {sent} MiB");
}

/// A message of 60 kB.
fn large(server: &Server, number: usize) -> LiveMessage {
    server.report(&format!("{number} {}", "x".repeat(60_000)))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_that_stands_still_is_closed_and_delays_nobody() {
    let limits = LiveLimits { bytes: 1 << 20, ..LiveLimits::default() };
    let server = Server::with(limits, ApiSettings::default()).await;
    let mut stalled = server.connect("viewer").await;
    stalled.subscribe("reports").await;
    let mut reading = server.connect("viewer").await;
    reading.subscribe("reports").await;
    let mut longest = Duration::ZERO;
    let sample = &server.app.sample;
    // Thirty megabytes: more than the system takes for a socket that nobody reads.
    for number in 0..500 {
        let begun = Instant::now();
        sample.platform.live().broadcast(&sample.scope, &large(&server, number)).unwrap();
        let told = reading.read().await.json();
        let title = told["payload"]["title"].as_str().unwrap();
        assert!(title.starts_with(&format!("{number} ")), "none is left out");
        longest = longest.max(begun.elapsed());
    }
    assert!(longest < Duration::from_secs(2), "{longest:?}");
    assert_eq!(sample.platform.live().stats().closed_as_slow, 1);
    // What was on its way comes, in order, and then where it ended.
    let mut last = String::new();
    let end = loop {
        match stalled.read().await {
            Read::Json(told) => last = position(&told),
            end => break end,
        }
    };
    match end {
        Read::Closed(code, reason) => assert_eq!((code, reason), (4008, format!("slow {last}"))),
        // It did not read within the five seconds that a message may take.
        end => assert_eq!(end, Read::Cut),
    }
    let wanted = json!([{"kind": "reports"}]);
    let mut back = server.connect("viewer").await;
    back.say(&json!({"type": "resume", "position": last, "subscriptions": wanted})).await;
    back.read().await.json();
    assert_eq!(back.read().await.json()["type"], "gap", "what it missed is not there any more");
}

#[tokio::test]
async fn who_gives_no_sign_for_45_seconds_is_gone_and_who_answers_stays() {
    let server = Server::start().await;
    let mut answers = server.connect("viewer").await;
    let silent = server.connect("viewer").await;
    let live = server.app.sample.platform.live().clone();
    assert_eq!(live.stats().connections, 2);
    // Who reads answers what it is asked.
    let answering = tokio::spawn(async move { answers.read_within(Duration::from_mins(3)).await });
    tokio::time::pause();
    tokio::time::sleep(Duration::from_secs(40)).await;
    assert_eq!(live.stats().connections, 2, "before the time is over");
    tokio::time::sleep(Duration::from_mins(1)).await;
    tokio::time::resume();
    assert_eq!(live.stats().connections, 1);
    assert!(!answering.is_finished(), "who answers is told nothing");
    drop(silent);
}
