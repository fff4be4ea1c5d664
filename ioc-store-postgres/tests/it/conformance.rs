//! Every named case of the core.

use std::sync::Arc;

use libtest_mimic::Trial;

use crate::support::{block_on, fresh};

pub(crate) fn trials() -> Vec<Trial> {
    let trial = |case: ioc_core::conformance::case::Case| {
        Trial::test(format!("conformance::{}::{}", case.port, case.name), move || {
            block_on(async {
                let (store, _database) = fresh().await;
                (case.run)(Arc::new(store)).await
            })
            .map_err(|error| format!("{error:?}").into())
        })
    };
    ioc_core::conformance::case::cases().into_iter().map(trial).collect()
}
