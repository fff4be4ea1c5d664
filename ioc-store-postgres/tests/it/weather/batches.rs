//! Batches of events whose content follows from their number alone.

use chrono::TimeDelta;
use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{days, event, now};
use ioc_core::error::Result;
use ioc_core::model::activity::{ActivityEvent, EventKey};
use ioc_core::model::rollup::{Rollup, RollupQuery};
use ioc_core::model::tally::Activity;
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::rollups::RollupStore;
use ioc_store_postgres::PostgresStore;

/// Rows of a batch.
pub(crate) const ROWS: u32 = 10;
/// People who are there, and do everything.
pub(crate) const PEOPLE: u32 = 40;

/// Which of two organizations a batch is of.
pub(crate) fn place(number: u32) -> usize {
    usize::from(number % 8 >= 4)
}

/// The events of a batch: over a few days, several of them recent.
pub(crate) fn batch(scope: &Scope, number: u32) -> Vec<ActivityEvent> {
    let event = |row: u32| {
        let occurred_at = now() - TimeDelta::minutes(i64::from(row * 7 % 4000));
        event(scope, row, row * 31 % PEOPLE, occurred_at)
    };
    (number * ROWS..(number + 1) * ROWS).map(event).collect()
}

/// What the rollups say of all days.
pub(crate) async fn activity(store: &PostgresStore, scope: &Scope) -> Result<Vec<Rollup>> {
    let period = days(scope, "2026-02-26", "2026-03-02")?;
    store.read(scope, &[RollupQuery::Activity { period }]).await
}

/// How many rows of a batch are there.
pub(crate) async fn known(store: &PostgresStore, scope: &Scope, number: u32) -> u64 {
    store.count_known_activity(scope, &keys(scope, &[number])).await.unwrap()
}

/// These batches are there as a whole, and nothing else is counted.
pub(crate) async fn are_there(store: &PostgresStore, scope: &Scope, numbers: &[u32]) {
    let keys = keys(scope, numbers);
    let known = store.count_known_activity(scope, &keys).await.unwrap();
    assert_eq!(known, keys.len() as u64, "rows that were acknowledged are lost");
    assert_eq!(store.check(scope, now()).await.unwrap(), [], "the rollups equal the rows");
    let mut wanted = Activity::default();
    for row in numbers.iter().flat_map(|number| number * ROWS..(number + 1) * ROWS) {
        wanted.record(row * 31 % PEOPLE, None);
    }
    assert_eq!(activity(store, scope).await.unwrap(), [Rollup::Activity(wanted)]);
}

fn keys(scope: &Scope, numbers: &[u32]) -> Vec<EventKey> {
    let events = numbers.iter().flat_map(|number| batch(scope, *number));
    events.map(|event| EventKey { id: event.id, occurred_at: event.occurred_at }).collect()
}
