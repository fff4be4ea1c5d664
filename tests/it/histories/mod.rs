//! Random histories of one organization on a virtual clock, in zones with every
//! kind of clock: after each operation every service says what the rows say.
//!
//! `IOC_TEST_ROUNDS` histories of 200 operations; 40 by default.

mod almanac;
mod answers;
mod history;
mod rows;

use history::History;

#[expect(clippy::disallowed_methods, reason = "how long a test runs is told from outside")]
fn rounds() -> u64 {
    std::env::var("IOC_TEST_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(40)
}

async fn live(seeds: impl Iterator<Item = u64>) {
    let mut told = 0;
    for seed in seeds {
        let mut history = History::begin(seed).await;
        for _ in 0..200 {
            history.step().await;
        }
        told += history.told;
    }
    assert!(told > 0, "groups were told of");
}

// Two tests, since there are at least two cores.

#[tokio::test]
async fn after_each_operation_every_answer_equals_the_rows() {
    live((0..rounds()).step_by(2)).await;
}

#[tokio::test]
async fn after_each_operation_every_answer_equals_the_rows_of_others() {
    live((1..rounds()).step_by(2)).await;
}
