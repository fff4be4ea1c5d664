//! The memory of ten thousand sockets that wait.

use std::io::ErrorKind;
use std::time::Duration;

use tokio::net::TcpStream;

use crate::client::{addresses, socket};

const SOCKETS: usize = 10_000;

pub(crate) async fn measure() {
    let mut child = crate::child();
    let (at, _) = addresses(&mut child);
    let before = resident_mb(child.id());
    let mut sockets = Vec::with_capacity(SOCKETS);
    for _ in 0..SOCKETS {
        sockets.push(socket(at).await);
    }
    // Their rights are asked again meanwhile, and they are pinged.
    let spent = processor_ms(child.id());
    tokio::time::sleep(Duration::from_secs(30)).await;
    let spent = processor_ms(child.id()) - spent;
    let after = resident_mb(child.id());
    println!(
        "{SOCKETS} idle sockets: {after:.0} MB, {before:.0} MB without them, {:.1} KB each; \
         {:.1} µs of the processor a second each",
        (after - before) * 1e3 / SOCKETS as f64,
        spent * 1e3 / 30.0 / SOCKETS as f64,
    );
    assert!(sockets.iter().all(is_open), "all of them are there until the end");
    drop(sockets);
    drop(child.stdin.take());
    child.wait().expect("the server ends");
}

/// Whether a socket was not closed: there may be pings to read, but no end.
fn is_open(socket: &TcpStream) -> bool {
    let mut bytes = [0; 64];
    loop {
        match socket.try_read(&mut bytes) {
            Ok(0) => return false,
            Ok(_) => {}
            Err(error) => return error.kind() == ErrorKind::WouldBlock,
        }
    }
}

/// What a process has in memory.
fn resident_mb(id: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).expect("a process");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("a size");
    let kb: f64 = line.trim().trim_end_matches("kB").trim().parse().expect("a number");
    kb / 1e3
}

/// The time that a process was on a processor; a tick is 10 ms.
fn processor_ms(id: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).expect("a process");
    let fields = stat.rsplit(')').next().expect("fields").split_whitespace();
    fields.skip(11).take(2).map(|it| it.parse::<f64>().expect("ticks") * 10.0).sum()
}
