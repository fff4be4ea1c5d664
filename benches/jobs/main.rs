//! The work of the jobs over PostgreSQL, side by side with the best single statement, in
//! one run, on a server of its own that keeps what it acknowledges.
//!
//! `cargo bench -p ioc-store-postgres --bench jobs` (add `calculate` for one part,
//! `--organizations N` for another size). It prints ratios; nothing fails on a time.

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

use private_postgres::Binaries;

/// What is to be run.
struct Wanted {
    parts: Vec<String>,
    organizations: u32,
}

impl Wanted {
    fn from_args() -> Self {
        let mut wanted = Self { parts: Vec::new(), organizations: 10_000 };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            match word.as_str() {
                "--organizations" => {
                    let number = words.next().and_then(|word| word.replace('_', "").parse().ok());
                    wanted.organizations = number.unwrap_or(wanted.organizations);
                }
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
    measure::machine();
}
