//! One message to a thousand sockets, in pairs with the same bytes over bare TCP.

use std::io::Write;
use std::process::ChildStdin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::net::TcpStream;
use tokio::sync::mpsc;

use crate::client::{addresses, read_frame, socket};

const READERS: usize = 1_000;
const PAIRS: usize = 51;

/// Readers that say when the last of them has got a message.
struct Crowd {
    word: &'static str,
    last: mpsc::UnboundedReceiver<Instant>,
}

impl Crowd {
    fn gather(word: &'static str, streams: Vec<TcpStream>) -> Self {
        let (tell, last) = mpsc::unbounded_channel();
        let got = Arc::new(AtomicUsize::new(0));
        for mut stream in streams {
            let (tell, got) = (tell.clone(), got.clone());
            tokio::spawn(async move {
                while read_frame(&mut stream).await.is_ok() {
                    if got.fetch_add(1, Ordering::Relaxed) % READERS == READERS - 1 {
                        tell.send(Instant::now()).expect("somebody waits");
                    }
                }
            });
        }
        Self { word, last }
    }

    async fn time(&mut self, input: &mut ChildStdin) -> Duration {
        let begun = Instant::now();
        writeln!(input, "{}", self.word).expect("said");
        self.last.recv().await.expect("the last one") - begun
    }
}

pub(crate) async fn measure() {
    let mut child = crate::child();
    let (at, bare_at) = addresses(&mut child);
    let mut input = child.stdin.take().expect("an input");
    let (mut sockets, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..READERS {
        sockets.push(socket(at).await);
        bare.push(TcpStream::connect(bare_at).await.expect("a connection"));
    }
    // Until the server has noticed the last of them.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let (mut sockets, mut bare) = (Crowd::gather("sockets", sockets), Crowd::gather("bare", bare));
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for pair in 0..PAIRS {
        let (mine, its) = if pair % 2 == 0 {
            let mine = sockets.time(&mut input).await;
            (mine, bare.time(&mut input).await)
        } else {
            let its = bare.time(&mut input).await;
            (sockets.time(&mut input).await, its)
        };
        ours.push(mine.as_secs_f64() * 1e3);
        theirs.push(its.as_secs_f64() * 1e3);
        ratios.push(mine.as_secs_f64() / its.as_secs_f64());
    }
    for list in [&mut ours, &mut theirs, &mut ratios] {
        list.sort_by(f64::total_cmp);
    }
    let median = |list: &[f64]| list[list.len() / 2];
    println!(
        "one message to {READERS} sockets, until the last has it: {:.2} ms to {:.2} ms over bare TCP, \
         {:.2} times (median of {PAIRS} pairs; {:.2} to {:.2})",
        median(&ours),
        median(&theirs),
        median(&ratios),
        ratios[0],
        ratios[PAIRS - 1],
    );
    drop(input);
    child.wait().expect("the server ends");
}
