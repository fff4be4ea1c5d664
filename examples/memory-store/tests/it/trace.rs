//! What accompanies a write: one message in the outbox, one row in the audit
//! trail, in the transaction of the write.

use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{at, event, id, now, organization, people, trace};
use ioc_core::model::activity::EventKey;
use ioc_core::model::audit::Actor;
use ioc_core::store::activity::ActivityStore;
use memory_store::MemoryStore;

async fn store() -> (MemoryStore, Scope) {
    let store = MemoryStore::default();
    let scope = organization(&store, 1, chrono_tz::Tz::UTC).await.expect("an organization");
    people(&store, &scope, 2).await.expect("people");
    (store, scope)
}

#[tokio::test]
async fn a_write_leaves_one_message_and_one_deed() {
    let (store, scope) = store().await;
    let events = [0, 1].map(|user| event(&scope, user, user, at("2026-03-02T08:00:00Z")));
    let written = trace(now());
    store.append_activity(&scope, &events, &written).await.expect("written");
    assert_eq!(store.outbox(&scope).expect("messages").last(), Some(&written.message));
    let audit = store.audit(&scope).expect("deeds");
    assert_eq!(audit.last(), Some(&written.audit.row(Actor::Host, 2)));
    assert_eq!(audit.len(), 2, "the people, and these");
}

#[tokio::test]
async fn a_write_that_changed_nothing_or_was_refused_leaves_no_message() {
    let (store, scope) = store().await;
    let known = [event(&scope, 1, 1, at("2026-03-02T08:00:00Z"))];
    let stranger = [event(&scope, 2, 9, at("2026-03-02T08:00:00Z"))];
    store.append_activity(&scope, &known, &trace(now())).await.expect("written");
    let told = || (store.outbox(&scope).expect("messages"), store.audit(&scope).expect("deeds"));
    let before = told();
    store.append_activity(&scope, &known, &trace(now())).await.expect("a resend");
    store.append_activity(&scope, &stranger, &trace(now())).await.expect_err("a stranger");
    assert_eq!(told(), before);
}

#[tokio::test]
async fn what_changes_the_future_alone_leaves_its_deed_too() {
    let (store, scope) = store().await;
    let deeds = || store.audit(&scope).expect("deeds").len();
    let before = deeds();
    let never_came = [EventKey { id: id(1), occurred_at: now() }];
    for _ in 0..2 {
        store.withdraw_activity(&scope, &never_came, &trace(now())).await.expect("withdrawn");
        assert_eq!(deeds(), before + 1);
    }
    for _ in 0..2 {
        let sealed = at("2026-02-01T00:00:00Z");
        store.delete_activity_before(&scope, sealed, 9, &trace(now())).await.expect("sealed");
        assert_eq!(deeds(), before + 2);
    }
}
