//! Months of activity: partitions are made ahead, filled from the default one,
//! and retired when they are sealed.

use std::sync::Arc;
use std::time::Duration;

use chrono::{Days, Months, TimeDelta};
use chrono_tz::Tz;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::conformance::fixture::{at, event, id, now, organization, people, trace};
use ioc_core::model::activity::ActivityEvent;
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::archives::ArchiveStore;
use ioc_core::store::rollups::RollupStore;
use ioc_store_postgres::PostgresStore;
use libtest_mimic::Trial;
use private_postgres::Database;
use sqlx::PgConnection;
use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::support::{back_door, fresh, refused, run, text, texts, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("partitions::the_month_and_three_ahead_are_made_once", month_and_three),
        trial("partitions::an_event_of_a_month_without_one_is_kept_and_found_there", drained),
        trial("partitions::while_writers_append_no_row_is_lost", beside_writers),
        trial("partitions::two_that_manage_at_once_make_each_month_once", two_at_once),
        trial("partitions::who_has_read_and_goes_on_to_write_is_not_locked_out", read_then_write),
        trial("partitions::behind_a_long_reader_writers_wait_seconds_at_most", long_reader),
        trial("partitions::only_sealed_months_are_retired", retired),
        trial("partitions::a_month_is_retired_once_all_of_it_is_in_archives", archived),
        trial("partitions::the_job_role_alone_manages_them", by_the_job),
    ]
}

const MANAGE: &str = "SELECT ioc.manage_partitions('2026-03-02 10:00Z')";

async fn job(database: &Database) -> PgConnection {
    back_door(&database.url("ioc_test_job")).await
}

/// How many rows lie in each partition that has any.
async fn rows(database: &Database) -> Vec<String> {
    let sql = "SELECT tableoid::regclass || ' ' || count(*) FROM ioc.user_activity_logs
        GROUP BY tableoid ORDER BY tableoid::regclass::text";
    texts(&mut back_door(&database.url("postgres")).await, sql).await
}

async fn month_and_three() {
    let database = Database::new().await;
    let mut job = job(&database).await;
    let months = [
        "user_activity_logs_2026_03",
        "user_activity_logs_2026_04",
        "user_activity_logs_2026_05",
        "user_activity_logs_2026_06",
    ];
    // The session's zone is not the one that months are cut in.
    run(&mut job, "SET timezone = 'Pacific/Kiritimati'").await;
    assert_eq!(texts(&mut job, MANAGE).await, months);
    assert_eq!(texts(&mut job, MANAGE).await, [""; 0], "they are there");
    let later = "SELECT ioc.manage_partitions('2026-03-31 23:59:59Z', 4)";
    assert_eq!(texts(&mut job, later).await, ["user_activity_logs_2026_07"]);
    let bound = "SELECT pg_get_expr(relpartbound, oid) FROM pg_class
        WHERE relname = 'user_activity_logs_2026_03'";
    run(&mut job, "SET timezone = 'UTC'").await;
    let wanted = "FOR VALUES FROM ('2026-03-01 00:00:00+00') TO ('2026-04-01 00:00:00+00')";
    assert_eq!(text(&mut job, bound).await, wanted);
}

/// An event of every third day of half a year around now.
fn half_a_year(scope: &Scope) -> Vec<ActivityEvent> {
    let first = at("2025-12-01T00:00:00Z");
    (0..60).map(|n| event(scope, n, n % 5, first + Days::new(u64::from(n) * 3))).collect()
}

async fn with_events() -> (Arc<PostgresStore>, Database, Scope) {
    let (store, database) = fresh().await;
    let store = Arc::new(store);
    let scope = organization(&*store, 1, Tz::UTC).await.unwrap();
    people(&*store, &scope, 5).await.unwrap();
    store.append_activity(&scope, &half_a_year(&scope), &trace(now())).await.unwrap();
    (store, database, scope)
}

async fn drained() {
    let (store, database, scope) = with_events().await;
    assert_eq!(rows(&database).await, ["ioc.user_activity_logs_default 60"]);
    let events = "SELECT log::text FROM ioc.user_activity_logs AS log ORDER BY id";
    let mut back = back_door(&database.url("postgres")).await;
    let before = texts(&mut back, events).await;
    run(&mut job(&database).await, MANAGE).await;
    let wanted = [
        "ioc.user_activity_logs_2025_12 11",
        "ioc.user_activity_logs_2026_01 10",
        "ioc.user_activity_logs_2026_02 9",
        "ioc.user_activity_logs_2026_03 11",
        "ioc.user_activity_logs_2026_04 10",
        "ioc.user_activity_logs_2026_05 9",
    ];
    assert_eq!(rows(&database).await, wanted);
    assert_eq!(texts(&mut back, events).await, before, "every row as it was");
    let again = store.append_activity(&scope, &half_a_year(&scope), &trace(now())).await.unwrap();
    assert_eq!(again.added, 0, "a resend is known in its new place");
    let far = [event(&scope, 900, 1, at("2027-01-15T00:00:00Z"))];
    assert_eq!(store.append_activity(&scope, &far, &trace(now())).await.unwrap().added, 1);
    assert_eq!(rows(&database).await.last().unwrap(), "ioc.user_activity_logs_default 1");
    let later = Instant::max(now(), far[0].occurred_at) + TimeDelta::days(1);
    assert_eq!(store.check(&scope, later).await.unwrap(), []);
}

/// Writers that add events to many months until all are written.
fn writers(store: &Arc<PostgresStore>, scope: &Scope) -> JoinSet<u64> {
    let mut writers = JoinSet::new();
    for writer in 0..4_u32 {
        let (store, scope) = (store.clone(), scope.clone());
        writers.spawn(async move {
            let mut added = 0;
            for batch in 0..40_u32 {
                let number = |row| 1000 + (writer * 40 + batch) * 12 + row;
                let month = at("2026-01-10T00:00:00Z");
                let events: Vec<_> = (0..12)
                    .map(|row| event(&scope, number(row), row % 5, month + Months::new(row)))
                    .collect();
                let written = store.append_activity(&scope, &events, &trace(now())).await;
                added += written.unwrap().added;
            }
            added
        });
    }
    writers
}

async fn beside_writers() {
    let (store, database, scope) = with_events().await;
    let mut writers = writers(&store, &scope);
    let mut job = job(&database).await;
    let mut made = 0;
    for month in 1..=12 {
        let sql = format!("SELECT ioc.manage_partitions('2026-{month:02}-01 00:00Z', 0)");
        made += texts(&mut job, &sql).await.len();
        sleep(Duration::from_millis(20)).await;
    }
    let mut added = 60;
    while let Some(written) = writers.join_next().await {
        added += written.unwrap();
    }
    made += texts(&mut job, MANAGE).await.len();
    assert!(made >= 13, "{made}");
    let mut back = back_door(&database.url("postgres")).await;
    let count = text(&mut back, "SELECT count(*) FROM ioc.user_activity_logs").await;
    assert_eq!((added, count), (60 + 4 * 40 * 12, "1980".to_owned()));
    let left = text(&mut back, "SELECT count(*) FROM ioc.user_activity_logs_default").await;
    assert_eq!(left, "0");
    assert_eq!(store.check(&scope, at("2027-01-01T00:00:00Z")).await.unwrap(), []);
}

async fn two_at_once() {
    let (_store, database, _scope) = with_events().await;
    let mut callers = JoinSet::new();
    for _ in 0..4 {
        let url = database.url("ioc_test_job");
        callers.spawn(async move { texts(&mut back_door(&url).await, MANAGE).await });
    }
    let mut made = Vec::new();
    while let Some(names) = callers.join_next().await {
        made.extend(names.unwrap());
    }
    made.sort();
    let months = ["2025_12", "2026_01", "2026_02", "2026_03", "2026_04", "2026_05", "2026_06"];
    assert_eq!(made, months.map(|month| format!("user_activity_logs_{month}")));
}

async fn read_then_write() {
    let (_store, database, scope) = with_events().await;
    let mut writer = back_door(&database.url("ioc_test_application")).await;
    let context = format!(
        "BEGIN; SELECT set_config('ioc.organization_id', '{}', true);
        SELECT count(*) FROM ioc.user_activity_logs",
        scope.organization_id().uuid()
    );
    run(&mut writer, &context).await;
    let url = database.url("ioc_test_job");
    let manager = tokio::spawn(async move { texts(&mut back_door(&url).await, MANAGE).await });
    sleep(Duration::from_millis(300)).await;
    let more = "INSERT INTO ioc.user_activity_logs
        SELECT organization_id, gen_random_uuid(), user_id, member_ordinal, occurred_at,
            activity_type FROM ioc.user_activity_logs; COMMIT";
    run(&mut writer, more).await;
    assert_eq!(manager.await.unwrap().len(), 7);
    let mut back = back_door(&database.url("postgres")).await;
    assert_eq!(text(&mut back, "SELECT count(*) FROM ioc.user_activity_logs").await, "120");
}

async fn long_reader() {
    let (store, database, scope) = with_events().await;
    let mut reader = back_door(&database.url("postgres")).await;
    run(&mut reader, "BEGIN; SELECT count(*) FROM ioc.user_activity_logs").await;
    let url = database.url("ioc_test_job");
    let manager = tokio::spawn(async move { refused(&mut back_door(&url).await, MANAGE).await });
    sleep(Duration::from_millis(200)).await;
    // It waits behind the manager, who waits for the reader.
    let one = [event(&scope, 800, 1, now())];
    assert_eq!(store.append_activity(&scope, &one, &trace(now())).await.unwrap().added, 1);
    assert_eq!(manager.await.unwrap(), "55P03", "it gave up");
    run(&mut reader, "COMMIT").await;
    run(&mut job(&database).await, MANAGE).await;
    assert_eq!(rows(&database).await.len(), 6);
}

/// Seals an organization, as the call that deletes old events does.
async fn seal(store: &PostgresStore, scope: &Scope, day: &str) {
    let before = at(&format!("{day}T00:00:00Z"));
    store.delete_activity_before(scope, before, 1000, &trace(now())).await.unwrap();
}

const RETIRE: &str = "SELECT ioc.retire_partitions('2026-03-01 00:00Z', false)";

async fn retired() {
    let (store, database, scope) = with_events().await;
    let mut job = job(&database).await;
    run(&mut job, MANAGE).await;
    assert_eq!(texts(&mut job, RETIRE).await, [""; 0], "nothing is sealed");
    assert_eq!(rows(&database).await.len(), 6);
    seal(&store, &scope, "2026-02-01").await;
    let gone = ["user_activity_logs_2025_12", "user_activity_logs_2026_01"];
    let mut back = back_door(&database.url("postgres")).await;
    let other = "INSERT INTO ioc.user_activity_logs
        SELECT organization_id, gen_random_uuid(), user_id, member_ordinal, '2026-01-31 22:59Z',
            activity_type FROM ioc.user_activity_logs LIMIT 1";
    run(&mut back, other).await;
    assert_eq!(texts(&mut job, RETIRE).await, gone, "what lies before the seal may go");
    assert_eq!(texts(&mut job, RETIRE).await, [""; 0]);
    let tables = "SELECT count(*) FROM pg_class WHERE relname LIKE 'user\\_activity\\_logs\\_20%'
        AND relkind = 'r'";
    assert_eq!(text(&mut back, tables).await, "5", "of February to June");
    assert_eq!(store.check(&scope, at("2026-06-01T00:00:00Z")).await.unwrap(), []);

    // Another organization that has not sealed the month keeps it.
    let second = organization(&*store, 2, Tz::UTC).await.unwrap();
    people(&*store, &second, 1).await.unwrap();
    let late = [event(&second, 1, 0, at("2026-02-10T00:00:00Z"))];
    store.append_activity(&second, &late, &trace(now())).await.unwrap();
    seal(&store, &scope, "2026-03-02").await;
    assert_eq!(texts(&mut job, RETIRE).await, [""; 0]);
    seal(&store, &second, "2026-03-01").await;
    assert_eq!(texts(&mut job, RETIRE).await, ["user_activity_logs_2026_02"]);
}

async fn archived() {
    let (store, database, scope) = with_events().await;
    let mut job = job(&database).await;
    run(&mut job, MANAGE).await;
    let mut back = back_door(&database.url("postgres")).await;
    let month = "SELECT log::text FROM ioc.user_activity_logs AS log
        WHERE occurred_at < '2026-01-01 00:00Z' ORDER BY id";
    let before = texts(&mut back, month).await;
    let retire = "SELECT ioc.retire_partitions('2026-03-01 00:00Z', true)";
    let december = at("2026-01-01T00:00:00Z");
    let archive = |limit, number| {
        let (store, scope) = (&store, &scope);
        async move {
            let archived =
                store.archive_activity(scope, december, limit, id(number), &trace(now())).await;
            archived.unwrap().unwrap().rows
        }
    };
    assert_eq!(archive(4, 1).await, 4, "it is sealed, and not archived as a whole");
    assert_eq!(texts(&mut job, retire).await, [""; 0], "some of its rows are in no archive");
    assert_eq!(archive(100, 2).await, before.len() as u64 - 4);
    store.restore_archive(&scope, id(1), &trace(now())).await.unwrap();
    assert_eq!(texts(&mut job, retire).await, [""; 0], "somebody wants these back");
    assert_eq!(archive(100, 3).await, 4);
    assert_eq!(texts(&mut job, retire).await, ["user_activity_logs_2025_12"]);
    assert_eq!(texts(&mut back, month).await, [""; 0]);
    for batch in [2, 3] {
        store.restore_archive(&scope, id(batch), &trace(now())).await.unwrap();
    }
    assert_eq!(texts(&mut back, month).await, before, "every row as it was");
    assert_eq!(store.check(&scope, now()).await.unwrap(), []);
}

async fn by_the_job() {
    let (_store, database, _scope) = with_events().await;
    for user in ["ioc_test_application", "ioc_test_readonly", "ioc_test_backup"] {
        let mut connection = back_door(&database.url(user)).await;
        for sql in [MANAGE, RETIRE] {
            assert_eq!(refused(&mut connection, sql).await, "42501", "{user}: {sql}");
        }
    }
    let mut job = job(&database).await;
    run(&mut job, MANAGE).await;
    for sql in [
        "SELECT FROM ioc.user_activity_logs_2026_03",
        "DROP TABLE ioc.user_activity_logs_2026_03",
        "SELECT FROM ioc.user_activity_logs_default",
    ] {
        assert_eq!(refused(&mut job, sql).await, "42501", "{sql}");
    }
}
