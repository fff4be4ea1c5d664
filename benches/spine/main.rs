//! The spine, side by side: what the dashboard and the ingest cost, each
//! beside what it is measured against, in one run.
//!
//! `cargo bench --bench spine` (add `dashboard`, `large`, `calculate` or
//! `ingest` for one part). It prints ratios; nothing fails on a time.

mod busy;
mod calculate;
mod dashboard;
mod ingest;
mod late;
mod measure;
mod rows;

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let runs = |part: &str| wanted.is_empty() || wanted.iter().any(|word| word == part);
    measure::machine();
    // Ten million rows take minutes to fill, so they are asked for by name.
    if runs("dashboard") {
        dashboard::run(1_000_000).await;
    }
    if wanted.iter().any(|word| word == "large") {
        dashboard::run(10_000_000).await;
    }
    if runs("calculate") {
        calculate::run().await;
    }
    if runs("ingest") {
        ingest::run().await;
    }
    measure::machine();
}
