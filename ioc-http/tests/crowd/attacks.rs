//! What is asked of it.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::{sleep, timeout};

use crate::child::PATIENCE;
use crate::process::{Process, head};

const JSON: &str = "content-type: application/json\r\n";
/// How much more memory an attack may cost.
const MIB: u64 = 64;

pub(crate) async fn slow_connections() {
    const SLOW: usize = 2_000;
    let server = Process::start();
    assert!(server.answers().await);
    let before = server.peak_mib();
    let mut slow = Vec::with_capacity(SLOW);
    for number in 0..SLOW {
        let mut stream = server.connect().await;
        let begun = match number % 3 {
            0 => "GET /api/dashboard/realtime HTTP/1.1\r\nhost:".to_owned(),
            1 => head("POST", "/api/activity", &format!("{JSON}content-length: 1000\r\n")) + "[{",
            _ => String::new(),
        };
        stream.write_all(begun.as_bytes()).await.expect("it is taken");
        slow.push(stream);
    }
    let begun = Instant::now();
    assert!(server.answers().await, "others are answered");
    assert!(begun.elapsed() < PATIENCE, "and do not wait for them: {:?}", begun.elapsed());
    let closed = slow.into_iter().map(|mut stream| async move {
        // A byte now and then does not make it wait longer.
        for _ in 0..4 {
            sleep(PATIENCE / 4).await;
            let _ = stream.write_all(b" ").await;
        }
        let mut told = Vec::new();
        timeout(Duration::from_secs(15), stream.read_to_end(&mut told)).await.is_ok()
    });
    assert!(join_all(closed).await.into_iter().all(|closed| closed), "all of them are closed");
    let grown = server.peak_mib() - before;
    assert!(grown <= MIB, "{grown} MiB for {SLOW} connections");
}

pub(crate) async fn endless_bodies() {
    let server = Process::start();
    assert!(server.answers().await);
    let before = server.peak_mib();
    let chunked = head(
        "POST",
        "/api/activity",
        &format!("{JSON}transfer-encoding: chunked\r\nconnection: close\r\n"),
    );
    let piece = format!("100000\r\n{}\r\n", "[".repeat(0x10_0000));
    for _ in 0..4 {
        let mut stream = server.connect().await;
        stream.write_all(chunked.as_bytes()).await.expect("its head is taken");
        let mut sent = 0;
        while sent < 64 && stream.write_all(piece.as_bytes()).await.is_ok() {
            sent += 1;
        }
        assert!(sent < 64, "a gigabyte would be taken as well");
        assert!(server.answers().await);
    }
    for (more, status) in [
        ("content-length: 10737418240\r\n", "413"),
        ("content-encoding: gzip\r\ncontent-length: 65536\r\n", "415"),
    ] {
        let head = head("POST", "/api/activity", &format!("{JSON}{more}connection: close\r\n"));
        let told = server.say(&head, &vec![0x1f; 65_536]).await;
        assert!(told.starts_with(&format!("HTTP/1.1 {status}")), "{more}: {told}");
    }
    let deep = "[".repeat(4 << 20);
    let more = format!("{JSON}content-length: {}\r\nconnection: close\r\n", deep.len());
    let told = server.say(&head("POST", "/api/activity", &more), deep.as_bytes()).await;
    assert!(told.starts_with("HTTP/1.1 400"), "{told}");
    assert!(server.answers().await);
    let grown = server.peak_mib() - before;
    assert!(grown <= MIB, "{grown} MiB for bodies of at most 8");
}

pub(crate) async fn unread_answers() {
    const READERS: usize = 500;
    let server = Process::start();
    let warm = head("GET", "/openapi.json", "connection: close\r\n");
    assert!(server.say(&warm, b"").await.starts_with("HTTP/1.1 200"));
    let before = server.peak_mib();
    let mut kept = Vec::with_capacity(READERS);
    for _ in 0..READERS {
        let mut stream = server.connect().await;
        // More answers than any buffer on the way holds, and nobody reads one.
        let many = head("GET", "/openapi.json", "").repeat(64);
        let _ = timeout(Duration::from_millis(50), stream.write_all(many.as_bytes())).await;
        kept.push(stream);
    }
    assert!(server.answers().await, "others are answered");
    let grown = server.peak_mib() - before;
    assert!(grown <= 2 * MIB, "{grown} MiB for {READERS} readers");
}
