//! Random histories of the core's suite, with seeds of their own.

use std::sync::Arc;

use ioc_core::conformance::history::random_history;
use libtest_mimic::Trial;

use crate::support::{fresh, rounds, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("history::after_random_histories_the_rollups_equal_the_rows", histories)]
}

async fn histories() {
    let (store, _database) = fresh().await;
    let store = Arc::new(store);
    for seed in 100..100 + rounds(8) {
        random_history(store.clone(), seed, 60).await.unwrap_or_else(|error| {
            panic!("the history of seed {seed}: {error:?}");
        });
    }
}
