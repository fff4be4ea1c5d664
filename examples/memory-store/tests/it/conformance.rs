//! Every named case of the core.

use std::sync::Arc;

use ioc_core::conformance::fixture::Fixture;
use memory_store::MemoryStore;

async fn fresh() -> Fixture {
    Fixture::new(Arc::new(MemoryStore::default()))
}

ioc_core::store_conformance!(fresh);
