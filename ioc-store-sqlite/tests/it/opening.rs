//! Opening: what is created, what is migrated, what is refused.

use std::fs;

use ioc_core::conformance::fixture::{organization, people};
use ioc_core::error::ErrorKind;
use ioc_core::page::PageRequest;
use ioc_core::store::organizations::OrganizationStore;
use ioc_store_sqlite::{SqliteOptions, SqliteStore};
use rusqlite::Connection;

use crate::file;

fn refused(options: &SqliteOptions, kind: ErrorKind, code: &str) {
    let error = SqliteStore::open(options).expect_err(code);
    assert_eq!((error.kind(), error.code()), (kind, code));
    assert!(error.hint().is_some(), "{code} tells no way out");
    assert!(error.context().iter().any(|(key, _)| *key == "database"), "{code} names no place");
}

#[test]
fn a_new_file_gets_all_migrations_and_an_old_one_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = SqliteStore::open(&file::options(&folder)).expect("created");
    assert_eq!(
        store.migrated(),
        [
            "2025011001_dashboard_metrics_schema.sql",
            "2025011002_dashboard_functions.sql",
            "2025011003_scheduled_jobs.sql",
            "2025011004_performance_optimizations.sql",
        ]
    );
    drop(store);
    let store = SqliteStore::open(&file::options(&folder)).expect("opened");
    assert!(store.migrated().is_empty());
}

#[test]
fn a_file_that_is_not_there_is_created_only_if_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = SqliteOptions { create: false, ..file::options(&folder) };
    refused(&options, ErrorKind::NotFound, "database_not_found");
    assert!(!file::path(&folder).exists());
}

#[test]
fn what_is_not_a_database_of_ours_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = file::options(&folder);
    let text = "this is a letter, not a database; it is long enough to have a page\n".repeat(100);
    fs::write(file::path(&folder), &text).expect("written");
    refused(&options, ErrorKind::InvalidInput, "not_a_database");
    assert_eq!(fs::read_to_string(file::path(&folder)).expect("read"), text);
    fs::remove_file(file::path(&folder)).expect("removed");
    let other = Connection::open(file::path(&folder)).expect("a database");
    other.execute_batch("CREATE TABLE songs (title TEXT)").expect("a table");
    drop(other);
    let before = fs::read(file::path(&folder)).expect("read");
    refused(&options, ErrorKind::InvalidInput, "foreign_database");
    assert_eq!(fs::read(file::path(&folder)).expect("read"), before);
}

#[test]
fn a_newer_schema_and_a_changed_migration_are_refused() {
    let (store, folder) = file::store();
    drop(store);
    let raw = Connection::open(file::path(&folder)).expect("the database");
    raw.execute(
        "INSERT INTO schema_migrations VALUES (9999999999, '9999999999_later.sql', x'00')",
        [],
    )
    .expect("a row");
    refused(&file::options(&folder), ErrorKind::Unsupported, "newer_schema");
    raw.execute("DELETE FROM schema_migrations WHERE version = 9999999999", []).expect("deleted");
    raw.execute("UPDATE schema_migrations SET checksum = x'00' WHERE version = 2025011003", [])
        .expect("changed");
    refused(&file::options(&folder), ErrorKind::Corrupt, "changed_migration");
}

#[tokio::test]
async fn a_lock_of_another_process_is_told_and_passes() {
    let (store, folder) = file::store();
    let other = Connection::open(file::path(&folder)).expect("the database");
    other.execute_batch("BEGIN EXCLUSIVE").expect("locked");
    let error = organization(&*store, 1, chrono_tz::Tz::UTC).await.expect_err("locked");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Unavailable, "database_locked"));
    assert!(error.is_temporary() && error.hint().is_some());
    other.execute_batch("ROLLBACK").expect("unlocked");
    organization(&*store, 1, chrono_tz::Tz::UTC).await.expect("written");
}

#[tokio::test]
async fn rows_survive_a_reopening_and_are_seen_by_another_store() {
    let (store, folder) = file::store();
    let scope = organization(&*store, 1, chrono_tz::Tz::UTC).await.expect("entered");
    let beside = SqliteStore::open(&file::options(&folder)).expect("opened beside");
    people(&*store, &scope, 3).await.expect("members");
    let page = PageRequest::first(10).expect("a page");
    let seen = beside.list_members(&scope, &page).await.expect("read");
    assert_eq!(seen.items.len(), 3);
    drop((store, beside));
    let again = SqliteStore::open(&file::options(&folder)).expect("opened again");
    let seen = again.list_members(&scope, &page).await.expect("read");
    assert_eq!(seen.items.len(), 3);
}

#[tokio::test]
async fn two_databases_in_memory_share_nothing() {
    let options = SqliteOptions::from_url("sqlite::memory:").expect("a URL");
    let one = SqliteStore::open(&options).expect("one");
    let other = SqliteStore::open(&options).expect("another");
    organization(&one, 1, chrono_tz::Tz::UTC).await.expect("entered");
    assert!(other.list_organizations_any_organization().await.expect("read").is_empty());
}

#[test]
fn a_url_of_another_kind_is_refused() {
    for url in ["mysql:x", "ioc.db", "sqlite:", ""] {
        let error = SqliteOptions::from_url(url).expect_err(url);
        assert_eq!(error.code(), "unknown_database_url", "{url}");
    }
}
