//! One writer, many callers, several processes.

use std::sync::Arc;

use ioc_core::conformance::fixture::{at, event, id, now, organization, people, person, trace};
use ioc_core::model::activity::EventKey;
use ioc_core::model::rollup::{Rollup, RollupQuery};
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::organizations::OrganizationStore;
use ioc_core::store::rollups::RollupStore;
use ioc_store_sqlite::SqliteStore;
use rusqlite::Connection;

use crate::support::{Folder, answers, three_people};

fn rows(connection: &Connection) -> u32 {
    let sql = "SELECT count(*) FROM user_activity_logs";
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// Messages, audit rows, and how many rows these are about.
fn traces(connection: &Connection) -> (u32, u32, u32) {
    let sql = "SELECT (SELECT count(*) FROM outbox), (SELECT count(*) FROM audit_log),
        (SELECT ifnull(sum(row_count), 0) FROM audit_log)";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    connection.query_row(sql, [], read).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn callers_at_the_same_moment_share_commits_and_all_land() {
    let folder = Folder::new();
    let store = Arc::new(folder.open());
    let scope = three_people(&store).await;
    let calls: Vec<_> = (100..150)
        .map(|number| {
            let (store, scope) = (Arc::clone(&store), scope.clone());
            tokio::spawn(async move {
                // Every tenth names a stranger, and fails alone.
                let user = if number % 10 == 0 { 99 } else { number % 3 };
                let events =
                    [event(&scope, number, 0, now()), event(&scope, 1000 + number, user, now())];
                store.append_activity(&scope, &events, &trace(now())).await
            })
        })
        .collect();
    let mut failed = 0;
    for call in calls {
        failed += u32::from(call.await.unwrap().is_err());
    }
    assert_eq!((failed, rows(&folder.back_door())), (5, 3 + 90));
    assert_eq!(store.check(&scope, now()).await.unwrap(), []);
}

#[tokio::test]
async fn a_caller_that_went_away_has_written_all_or_nothing() {
    let folder = Folder::new();
    let store = folder.open();
    let scope = three_people(&store).await;
    for round in 1..=20 {
        let events: Vec<_> =
            (0..50).map(|number| event(&scope, round * 100 + number, 0, now())).collect();
        let written = trace(now());
        let call = store.append_activity(&scope, &events, &written);
        // Polled once or never, then dropped.
        if round % 2 == 0 {
            let _ = tokio::time::timeout(std::time::Duration::ZERO, call).await;
        } else {
            drop(call);
        }
    }
    // A write of our own is behind all of them in the queue.
    store.append_activity(&scope, &[event(&scope, 9, 0, now())], &trace(now())).await.unwrap();
    assert_eq!((rows(&folder.back_door()) - 4) % 50, 0);
    assert_eq!(store.check(&scope, now()).await.unwrap(), []);
}

#[tokio::test]
async fn two_stores_on_one_file_see_each_others_writes() {
    let folder = Folder::new();
    let (one, two) = (folder.open(), folder.open());
    let scope = three_people(&one).await;
    for number in 0..40 {
        let (writer, reader) = if number % 2 == 0 { (&one, &two) } else { (&two, &one) };
        let joins = person(10 + number, "2026-01-05T00:00:00Z", Some("A"));
        writer.put_members(&scope, &[joins], &trace(now())).await.unwrap();
        let happened = event(&scope, 100 + number, 10 + number, now());
        reader.append_activity(&scope, &[happened], &trace(now())).await.unwrap();
        assert_eq!(answers(writer, &scope).await, answers(reader, &scope).await);
    }
    assert_eq!(one.check(&scope, now()).await.unwrap(), []);
    let ordinals = one.list_memberships(&scope).await.unwrap();
    let ordinals: Vec<_> = ordinals.into_iter().map(|(ordinal, _)| ordinal).collect();
    assert_eq!(ordinals, (0..43).collect::<Vec<_>>(), "each ordinal was given once");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_stores_may_write_at_the_same_moment() {
    let folder = Folder::new();
    let stores = [Arc::new(folder.open()), Arc::new(folder.open())];
    let scope = three_people(&stores[0]).await;
    let calls: Vec<_> = (0..60_u32)
        .map(|number| {
            let store: Arc<SqliteStore> = Arc::clone(&stores[number as usize % 2]);
            let scope = scope.clone();
            tokio::spawn(async move {
                let happened = event(&scope, 100 + number, number % 3, now());
                store.append_activity(&scope, &[happened], &trace(now())).await
            })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap().added, 1);
    }
    assert_eq!(rows(&folder.back_door()), 63);
    assert_eq!(stores[0].check(&scope, now()).await.unwrap(), []);
}

#[tokio::test]
async fn who_waits_behind_a_lock_waits_once_and_not_in_line() {
    let folder = Folder::new();
    let store = Arc::new(SqliteStore::open(&folder.options()).unwrap());
    let scope = three_people(&store).await;
    let other = folder.back_door();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut calls = tokio::task::JoinSet::new();
    for number in 100..120 {
        let (store, scope) = (Arc::clone(&store), scope.clone());
        let happened = [event(&scope, number, 0, now())];
        calls.spawn(async move { store.append_activity(&scope, &happened, &trace(now())).await });
    }
    let first = calls.join_next().await.unwrap().unwrap().unwrap_err();
    assert_eq!(first.code(), "database_locked");
    // Too late for those who waited as long.
    other.execute_batch("ROLLBACK").unwrap();
    while let Some(call) = calls.join_next().await {
        assert_eq!(call.unwrap().unwrap_err().code(), "database_locked");
    }
    let again = [event(&scope, 100, 0, now())];
    assert_eq!(store.append_activity(&scope, &again, &trace(now())).await.unwrap().added, 1);
}

#[tokio::test]
async fn a_write_leaves_one_message_and_one_audit_row() {
    let folder = Folder::new();
    let store = folder.open();
    let scope = organization(&store, 1, chrono_tz::Tz::UTC).await.unwrap();
    people(&store, &scope, 2).await.unwrap();
    let connection = folder.back_door();
    let left = || traces(&connection);
    assert_eq!(left(), (1, 1, 2));
    let events = [event(&scope, 1, 0, now()), event(&scope, 2, 1, now())];
    store.append_activity(&scope, &events, &trace(now())).await.unwrap();
    assert_eq!(left(), (2, 2, 4));
    store.append_activity(&scope, &events, &trace(now())).await.unwrap();
    assert_eq!(left(), (2, 2, 4), "a resend has nothing to tell");
    let stranger = [event(&scope, 3, 0, now()), event(&scope, 4, 9, now())];
    store.append_activity(&scope, &stranger, &trace(now())).await.unwrap_err();
    assert_eq!(left(), (2, 2, 4), "nor has a refusal");
}

#[tokio::test]
async fn what_changes_the_future_alone_leaves_its_audit_row_too() {
    let folder = Folder::new();
    let store = folder.open();
    let scope = organization(&store, 1, chrono_tz::Tz::UTC).await.unwrap();
    let connection = folder.back_door();
    let left = || traces(&connection);
    let never_came = [EventKey { id: id(1), occurred_at: now() }];
    for _ in 0..2 {
        let written = store.withdraw_activity(&scope, &never_came, &trace(now())).await.unwrap();
        assert_eq!((written.unchanged, left()), (1, (1, 1, 0)), "it stays away, once told");
    }
    let days = ["2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z", "2026-02-01T00:00:00Z"];
    for (before, count) in days.into_iter().zip([2, 3, 3]) {
        let gone = store.delete_activity_before(&scope, at(before), 9, &trace(now())).await;
        assert_eq!((gone.unwrap(), left()), (0, (count, count, 0)), "sealed before {before}");
    }
}

#[tokio::test]
async fn reads_go_on_while_a_write_is_under_way() {
    let folder = Folder::new();
    let store = folder.open();
    let scope = three_people(&store).await;
    let before = answers(&store, &scope).await;
    let other = folder.back_door();
    other.execute_batch("BEGIN IMMEDIATE; DELETE FROM rollup_group_keys").unwrap();
    assert_eq!(answers(&store, &scope).await, before, "what is not committed is not seen");
    other.execute_batch("ROLLBACK").unwrap();
    let upkeep = store.read(&scope, &[RollupQuery::Upkeep]).await.unwrap();
    assert!(matches!(upkeep[..], [Rollup::Upkeep(_)]));
}
