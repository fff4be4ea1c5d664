//! Others hold all connections of the pool.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono_tz::Tz;
use ioc_core::conformance::fixture::{now, trace};
use ioc_core::store::activity::ActivityStore;
use ioc_store_postgres::PostgresStore;
use libtest_mimic::Trial;
use sqlx::Connection;
use tokio::time::sleep;

use super::batches::{self, batch};
use super::dose;
use super::load::{SOON, is_for_now};
use super::place::{Place, run};
use crate::support::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("weather::who_gets_no_connection_is_told_in_time", held)]
}

async fn held() {
    let place = Place::new().await;
    let mut options = place.options();
    options.max_connections = 2;
    options.acquire_timeout = Duration::from_millis(300);
    let store = Arc::new(PostgresStore::open(&options).unwrap());
    let scope = place.organization(1, Tz::UTC).await;
    let mut admin = place.admin().await;
    let mut holds = admin.begin().await.unwrap();
    run(&mut holds, "LOCK TABLE ioc.user_activity_logs IN EXCLUSIVE MODE").await;
    let holders: Vec<_> = (0..2)
        .map(|number| {
            let (store, scope) = (store.clone(), scope.clone());
            tokio::spawn(async move {
                let events = batch(&scope, number);
                store.append_activity(&scope, &events, &trace(now())).await
            })
        })
        .collect();
    sleep(Duration::from_millis(200)).await;
    let (begin, mut numbers, mut took) = (Instant::now(), 2.., Vec::new());
    while begin.elapsed() < Duration::from_secs(dose(2, 20)) {
        let called = Instant::now();
        let events = batch(&scope, numbers.next().unwrap());
        let refused = [
            store.append_activity(&scope, &events, &trace(now())).await.unwrap_err(),
            batches::activity(&store, &scope).await.unwrap_err(),
        ];
        for error in refused {
            is_for_now(&error);
            assert_eq!(error.code(), "database_busy");
        }
        took.push(called.elapsed());
    }
    // Of both calls. The machine may be busy for a while, not all of the time.
    took.sort_unstable();
    let median = took[took.len() / 2];
    assert!(median < options.acquire_timeout * 2 + Duration::from_millis(500), "{took:?}");
    eprintln!("pool: two calls were refused after {median:?}");
    holds.rollback().await.unwrap();
    let begin = Instant::now();
    for holder in holders {
        holder.await.unwrap().unwrap();
    }
    // Who held a connection needs it no longer.
    let events = batch(&scope, 2);
    store.append_activity(&scope, &events, &trace(now())).await.unwrap();
    assert!(begin.elapsed() < SOON);
    batches::are_there(&store, &scope, &[0, 1, 2]).await;
}
