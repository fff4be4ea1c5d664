//! The work of the jobs over PostgreSQL, side by side with the best single statement, in
//! one run, on a server of its own that keeps what it acknowledges.
//!
//! `cargo bench -p ioc-store-postgres --bench jobs` (add `calculate`, `queue` or `latency` for
//! one part, `--organizations N` for another size; `scripts/bench-jobs` has queues of other
//! makers beside it). It prints ratios; nothing fails on a time.

// The rows are those of the other benchmark, which knows the core by its facade.
extern crate ioc_core as ioc_analytics;

#[path = "../postgres/host.rs"]
#[expect(dead_code, reason = "the other benchmark asks as the application, too")]
mod host;
#[path = "../spine/measure.rs"]
#[expect(dead_code, reason = "the other benchmarks take pairs")]
mod measure;
#[path = "../spine/rows.rs"]
#[expect(dead_code, reason = "it fills its stores in another way")]
mod rows;

mod calculate;
mod latency;
mod queue;

use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use ioc_core::runtime::Runtime;
use private_postgres::Binaries;

use crate::host::Host;

/// What is to be run.
struct Wanted {
    parts: Vec<String>,
    organizations: u32,
    node: Option<String>,
    modules: Option<String>,
}

impl Wanted {
    fn from_args() -> Self {
        let mut wanted =
            Self { parts: Vec::new(), organizations: 10_000, node: None, modules: None };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            match word.as_str() {
                "--organizations" => {
                    let number = words.next().and_then(|word| word.replace('_', "").parse().ok());
                    wanted.organizations = number.unwrap_or(wanted.organizations);
                }
                "--node" => wanted.node = words.next(),
                "--modules" => wanted.modules = words.next(),
                flag if flag.starts_with('-') => {}
                _ => wanted.parts.push(word),
            }
        }
        wanted
    }

    fn has(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|word| word == part)
    }
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let wanted = Wanted::from_args();
    if Binaries::find().is_none() {
        println!("{}", private_postgres::MISSING);
        return;
    }
    measure::machine();
    if wanted.has("calculate") {
        calculate::run(wanted.organizations).await;
    }
    if wanted.has("queue") {
        let peers = wanted.node.as_deref().zip(wanted.modules.as_deref());
        queue::run(&Host::start(None), wanted.organizations, peers).await;
    }
    if wanted.has("latency") {
        latency::run(&Host::start(None)).await;
    }
    measure::machine();
}

/// What runs jobs here.
#[derive(Debug)]
struct Tokio;

impl Runtime for Tokio {
    fn sleep(&self, pause: Duration) -> BoxFuture<'static, ()> {
        tokio::time::sleep(pause).boxed()
    }

    fn run(&self, work: BoxFuture<'static, ()>) -> BoxFuture<'static, ()> {
        let task = tokio::spawn(work);
        async move {
            let _ = task.await;
        }
        .boxed()
    }
}
