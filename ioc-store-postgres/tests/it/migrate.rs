//! Opening: what is applied, by whom, what is completed, and what is refused.

use std::time::Duration;

use ioc_core::error::{Error, ErrorKind};
use ioc_store_postgres::{PostgresOptions, PostgresStore};
use libtest_mimic::Trial;
use private_postgres::Database;
use tokio::task::{JoinSet, spawn_blocking};
use tokio::time::sleep;

use crate::description::{assert_same, describe};
use crate::old_server::OldServer;
use crate::support::{back_door, rounds, run, text, texts, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("migrate::a_fresh_database_gets_all_and_a_second_open_none", fresh_then_none),
        trial("migrate::of_many_that_open_a_new_database_one_migrates", many_open),
        trial("migrate::killed_at_any_statement_it_is_completed_by_the_next", killed),
        trial("migrate::an_index_that_was_interrupted_is_built_again", interrupted_index),
        trial("migrate::beside_a_waiting_migrator_and_an_open_snapshot_it_goes_on", waiting),
        trial("migrate::what_a_host_sets_for_all_does_not_end_it_half_way", settings_of_the_host),
        trial("migrate::a_newer_schema_is_refused", newer),
        trial("migrate::a_changed_migration_is_corrupt", changed),
        trial("migrate::a_missing_migration_in_between_is_corrupt", missing_between),
        trial("migrate::a_login_without_rights_is_told_what_it_lacks", no_rights),
        trial("migrate::an_older_schema_is_left_alone_where_that_is_wanted", not_wanted),
        trial("migrate::an_older_server_is_refused", older_server),
        trial("migrate::a_missing_database_is_not_found", no_database),
    ]
}

/// Opens a database as a user.
pub(crate) async fn open_at(url: String) -> Result<PostgresStore, Error> {
    let options = PostgresOptions::from_url(&url).unwrap();
    spawn_blocking(move || PostgresStore::open(&options)).await.unwrap()
}

async fn refused(url: String, kind: ErrorKind, code: &str) -> Error {
    let error = open_at(url).await.expect_err("it has to be refused");
    assert_eq!((error.kind(), error.code()), (kind, code), "{error:?}");
    assert!(error.hint().is_some(), "there is a way out: {error}");
    error
}

async fn schema_of(database: &Database) -> String {
    describe(&mut back_door(&database.url("postgres")).await).await
}

async fn assert_whole(database: &Database) {
    let whole = schema_of(&Database::new().await).await;
    assert_same(&schema_of(database).await, &whole, "the schema is whole");
}

async fn fresh_then_none() {
    let database = Database::empty().await;
    let first = open_at(database.url("postgres")).await.unwrap();
    assert_eq!(
        first.migrated(),
        [
            "2025011001_dashboard_metrics_schema.sql",
            "2025011002_dashboard_functions.sql",
            "2025011003_scheduled_jobs.sql",
            "2025011004_performance_optimizations.sql",
            "2026112801_keys_and_audit.sql",
            "2026112802_outbox_and_requests.sql",
            "2026112803_report_versions.sql",
            "2026112804_organization_brands.sql",
            "2026112805_subscriptions.sql",
            "2026112901_jobs.sql",
            "2026112902_monitoring.sql",
            "2026112903_bulk_and_cleaning.sql",
            "2026113001_runner.sql",
            "2026113002_diagnosis.sql",
            "2026113003_retention.sql",
            "2026113004_alert_parcels.sql",
            "2026113006_open_runs.sql",
            "2026113007_due_runs.sql",
            "2026113008_short_windows.sql",
        ]
    );
    for user in ["postgres", "ioc_test_application"] {
        let next = open_at(database.url(user)).await.unwrap();
        assert_eq!(next.migrated(), [""; 0], "{user}");
    }
}

async fn many_open() {
    let database = Database::empty().await;
    let mut openers = JoinSet::new();
    for _ in 0..8 {
        openers.spawn(open_at(database.url("postgres")));
    }
    let mut applied = Vec::new();
    while let Some(store) = openers.join_next().await {
        applied.push(store.unwrap().unwrap().migrated().len());
    }
    applied.sort_unstable();
    assert_eq!(applied, [0, 0, 0, 0, 0, 0, 0, 19]);
    assert_whole(&database).await;
}

/// Ends the session that runs the n-th statement of DDL in this database: as it
/// begins, or when it is done. What a sequence counts outlives the session.
async fn trap(database: &Database, statement: u64, moment: &str) {
    let sql = format!(
        "CREATE SEQUENCE public.statements; CREATE SEQUENCE public.beside_writers;
        CREATE FUNCTION public.trap() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
            IF nextval('public.statements') = {statement} THEN
                PERFORM pg_terminate_backend(pg_backend_pid()), pg_sleep(60);
            END IF;
            IF current_query() LIKE '%INDEX CONCURRENTLY%' THEN
                PERFORM setval('public.beside_writers', currval('public.statements'));
            END IF;
        END $$;
        CREATE EVENT TRIGGER trap ON ddl_command_{moment} EXECUTE FUNCTION public.trap()"
    );
    run(&mut back_door(&database.url("postgres")).await, &sql).await;
}

async fn killed() {
    let counted = Database::empty().await;
    trap(&counted, 0, "end").await;
    open_at(counted.url("postgres")).await.unwrap();
    let mut connection = back_door(&counted.url("postgres")).await;
    let all = text(&mut connection, "SELECT last_value FROM public.statements").await;
    let all: u64 = all.parse().unwrap();
    assert!(all > 300, "{all}");
    let last = text(&mut connection, "SELECT last_value FROM public.beside_writers").await;
    let last: u64 = last.parse().unwrap();
    let whole = schema_of(&Database::new().await).await;
    // All of them are some hundred; what is not sampled here, the long run does.
    let step = (all / rounds(16)).max(1);
    let sampled = (1..=all).step_by(usize::try_from(step).unwrap());
    // Between the indexes that are built beside writers nothing is rolled back.
    for statement in sampled.chain(last - 6..=last + 1) {
        let moment = if statement % 2 == 0 { "end" } else { "start" };
        let database = Database::empty().await;
        trap(&database, statement, moment).await;
        let stopped = open_at(database.url("postgres")).await;
        assert!(stopped.is_err_and(|error| error.is_temporary()), "{moment} {statement}");
        open_at(database.url("postgres")).await.unwrap();
        let mut connection = back_door(&database.url("postgres")).await;
        run(&mut connection, "DROP EVENT TRIGGER trap").await;
        let claim = format!("killed at the {moment} of {statement}");
        assert_same(&schema_of(&database).await, &whole, &claim);
    }
}

/// Waits until the migrator builds an index beside writers and waits for our
/// snapshot.
async fn builds_an_index(database: &Database) -> String {
    let mut connection = back_door(&database.url("postgres")).await;
    let sql = "SELECT progress.pid FROM pg_stat_progress_create_index AS progress
        JOIN pg_stat_activity USING (pid)
        WHERE progress.datname = current_database() AND progress.phase LIKE 'waiting%'
            AND wait_event_type = 'Lock'";
    for _ in 0..1200 {
        if let Some(pid) = texts(&mut connection, sql).await.pop() {
            return pid;
        }
        sleep(Duration::from_millis(25)).await;
    }
    panic!("no index is built");
}

/// A transaction that holds a snapshot of the database.
async fn snapshot(database: &Database) -> sqlx::PgConnection {
    let mut connection = back_door(&database.url("postgres")).await;
    run(&mut connection, "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM pg_class")
        .await;
    connection
}

async fn interrupted_index() {
    let database = Database::empty().await;
    let reader = snapshot(&database).await;
    let migrator = tokio::spawn(open_at(database.url("postgres")));
    let pid = builds_an_index(&database).await;
    let mut connection = back_door(&database.url("postgres")).await;
    run(&mut connection, &format!("SELECT pg_terminate_backend({pid})")).await;
    assert!(migrator.await.unwrap().is_err());
    let invalid = "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid";
    assert_eq!(texts(&mut connection, invalid).await.len(), 1);
    drop(reader);
    let next = open_at(database.url("postgres")).await.unwrap();
    assert_eq!(next.migrated()[0], "2025011004_performance_optimizations.sql");
    assert_eq!(texts(&mut connection, invalid).await, [""; 0]);
    assert_whole(&database).await;
}

async fn waiting() {
    let database = Database::empty().await;
    let reader = snapshot(&database).await;
    let mut migrators = JoinSet::new();
    for _ in 0..3 {
        migrators.spawn(open_at(database.url("postgres")));
    }
    builds_an_index(&database).await;
    // Longer than the server takes to see a deadlock.
    sleep(Duration::from_millis(1500)).await;
    assert!(migrators.try_join_next().is_none(), "all wait for the snapshot");
    drop(reader);
    let mut applied = 0;
    while let Some(store) = migrators.join_next().await {
        applied += store.unwrap().unwrap().migrated().len();
    }
    assert_eq!(applied, 19);
    assert_whole(&database).await;
}

async fn settings_of_the_host() {
    let database = Database::empty().await;
    let set = format!(
        "CREATE SCHEMA other; CREATE FUNCTION other.format(text, text) RETURNS text
            LANGUAGE sql RETURN 'SELECT another function';
        ALTER DATABASE {name} SET search_path = other, pg_catalog;
        ALTER DATABASE {name} SET statement_timeout = '20ms';
        ALTER DATABASE {name} SET timezone = 'Pacific/Kiritimati'",
        name = database.name()
    );
    run(&mut back_door(&database.url("postgres")).await, &set).await;
    assert_eq!(open_at(database.url("postgres")).await.unwrap().migrated().len(), 19);
    let mut connection = back_door(&database.url("postgres")).await;
    run(&mut connection, "RESET ALL; SET search_path = public; SET statement_timeout = 0").await;
    let whole = schema_of(&Database::new().await).await;
    assert_same(&describe(&mut connection).await, &whole, "the schema is whole");
}

/// A migrated database with something done to its ledger.
async fn tampered(sql: &str) -> String {
    let database = Database::new().await;
    run(&mut back_door(&database.url("postgres")).await, sql).await;
    database.url("postgres")
}

async fn newer() {
    let later = "INSERT INTO ioc.schema_migrations VALUES (2999010101, '2999010101_later.sql', '')";
    let error = refused(tampered(later).await, ErrorKind::Unsupported, "newer_schema").await;
    assert!(error.context().iter().any(|(_, value)| value.contains("later")), "{error:?}");
}

async fn changed() {
    let sql = "UPDATE ioc.schema_migrations SET checksum = '' WHERE version = 2025011002";
    refused(tampered(sql).await, ErrorKind::Corrupt, "changed_migration").await;
}

async fn missing_between() {
    let sql = "DELETE FROM ioc.schema_migrations WHERE version = 2025011002";
    refused(tampered(sql).await, ErrorKind::Corrupt, "changed_migration").await;
}

async fn no_rights() {
    for user in ["ioc_test_application", "ioc_test_job", "ioc_test_readonly", "ioc_test_backup"] {
        let database = Database::empty().await;
        refused(database.url(user), ErrorKind::Forbidden, "database_privilege").await;
        // What one who may has begun, one who may not does not go on with.
        trap(&database, 250, "end").await;
        assert!(open_at(database.url("postgres")).await.is_err());
        refused(database.url(user), ErrorKind::Forbidden, "database_privilege").await;
    }
    let database = Database::new().await;
    let mut connection = back_door(&database.url("postgres")).await;
    run(&mut connection, &format!("CREATE ROLE stranger_{} LOGIN", database.name())).await;
    let stranger = format!("stranger_{}", database.name());
    refused(database.url(&stranger), ErrorKind::Forbidden, "database_privilege").await;
}

async fn not_wanted() {
    let database = Database::empty().await;
    let mut options = PostgresOptions::from_url(&database.url("postgres")).unwrap();
    options.migrate = false;
    let error = PostgresStore::open(&options).expect_err("it is not to be migrated");
    assert_eq!((error.kind(), error.code()), (ErrorKind::NotFound, "database_not_found"));
    assert!(error.hint().is_some());
    let mut connection = back_door(&database.url("postgres")).await;
    assert_eq!(text(&mut connection, "SELECT to_regnamespace('ioc')").await, "NULL");
    let database = Database::new().await;
    let mut options = PostgresOptions::from_url(&database.url("postgres")).unwrap();
    options.migrate = false;
    let mut connection = back_door(&database.url("postgres")).await;
    let last = "DELETE FROM ioc.schema_migrations
        WHERE version = (SELECT max(version) FROM ioc.schema_migrations)";
    run(&mut connection, last).await;
    let error = PostgresStore::open(&options).expect_err("it is not to be migrated");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Unsupported, "older_schema"));
    assert!(error.hint().is_some());
}

async fn older_server() {
    let server = OldServer::start(140_011);
    let error = refused(server.url(), ErrorKind::Unsupported, "older_server").await;
    assert!(error.context().iter().any(|(_, value)| value.contains("140011")), "{error:?}");
}

async fn no_database() {
    let url = Database::new().await.url("postgres").replace("/t_", "/no_");
    refused(url, ErrorKind::NotFound, "database_not_found").await;
}
