//! The suite over `sqlite::memory:`, whose reads go through the writing thread.

use std::sync::Arc;

use ioc_core::conformance::fixture::Fixture;
use ioc_store_sqlite::{SqliteOptions, SqliteStore};

#[expect(clippy::unused_async, reason = "the suite awaits it, since other stores connect here")]
async fn fresh() -> Fixture {
    let options = SqliteOptions::from_url("sqlite::memory:").expect("a URL");
    Fixture::new(Arc::new(SqliteStore::open(&options).expect("a store in memory")))
}

ioc_core::store_conformance!(fresh);
