//! Stores in a folder of their own.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ioc_store_sqlite::{SqliteOptions, SqliteStore};
use tempfile::TempDir;

/// The options of a file in `folder`.
pub(crate) fn options(folder: &TempDir) -> SqliteOptions {
    SqliteOptions {
        path: Some(path(folder)),
        create: true,
        readers: 2,
        busy_timeout: Duration::from_millis(200),
    }
}

/// The file in `folder`.
pub(crate) fn path(folder: &TempDir) -> PathBuf {
    folder.path().join("ioc.db")
}

/// An empty store, and the folder that it lives in.
pub(crate) fn store() -> (Arc<SqliteStore>, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = SqliteStore::open(&options(&folder)).expect("a store");
    (Arc::new(store), folder)
}
