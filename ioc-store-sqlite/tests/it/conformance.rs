//! Every named case of the core, on a file and in memory.

mod file {
    use std::sync::Arc;

    use ioc_core::conformance::fixture::Fixture;

    use crate::support::Folder;

    async fn fresh() -> Fixture {
        let folder = Folder::new();
        let store = folder.open();
        Fixture::guarded(Arc::new(store), folder)
    }

    ioc_core::store_conformance!(fresh);
}

mod memory {
    use std::sync::Arc;

    use ioc_core::conformance::fixture::Fixture;
    use ioc_store_sqlite::{SqliteOptions, SqliteStore};

    async fn fresh() -> Fixture {
        let options = SqliteOptions::from_url("sqlite::memory:").unwrap();
        Fixture::new(Arc::new(SqliteStore::open(&options).unwrap()))
    }

    ioc_core::store_conformance!(fresh);
}

#[test]
fn the_list_of_cases_is_the_suite() {
    let cases = ioc_core::conformance::case::cases();
    assert!(cases.len() > 60, "{}", cases.len());
    assert!(cases.iter().any(|case| case.name == "an_event_sent_again_changes_nothing"));
}
