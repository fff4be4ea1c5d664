//! The suite that every store passes, over a file.

use ioc_core::conformance::fixture::Fixture;

use crate::file;

#[expect(clippy::unused_async, reason = "the suite awaits it, since other stores connect here")]
async fn fresh() -> Fixture {
    let (store, folder) = file::store();
    Fixture::guarded(store, folder)
}

ioc_core::store_conformance!(fresh);
