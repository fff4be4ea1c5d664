//! The store over PostgreSQL, side by side: what a read, a batch, an import and
//! the metrics of many organizations cost, each beside what it is measured
//! against, in one run, on a server of its own that keeps what it acknowledges.
//!
//! `cargo bench -p ioc-store-postgres --bench postgres` (add `reads`, `rls`,
//! `ingest`, `import` or `metrics` for one part, `--rows N` and
//! `--organizations N` for other sizes). It prints ratios; nothing fails on a
//! time.

// The rows are those of the other benchmark, which knows the core by its facade.
extern crate ioc_core as ioc_analytics;

// Both sides write the same bytes.
#[path = "../../ioc-store-postgres/src/copy.rs"]
mod copy;
#[path = "../spine/measure.rs"]
mod measure;
#[path = "../spine/rows.rs"]
#[expect(dead_code, reason = "it fills its stores in another way")]
mod rows;

mod bare;
mod disk;
mod host;
mod import;
mod ingest;
mod inside;
mod metrics;
mod reads;
mod rls;
mod side;

use private_postgres::Binaries;

/// What is to be run.
struct Wanted {
    parts: Vec<String>,
    rows: Option<u32>,
    organizations: Option<u32>,
}

impl Wanted {
    fn from_args() -> Self {
        let mut wanted = Self { parts: Vec::new(), rows: None, organizations: None };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut number = || words.next().and_then(|word| word.replace('_', "").parse().ok());
            match word.as_str() {
                "--rows" => wanted.rows = number(),
                "--organizations" => wanted.organizations = number(),
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
    if wanted.has("reads") || wanted.has("rls") {
        let rows = wanted.rows.unwrap_or(1_000_000);
        reads::run(rows, wanted.has("reads"), wanted.has("rls")).await;
    }
    if wanted.has("ingest") {
        // All of its batches are made before, and twice as many say nothing more.
        ingest::run(wanted.rows.unwrap_or(200_000).min(200_000)).await;
    }
    if wanted.has("import") {
        import::run(wanted.rows.unwrap_or(1_000_000)).await;
    }
    if wanted.has("metrics") {
        metrics::run(wanted.organizations.unwrap_or(1000)).await;
    }
    measure::machine();
}
