//! Random histories: `IOC_TEST_ROUNDS` of them, 20 by default.

use std::sync::Arc;

use ioc_core::conformance::history::random_history;

use crate::support::Folder;

#[tokio::test]
async fn after_random_histories_the_rollups_equal_the_rows() {
    #[expect(clippy::disallowed_methods, reason = "how long a test runs is told from outside")]
    let rounds = std::env::var("IOC_TEST_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    let folder = Folder::new();
    let store = Arc::new(folder.open());
    for seed in 100..100 + rounds.unwrap_or(20) {
        random_history(store.clone(), seed, 30).await.unwrap();
    }
}
