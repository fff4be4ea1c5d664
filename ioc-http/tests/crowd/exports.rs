//! Many who read an export slowly, or not at all.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use crate::child::{EXPORT, PATIENCE};
use crate::process::{Process, head};

/// The memory that a reader may cost, in KiB: its connection and what is on its way,
/// and nothing of an export of 4 MiB.
const EACH_KIB: u64 = 48;

/// Ten thousand with `IOC_TEST_ROUNDS=1000`.
fn readers() -> u32 {
    #[expect(clippy::disallowed_methods, reason = "how long a test runs is told from outside")]
    let rounds = std::env::var("IOC_TEST_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    10 * rounds.unwrap_or(40)
}

/// So long that the last reader has come before the first counts as stalled.
fn patience() -> Duration {
    PATIENCE.max(Duration::from_millis(4) * readers())
}

pub(crate) async fn slow_readers() {
    let (readers, patience) = (readers(), patience());
    let server = Process::exporting(patience, readers as usize);
    let path = format!("/api/reports/{}/export?format=html", server.report);
    // It would be a few kilobytes, if it were compressed for each of them.
    let request = head("GET", &path, "accept-encoding: gzip\r\nconnection: close\r\n");
    assert!(server.say(&request, b"").await.len() > EXPORT, "all of it to who reads");
    let (before, files) = (server.peak_mib(), server.open_files());
    let mut slow: Vec<TcpStream> = Vec::new();
    for _ in 0..readers {
        let mut stream = server.connect_from_afar().await;
        stream.write_all(request.as_bytes()).await.expect("it is taken");
        slow.push(stream);
    }
    for _ in 0..3 {
        assert!(server.answers().await, "others are answered");
        // A little now and then: nobody is cut for being slow.
        let sips = slow.iter_mut().map(|stream| async {
            let mut sip = [0; 2 << 10];
            timeout(Duration::from_mins(1), stream.read_exact(&mut sip)).await
        });
        assert!(join_all(sips).await.into_iter().all(|sip| matches!(sip, Ok(Ok(_)))));
    }
    let grown = server.peak_mib() - before;
    assert!(
        grown <= 16 + u64::from(readers) * EACH_KIB / 1024,
        "{grown} MiB for {readers} readers"
    );
    // They stop, and are gone: each had one file open.
    let begun = Instant::now();
    while server.open_files() > files {
        assert!(begun.elapsed() < patience * 5, "{} are left", server.open_files() - files);
        sleep(patience / 10).await;
    }
    assert!(begun.elapsed() > patience / 2, "they were told until then");
    assert!(server.answers().await, "others are answered");
}

/// Without its charts an export is not kept, so that each reader has a copy of its own.
pub(crate) async fn slow_readers_of_copies() {
    const PLACES: usize = 20;
    let (readers, patience) = (readers(), patience());
    let server = Process::exporting(patience, PLACES);
    let path = format!("/api/reports/{}/export?format=html&include_charts=false", server.report);
    let request = head("GET", &path, "connection: close\r\n");
    assert!(server.say(&request, b"").await.len() > EXPORT, "all of it to who reads");
    let (before, mut slow) = (server.peak_mib(), Vec::new());
    for number in 0..readers as usize {
        let mut stream = server.connect_from_afar().await;
        stream.write_all(request.as_bytes()).await.expect("it is taken");
        let mut begin = [0; 12];
        stream.read_exact(&mut begin).await.expect("an answer");
        let expected = if number < PLACES { b"HTTP/1.1 200" } else { b"HTTP/1.1 429" };
        assert_eq!(&begin, expected, "{number}");
        slow.push(stream);
    }
    assert!(server.answers().await, "others are answered");
    let (grown, most) = (server.peak_mib() - before, 16 + ((PLACES * EXPORT) >> 20) as u64);
    assert!(grown <= most, "{grown} MiB for {PLACES} copies");
    // They stop, are cut, and leave their places.
    let begun = Instant::now();
    while !server.say(&request, b"").await.starts_with("HTTP/1.1 200") {
        assert!(begun.elapsed() < patience * 5, "they are still there");
        sleep(patience / 10).await;
    }
}
