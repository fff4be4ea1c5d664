//! Deltas: answers are the same before and after they are folded.

use std::time::Duration;

use ioc_core::conformance::fixture::{event, now, organization, people, trace};
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::rollups::RollupStore;
use rusqlite::Connection;

use crate::support::{Folder, answers, three_people};

fn waiting(connection: &Connection) -> u32 {
    let sql = "SELECT count(*) FROM rollup_activity_deltas";
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// Waits until the idle writer has folded everything.
async fn fold(connection: &Connection) {
    for _ in 0..500 {
        if waiting(connection) == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{} deltas still wait after five seconds", waiting(connection));
}

#[tokio::test]
async fn an_answer_is_the_same_before_and_after_a_fold() {
    let folder = Folder::new();
    let store = folder.open();
    let connection = folder.back_door();
    let scope = three_people(&store).await;
    let second = [event(&scope, 10, 1, now()), event(&scope, 11, 2, now())];
    store.append_activity(&scope, &second, &trace(now())).await.unwrap();
    let before = answers(&store, &scope).await;
    fold(&connection).await;
    assert_eq!(answers(&store, &scope).await, before);
    assert_eq!(store.check(&scope, now()).await.unwrap(), []);
}

#[tokio::test]
async fn deltas_that_were_not_added_up_are_read_whole_and_folded_by_the_next_write() {
    let folder = Folder::new();
    let store = folder.open();
    let connection = folder.back_door();
    let scope = organization(&store, 1, chrono_tz::Tz::UTC).await.unwrap();
    people(&store, &scope, 3).await.unwrap();
    let unfolded = "CREATE TRIGGER unfolded BEFORE DELETE ON rollup_activity_deltas
                    BEGIN SELECT RAISE(ABORT, 'not now'); END";
    connection.execute_batch(unfolded).unwrap();
    for number in 0..3 {
        let happened = event(&scope, number, number, now());
        store.append_activity(&scope, &[happened], &trace(now())).await.unwrap();
    }
    let before = answers(&store, &scope).await;
    connection.execute_batch("UPDATE rollup_activity_deltas SET waiting = NULL").unwrap();
    assert_eq!(answers(&store, &scope).await, before);
    assert_eq!(waiting(&connection), 3);
    connection.execute_batch("DROP TRIGGER unfolded").unwrap();
    let happened = event(&scope, 3, 2, now());
    store.append_activity(&scope, &[happened], &trace(now())).await.unwrap();
    assert!(waiting(&connection) < 2);
    assert_eq!(store.check(&scope, now()).await.unwrap(), []);
    // A sum that cannot be read stops no write: the deltas have it all.
    connection.execute_batch(unfolded).unwrap();
    let happened = event(&scope, 4, 1, now());
    store.append_activity(&scope, &[happened], &trace(now())).await.unwrap();
    connection.execute_batch("UPDATE rollup_activity_deltas SET waiting = x'ff'").unwrap();
    connection.execute_batch("DROP TRIGGER unfolded").unwrap();
    let happened = event(&scope, 5, 1, now());
    store.append_activity(&scope, &[happened], &trace(now())).await.unwrap();
    assert_eq!(store.check(&scope, now()).await.unwrap(), []);
}

#[tokio::test]
async fn the_idle_writer_folds_every_organization() {
    let folder = Folder::new();
    let store = folder.open();
    let mut scopes = Vec::new();
    for number in 1..=5 {
        let scope = organization(&store, number, chrono_tz::Tz::UTC).await.unwrap();
        people(&store, &scope, 1).await.unwrap();
        scopes.push(scope);
    }
    for scope in &scopes {
        store.append_activity(scope, &[event(scope, 1, 0, now())], &trace(now())).await.unwrap();
    }
    fold(&folder.back_door()).await;
}

#[tokio::test]
async fn closing_folds_every_organization() {
    let folder = Folder::new();
    let store = folder.open();
    for number in 1..=3 {
        let scope = organization(&store, number, chrono_tz::Tz::UTC).await.unwrap();
        people(&store, &scope, 1).await.unwrap();
        store.append_activity(&scope, &[event(&scope, 1, 0, now())], &trace(now())).await.unwrap();
    }
    drop(store);
    assert_eq!(waiting(&folder.back_door()), 0);
}

#[tokio::test]
async fn a_full_row_of_deltas_is_folded_in_the_write() {
    let folder = Folder::new();
    let store = folder.open();
    let scope = three_people(&store).await;
    let connection = folder.back_door();
    for number in 100..200 {
        let happened = event(&scope, number, number % 3, now());
        store.append_activity(&scope, &[happened], &trace(now())).await.unwrap();
        assert!(waiting(&connection) < 32);
    }
    assert_eq!(store.check(&scope, now()).await.unwrap(), []);
}
