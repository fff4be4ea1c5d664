//! Many events at once go another way than few, and end in the same place.

use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{days, event, now, organization, people, trace};
use ioc_core::model::activity::{ActivityEvent, EventKey};
use ioc_core::model::rollup::{Rollup, RollupQuery};
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::rollups::RollupStore;
use ioc_core::store::written::Written;
use ioc_store_postgres::PostgresStore;
use libtest_mimic::Trial;

use crate::support::{fresh, trial};

const EVENTS: u32 = 25_000;
const PEOPLE: u32 = 40;
const FEW: usize = 500;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("bulk::many_events_at_once_are_those_of_small_batches", as_small_batches),
        trial("bulk::of_many_events_one_unknown_person_refuses_all", unknown_person),
        trial("bulk::two_writers_of_the_same_many_events_add_each_once", two_writers),
    ]
}

/// Events over ten days, some of them recent; every fifth comes again later in
/// the batch, as another person's.
fn events(scope: &Scope) -> Vec<ActivityEvent> {
    let one = |number: u32| {
        let occurred_at = now() - TimeDelta::seconds(i64::from(number * 7919 % 864_000));
        let types = ["login", "page_view", "report_view"];
        ActivityEvent {
            activity_type: types[number as usize % 3].to_owned(),
            session_id: number.is_multiple_of(2).then(|| format!("s{number}\t\u{e4}")),
            duration_seconds: number.is_multiple_of(4).then_some(number % 3000),
            metadata: number.is_multiple_of(8).then(|| serde_json::json!({ "page": number })),
            ..event(scope, number, number * 31 % PEOPLE, occurred_at)
        }
    };
    let mut events: Vec<_> = (0..EVENTS * 5 / 6).map(one).collect();
    let again = |it: &ActivityEvent| ActivityEvent {
        user_id: event(scope, 0, 0, now()).user_id,
        activity_type: "logout".to_owned(),
        ..it.clone()
    };
    let repeats: Vec<_> = events.iter().step_by(5).map(again).collect();
    events.extend(repeats);
    assert_eq!(events.len(), 25_000);
    events
}

/// A store in which some of the events are known, and some were withdrawn: of
/// those some before they came.
async fn begun(store: &PostgresStore) -> (Scope, Vec<ActivityEvent>) {
    let scope = organization(store, 1, Tz::Europe__Berlin).await.unwrap();
    people(store, &scope, PEOPLE).await.unwrap();
    let events = events(&scope);
    let known: Vec<_> = events.iter().step_by(7).cloned().collect();
    for few in known.chunks(FEW) {
        store.append_activity(&scope, few, &trace(now())).await.unwrap();
    }
    let withdrawn: Vec<_> = events.iter().step_by(11).map(EventKey::of).collect();
    store.withdraw_activity(&scope, &withdrawn, &trace(now())).await.unwrap();
    (scope, events)
}

async fn as_small_batches() {
    let (small, _database) = fresh().await;
    let (scope, events) = begun(&small).await;
    let mut written = Written::default();
    for few in events.chunks(FEW) {
        written.merge(small.append_activity(&scope, few, &trace(now())).await.unwrap());
    }
    let (bulk, _database) = fresh().await;
    let (scope, events) = begun(&bulk).await;
    let at_once = bulk.append_activity(&scope, &events, &trace(now())).await.unwrap();
    assert_eq!(at_once, written);
    assert!(at_once.added > 10_000 && at_once.unchanged > 5000, "{at_once:?}");
    assert_eq!(answers(&bulk, &scope).await, answers(&small, &scope).await);
    for store in [&small, &bulk] {
        assert_eq!(store.check(&scope, now()).await.unwrap(), []);
    }
    let again = bulk.append_activity(&scope, &events, &trace(now())).await.unwrap();
    assert_eq!(again, Written { unchanged: u64::from(EVENTS), ..Written::default() });
}

async fn answers(store: &PostgresStore, scope: &Scope) -> Vec<Rollup> {
    let period = days(scope, "2026-02-20", "2026-03-02").unwrap();
    let queries = [
        RollupQuery::Activity { period },
        RollupQuery::ActivityByType { period },
        RollupQuery::ActivityByMember { period },
        RollupQuery::Recent { from: now() - TimeDelta::hours(1), to: now() },
    ];
    store.read(scope, &queries).await.unwrap()
}

async fn unknown_person() {
    let (store, _database) = fresh().await;
    let scope = organization(&store, 1, Tz::UTC).await.unwrap();
    people(&store, &scope, PEOPLE).await.unwrap();
    let mut events = events(&scope);
    events.last_mut().unwrap().user_id = event(&scope, 0, PEOPLE, now()).user_id;
    let refused = store.append_activity(&scope, &events, &trace(now())).await.unwrap_err();
    assert_eq!(refused.code(), "unknown_user");
    events.pop();
    let written = store.append_activity(&scope, &events, &trace(now())).await.unwrap();
    assert_eq!(written.added, u64::from(EVENTS * 5 / 6));
}

async fn two_writers() {
    let (store, _database) = fresh().await;
    let scope = organization(&store, 1, Tz::UTC).await.unwrap();
    people(&store, &scope, PEOPLE).await.unwrap();
    let events = events(&scope);
    let mut turned = events.clone();
    turned.rotate_left(9000);
    let (now, later) = (trace(now()), trace(now()));
    let one = store.append_activity(&scope, &events, &now);
    let other = store.append_activity(&scope, &turned, &later);
    let (one, other) = tokio::join!(one, other);
    assert_eq!(one.unwrap().added + other.unwrap().added, u64::from(EVENTS * 5 / 6));
    assert_eq!(store.check(&scope, now.audit.at).await.unwrap(), []);
}
