//! Opening: what is applied, what is refused, and that nothing is touched that
//! is not ours.

use std::fs;
use std::path::Path;

use ioc_core::error::{Error, ErrorKind};
use ioc_core::store::organizations::OrganizationStore;
use ioc_store_sqlite::{SqliteOptions, SqliteStore};
use rusqlite::Connection;

use crate::support::{Folder, answers, three_people};

fn refused(options: &SqliteOptions, kind: ErrorKind, code: &str) -> Error {
    let error = SqliteStore::open(options).expect_err("it has to be refused");
    assert_eq!((error.kind(), error.code()), (kind, code), "{error:?}");
    assert!(error.hint().is_some(), "there is a way out: {error}");
    assert!(error.context().iter().any(|(key, _)| *key == "database"), "{error}");
    error
}

fn migrated(folder: &Folder) -> usize {
    folder.open().migrated().len()
}

#[test]
fn a_fresh_database_gets_all_migrations_and_a_second_open_none() {
    let folder = Folder::new();
    let first = folder.open();
    assert_eq!(
        first.migrated(),
        [
            "2025011001_dashboard_metrics_schema.sql",
            "2025011002_dashboard_functions.sql",
            "2025011003_scheduled_jobs.sql",
            "2025011004_performance_optimizations.sql",
            "2026112301_histories.sql",
            "2026112302_waiting_days.sql",
            "2026112303_report_status.sql",
            "2026112304_settled_groups.sql",
            "2026112701_entered_as.sql",
            "2026112801_keys_and_audit.sql",
            "2026112802_outbox_and_requests.sql",
            "2026112803_report_versions.sql",
            "2026112804_organization_brands.sql",
            "2026112805_subscriptions.sql",
            "2026112901_jobs.sql",
            "2026112902_monitoring.sql",
            "2026112903_bulk_and_cleaning.sql",
            "2026113002_diagnosis.sql",
            "2026113004_alert_parcels.sql",
            "2026113007_due_runs.sql",
            "2026113008_short_windows.sql",
        ]
    );
    assert_eq!(migrated(&folder), 0, "while the first is open");
    drop(first);
    assert_eq!(migrated(&folder), 0, "and after it was closed");
}

#[test]
fn a_database_that_stopped_half_way_is_completed() {
    let folder = Folder::new();
    folder.open();
    let connection = folder.back_door();
    connection
        .execute_batch(
            "DROP TABLE performance_monitoring; DROP TABLE system_performance_metrics;
             DROP TABLE withdrawn_activity; ALTER TABLE organizations DROP COLUMN calendar;
             ALTER TABLE organizations DROP COLUMN settled_before;
             ALTER TABLE organizations DROP COLUMN entered_as;
             ALTER TABLE organizations DROP COLUMN audit_key;
             DROP TABLE api_keys; DROP TABLE audit_seals; DROP TABLE audit_unsealed;
             DROP TABLE audit_log;
             CREATE TABLE audit_log (organization_id BLOB NOT NULL, id BLOB NOT NULL,
                 user_id BLOB, action TEXT NOT NULL, row_count INTEGER NOT NULL,
                 occurred_at INTEGER NOT NULL, PRIMARY KEY (organization_id, id));
             ALTER TABLE rollup_activity_deltas DROP COLUMN waiting;
             ALTER TABLE weekly_reports DROP COLUMN title_folded;
             ALTER TABLE weekly_reports DROP COLUMN was_published;
             DROP TABLE keyed_requests; DROP TABLE outbox_positions;
             DROP INDEX idx_outbox_sequence; DROP INDEX idx_outbox_waiting;
             DROP INDEX idx_outbox_published;
             ALTER TABLE outbox DROP COLUMN sequence; ALTER TABLE outbox DROP COLUMN subject;
             DROP TRIGGER weekly_reports_status_of_new; DROP TRIGGER weekly_reports_status;
             ALTER TABLE weekly_reports DROP COLUMN published_version;
             ALTER TABLE weekly_reports DROP COLUMN generating_until;
             ALTER TABLE weekly_reports DROP COLUMN template_version;
             ALTER TABLE report_versions DROP COLUMN executive_summary;
             ALTER TABLE report_versions DROP COLUMN published_at;
             ALTER TABLE report_templates DROP COLUMN version;
             ALTER TABLE report_templates DROP COLUMN is_copy;
             DROP TABLE delivery_parcels; DROP TABLE delivery_attempts; DROP TABLE deliveries;
             DROP TABLE subscriptions;
             DROP TABLE report_exports; DROP TABLE report_template_versions;
             DROP TABLE organization_brands; DROP TABLE alert_rules; DROP TABLE alerts;
             DROP TABLE scheduled_job_quarantine; DROP TABLE scheduled_job_runs;
             DROP TABLE scheduled_job_config; DROP TABLE scheduled_job_logs;
             CREATE TABLE scheduled_job_config (job_name TEXT NOT NULL PRIMARY KEY,
                 schedule_expression TEXT NOT NULL, is_active INTEGER NOT NULL DEFAULT 1,
                 failure_count INTEGER NOT NULL DEFAULT 0,
                 max_failures INTEGER NOT NULL DEFAULT 3);
             CREATE TABLE scheduled_job_logs (id BLOB NOT NULL PRIMARY KEY,
                 job_name TEXT NOT NULL, organization_id BLOB, status TEXT NOT NULL,
                 started_at INTEGER NOT NULL, finished_at INTEGER, error TEXT);
             DROP TABLE diagnosis_findings; DROP TABLE metric_calculations; DROP TABLE uncalculated_writes;
             DROP TABLE archive_batches; DROP TABLE user_activity_logs_history;
             DROP INDEX idx_dashboard_metrics_history_batch;
             ALTER TABLE dashboard_metrics_history DROP COLUMN batch_id;
             DELETE FROM schema_migrations WHERE version >= 2025011004",
        )
        .unwrap();
    let indexes = "SELECT name FROM sqlite_schema WHERE name LIKE 'idx_%'";
    let names: Vec<String> = connection
        .prepare(indexes)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for name in names {
        connection.execute_batch(&format!("DROP INDEX {name}")).unwrap();
    }
    assert_eq!(migrated(&folder), 18);
}

#[test]
fn a_changed_migration_is_corrupt() {
    let folder = Folder::new();
    folder.open();
    let change = "UPDATE schema_migrations SET checksum = x'00' WHERE version = 2025011002";
    folder.back_door().execute_batch(change).unwrap();
    refused(&folder.options(), ErrorKind::Corrupt, "changed_migration");
}

#[test]
fn a_missing_migration_in_between_is_corrupt() {
    let folder = Folder::new();
    folder.open();
    let change = "DELETE FROM schema_migrations WHERE version = 2025011002";
    folder.back_door().execute_batch(change).unwrap();
    refused(&folder.options(), ErrorKind::Corrupt, "changed_migration");
}

#[test]
fn a_newer_schema_is_refused() {
    let folder = Folder::new();
    folder.open();
    let newer = "INSERT INTO schema_migrations VALUES (2999010101, '2999010101_later.sql', x'00')";
    folder.back_door().execute_batch(newer).unwrap();
    refused(&folder.options(), ErrorKind::Unsupported, "newer_schema");
}

#[test]
fn a_foreign_database_is_refused_and_not_touched() {
    for schema in [
        "CREATE TABLE recipes (name TEXT)",
        "CREATE TABLE schema_migrations (version TEXT); CREATE TABLE recipes (name TEXT)",
    ] {
        let folder = Folder::new();
        Connection::open(folder.path()).unwrap().execute_batch(schema).unwrap();
        let before = fs::read(folder.path()).unwrap();
        refused(&folder.options(), ErrorKind::InvalidInput, "foreign_database");
        assert_eq!(fs::read(folder.path()).unwrap(), before, "byte for byte");
    }
}

#[test]
fn a_file_that_is_no_database_is_refused_and_not_touched() {
    let folder = Folder::new();
    let text = "user_id\tdepartment\n".repeat(100);
    fs::write(folder.path(), &text).unwrap();
    refused(&folder.options(), ErrorKind::InvalidInput, "not_a_database");
    assert_eq!(fs::read_to_string(folder.path()).unwrap(), text);
}

#[test]
fn a_cut_database_is_refused() {
    let folder = Folder::new();
    folder.open();
    let whole = fs::read(folder.path()).unwrap();
    fs::write(folder.path(), &whole[..whole.len() / 2]).unwrap();
    refused(&folder.options(), ErrorKind::Corrupt, "database_corrupt");
}

#[test]
fn a_missing_file_is_not_created_unless_asked() {
    let folder = Folder::new();
    let options = SqliteOptions { create: false, ..folder.options() };
    refused(&options, ErrorKind::NotFound, "database_not_found");
    assert!(!folder.path().exists());
    folder.open();
    SqliteStore::open(&options).expect("now it is there");
}

#[test]
fn a_path_that_cannot_be_a_file_is_not_found() {
    let folder = Folder::new();
    for path in [folder.path().join("missing/ioc.db"), folder.path().parent().unwrap().into()] {
        let options = SqliteOptions { path: Some(path), ..folder.options() };
        refused(&options, ErrorKind::NotFound, "database_not_found");
    }
}

#[tokio::test]
async fn a_locked_database_is_unavailable_for_now() {
    let folder = Folder::new();
    let store = SqliteStore::open(&folder.options()).unwrap();
    let scope = three_people(&store).await;
    let other = folder.back_door();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let entered = ioc_core::conformance::fixture::organization(&store, 2, chrono_tz::UTC).await;
    let error = entered.expect_err("another process writes");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Unavailable, "database_locked"));
    assert!(error.is_temporary());
    assert_eq!(answers(&store, &scope).await.len(), 10, "reading goes on");
    other.execute_batch("ROLLBACK").unwrap();
    drop(store);

    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").unwrap();
    let error = refused(&folder.options(), ErrorKind::Unavailable, "database_locked");
    assert!(error.is_temporary());
    drop(other);
    folder.open();
}

#[test]
fn many_may_open_a_new_database_at_once() {
    let folder = Folder::new();
    let applied: usize = std::thread::scope(|scope| {
        let openers: Vec<_> = (0..8).map(|_| scope.spawn(|| migrated(&folder))).collect();
        openers.into_iter().map(|opener| opener.join().unwrap()).sum()
    });
    assert_eq!(applied, 21, "one of them migrates");
}

#[tokio::test]
async fn two_databases_in_memory_are_two_stores() {
    let options = SqliteOptions::from_url("sqlite::memory:").unwrap();
    let [one, two] = [&options, &options].map(|options| SqliteStore::open(options).unwrap());
    three_people(&one).await;
    assert_eq!(one.list_organizations_any_organization().await.unwrap().len(), 1);
    assert_eq!(two.list_organizations_any_organization().await.unwrap(), []);
}

#[test]
fn a_url_names_a_file_or_memory() {
    let path = |url| SqliteOptions::from_url(url).unwrap().path;
    assert_eq!(path("sqlite::memory:"), None);
    assert_eq!(path("sqlite:ioc.db").as_deref(), Some(Path::new("ioc.db")));
    assert_eq!(path("sqlite:///tmp/ioc.db").as_deref(), Some(Path::new("/tmp/ioc.db")));
    for wrong in ["", "sqlite:", "sqlite://", "postgres://localhost", "ioc.db"] {
        let error = SqliteOptions::from_url(wrong).unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidInput, "unknown_database_url"));
    }
}

#[tokio::test]
async fn data_survive_closing_and_opening() {
    let folder = Folder::new();
    let store = folder.open();
    let scope = three_people(&store).await;
    let before = answers(&store, &scope).await;
    drop(store);
    let wal = folder.path().with_extension("db-wal");
    assert!(!wal.exists(), "closing leaves one file");
    assert_eq!(answers(&folder.open(), &scope).await, before);
}
