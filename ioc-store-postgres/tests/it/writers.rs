//! Many writers of one organization: nothing is lost, nothing stands in the way.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_core::conformance::fixture::{
    assessment, days, event, now, organization, people, trace, two,
};
use ioc_core::model::activity::{ActivityEvent, EventKey};
use ioc_core::model::assessment::AssessmentStatus;
use ioc_core::model::rollup::{Rollup, RollupQuery};
use ioc_core::model::tally::Activity;
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::assessments::AssessmentStore;
use ioc_core::store::rollups::RollupStore;
use ioc_store_postgres::{PostgresOptions, PostgresStore};
use libtest_mimic::Trial;
use private_postgres::Database;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::support::{back_door, fresh, run, text, trial};

const WRITERS: u32 = 8;
const BATCHES: u32 = 20;
const ROWS: u32 = 25;
const PEOPLE: u32 = 40;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("writers::eight_writers_of_one_organization_lose_nobody", eight_writers),
        trial("writers::writers_of_the_same_events_do_not_lock_each_other_out", same_events),
        trial("writers::who_waits_for_one_organization_leaves_the_pool_to_others", others_go_on),
        trial("writers::a_recount_has_its_turn_among_those_who_add_events", turn_of_a_recount),
        trial("writers::a_withdrawal_between_writers_counts_what_is_left", withdrawals_between),
    ]
}

/// The events of a batch of a writer: over a few days, several of them recent.
fn batch(scope: &ioc_core::access::scope::Scope, writer: u32, batch: u32) -> Vec<ActivityEvent> {
    let number = |row: u32| (writer * BATCHES + batch) * ROWS + row;
    let event = |row| {
        let number = number(row);
        let occurred_at = now() - TimeDelta::minutes(i64::from(number * 7 % 4000));
        event(scope, number, number * 31 % PEOPLE, occurred_at)
    };
    (0..ROWS).map(event).collect()
}

async fn eight_writers() {
    let (store, _database) = fresh().await;
    let store = Arc::new(store);
    let scope = organization(&*store, 1, Tz::Europe__Berlin).await.unwrap();
    people(&*store, &scope, PEOPLE).await.unwrap();
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let (store, scope) = (store.clone(), scope.clone());
        writers.spawn(async move {
            for number in 0..BATCHES {
                let events = batch(&scope, writer, number);
                let written = store.append_activity(&scope, &events, &trace(now())).await.unwrap();
                assert_eq!(written.added, u64::from(ROWS));
            }
        });
    }
    while let Some(done) = writers.join_next().await {
        done.unwrap();
    }
    assert_eq!(store.check(&scope, now()).await.unwrap(), []);
    let period = days(&scope, "2026-02-26", "2026-03-02").unwrap();
    let found = store.read(&scope, &[RollupQuery::Activity { period }]).await.unwrap();
    let mut wanted = Activity::default();
    for number in 0..WRITERS * BATCHES * ROWS {
        wanted.record(number * 31 % PEOPLE, None);
    }
    assert_eq!(found, [Rollup::Activity(wanted)]);
}

async fn same_events() {
    let (store, _database) = fresh().await;
    let store = Arc::new(store);
    let scope = organization(&*store, 1, Tz::UTC).await.unwrap();
    people(&*store, &scope, PEOPLE).await.unwrap();
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let (store, scope) = (store.clone(), scope.clone());
        writers.spawn(async move {
            let mut added = 0;
            for number in 0..BATCHES {
                // The same rows, each writer in an order of its own.
                let mut events = batch(&scope, 0, number);
                events.rotate_left(writer as usize * 3);
                let written = store.append_activity(&scope, &events, &trace(now())).await.unwrap();
                added += written.added;
            }
            added
        });
    }
    let mut added = 0;
    while let Some(done) = writers.join_next().await {
        added += done.unwrap();
    }
    assert_eq!(added, u64::from(BATCHES * ROWS), "each event is new to one writer");
    assert_eq!(store.check(&scope, now()).await.unwrap(), []);
}

async fn withdrawals_between() {
    let (store, _database) = fresh().await;
    let store = Arc::new(store);
    let scope = organization(&*store, 1, Tz::UTC).await.unwrap();
    people(&*store, &scope, PEOPLE).await.unwrap();
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let (store, scope) = (store.clone(), scope.clone());
        writers.spawn(async move {
            for number in 0..BATCHES {
                let events = batch(&scope, writer, number);
                store.append_activity(&scope, &events, &trace(now())).await.unwrap();
                if number % 5 == 4 {
                    let taken: Vec<EventKey> = events.iter().take(5).map(key).collect();
                    store.withdraw_activity(&scope, &taken, &trace(now())).await.unwrap();
                }
                if writer == 0 && number % 7 == 6 {
                    store.rebuild(&scope, now(), &trace(now())).await.unwrap();
                }
            }
        });
    }
    while let Some(done) = writers.join_next().await {
        done.unwrap();
    }
    assert_eq!(store.check(&scope, now()).await.unwrap(), []);
}

fn key(event: &ActivityEvent) -> EventKey {
    EventKey { id: event.id, occurred_at: event.occurred_at }
}

/// Others of other processes that add events one over the other, so that there is
/// always one at work.
async fn turn_of_a_recount() {
    let (store, database) = fresh().await;
    let store = Arc::new(store);
    let scope = organization(&*store, 1, Tz::UTC).await.unwrap();
    people(&*store, &scope, PEOPLE).await.unwrap();
    let mut blocker = back_door(&database.url("postgres")).await;
    run(&mut blocker, "BEGIN; LOCK TABLE ioc.user_activity_logs IN ACCESS EXCLUSIVE MODE").await;
    let (there, here) = (store.clone(), scope.clone());
    let append = tokio::spawn(async move {
        there.append_activity(&here, &batch(&here, 0, 0), &trace(now())).await.unwrap()
    });
    let held = "SELECT coalesce(min((classid::bigint << 32) | objid::bigint), 0)::text
        FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock'
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    let mut key = text(&mut blocker, held).await;
    while key == "0" {
        sleep(Duration::from_millis(10)).await;
        key = text(&mut blocker, held).await;
    }
    run(&mut blocker, "COMMIT").await;
    append.await.unwrap();
    let mut appending = JoinSet::new();
    for number in 0..2 {
        let mut connection = back_door(&database.url("postgres")).await;
        let key = key.clone();
        appending.spawn(async move {
            sleep(Duration::from_millis(100 * number)).await;
            loop {
                run(&mut connection, &format!("SELECT pg_advisory_lock_shared({key})")).await;
                sleep(Duration::from_millis(200)).await;
                run(&mut connection, &format!("SELECT pg_advisory_unlock_shared({key})")).await;
            }
        });
    }
    sleep(Duration::from_millis(300)).await;
    let left = trace(now());
    let rebuilt = timeout(Duration::from_secs(10), store.rebuild(&scope, now(), &left));
    assert_eq!(rebuilt.await.expect("it has its turn").unwrap(), []);
}

/// A recount of one organization that takes long, and many who wait for it.
async fn others_go_on() {
    let database = Database::new().await;
    let mut options = PostgresOptions::from_url(&database.url("postgres")).unwrap();
    options.max_connections = 2;
    let store = Arc::new(PostgresStore::open(&options).unwrap());
    let [one, two] = two(&*store).await.unwrap();
    for scope in [&one, &two] {
        people(&*store, scope, PEOPLE).await.unwrap();
    }
    let mut blocker = back_door(&database.url("postgres")).await;
    let hold = "BEGIN; LOCK TABLE ioc.rollup_activity_days IN ACCESS EXCLUSIVE MODE";
    run(&mut blocker, hold).await;
    let mut waiting = JoinSet::new();
    let (there, scope) = (store.clone(), one.clone());
    waiting.spawn(async move {
        there.rebuild(&scope, now(), &trace(now())).await.unwrap();
        0
    });
    let began = "SELECT count(*)::text FROM pg_locks WHERE locktype = 'relation' AND NOT granted";
    let mut watch = back_door(&database.url("postgres")).await;
    while text(&mut watch, began).await == "0" {
        sleep(Duration::from_millis(10)).await;
    }
    for writer in 0..WRITERS {
        let (store, scope) = (store.clone(), one.clone());
        waiting.spawn(async move {
            let events = batch(&scope, writer, 0);
            store.append_activity(&scope, &events, &trace(now())).await.unwrap().added
        });
    }
    for number in 0..5 {
        let taken = [assessment(&two, number, 0, now(), AssessmentStatus::Completed)];
        let left = trace(now());
        let put = store.put_assessments(&two, &taken, &left);
        let put = timeout(Duration::from_secs(5), put).await.expect("it has its turn");
        assert_eq!(put.unwrap().added, 1);
    }
    assert!(waiting.try_join_next().is_none(), "they wait all the while");
    let sessions = "SELECT string_agg(pid::text, ' ' ORDER BY pid) FROM pg_stat_activity
        WHERE application_name = 'ioc' AND datname = current_database()";
    let mut watched = Vec::new();
    for _ in 0..5 {
        sleep(Duration::from_millis(100)).await;
        watched.push(text(&mut watch, sessions).await);
    }
    watched.dedup();
    assert_eq!(watched.len(), 1, "who waits keeps the sessions of the pool: {watched:?}");
    run(&mut blocker, "COMMIT").await;
    let mut added = 0;
    while let Some(done) = waiting.join_next().await {
        added += done.unwrap();
    }
    assert_eq!(added, u64::from(WRITERS * ROWS));
    assert_eq!(store.check(&one, now()).await.unwrap(), []);
}
