//! Cases of [`crate::store::activity::ActivityStore`].

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::conformance::fixture::{
    at, days, event, now, organization, people, person, refused, together, trace, two,
};
use crate::conformance::oracle::World;
use crate::error::{ErrorKind, Result};
use crate::model::activity::{ActivityEvent, EventKey};
use crate::model::rollup::RollupQuery;
use crate::store::bundle::Store;
use crate::store::written::Written;

const MORNING: &str = "2026-03-02T08:00:00Z";

/// The same organization, id and instant again are a resend.
pub async fn an_event_sent_again_changes_nothing(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 2).await?;
    let first = ActivityEvent { duration_seconds: Some(60), ..event(&scope, 1, 0, at(MORNING)) };
    let other = ActivityEvent { activity_type: "logout".to_owned(), ..first.clone() };
    let sent = store.append_activity(&scope, std::slice::from_ref(&first), &trace(now())).await?;
    assert_eq!(sent, Written { added: 1, ..Written::default() });
    let again = [first, other, event(&scope, 1, 1, at(MORNING))];
    let sent = store.append_activity(&scope, &again, &trace(now())).await?;
    assert_eq!(sent, Written { unchanged: 3, ..Written::default() }, "whatever else they say");
    let [first, other, another] = again;
    let new = event(&scope, 2, 0, at(MORNING));
    let sent = store.append_activity(&scope, &[first, other, another, new], &trace(now())).await?;
    assert_eq!(sent, Written { added: 1, changed: 0, unchanged: 3 }, "nor beside a new one");
    assert_eq!(counted(&*store, &scope).await?, (2, vec![0]), "they stay as they came");
    let period = days(&scope, "2026-03-01", "2026-03-07")?;
    let answers = store.read(&scope, &[RollupQuery::ActivityByType { period }]).await?;
    let [(activity_type, activity)] = answers[0].by_type()? else { panic!("one type") };
    assert_eq!((activity_type.as_str(), activity.duration_ms()), ("login", 60_000));
    assert_eq!(store.check(&scope, now()).await?, []);
    Ok(())
}

/// An event twice in one batch counts once.
pub async fn an_event_twice_in_a_batch_counts_once(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    let twice = [event(&scope, 1, 0, at(MORNING)), event(&scope, 1, 0, at(MORNING))];
    let sent = store.append_activity(&scope, &twice, &trace(now())).await?;
    assert_eq!(sent, Written { added: 1, changed: 0, unchanged: 1 });
    assert_eq!(counted(&*store, &scope).await?, (1, vec![0]));
    Ok(())
}

/// Known are the events of the organization that have both the id and the
/// instant.
pub async fn known_events_are_counted_by_id_and_instant(store: Arc<dyn Store>) -> Result<()> {
    let [scope, other] = two(&*store).await?;
    people(&*store, &scope, 1).await?;
    let first = event(&scope, 1, 0, at(MORNING));
    store.append_activity(&scope, std::slice::from_ref(&first), &trace(now())).await?;
    let later =
        EventKey { occurred_at: at(MORNING) + TimeDelta::microseconds(1), ..EventKey::of(&first) };
    let keys = [EventKey::of(&first), later, EventKey::of(&event(&scope, 2, 0, at(MORNING)))];
    assert_eq!(store.count_known_activity(&scope, &keys).await?, 1);
    store.withdraw_activity(&scope, &keys, &trace(now())).await?;
    assert_eq!(store.count_known_activity(&scope, &keys).await?, 3, "none would be added");
    assert_eq!(store.count_known_activity(&scope, &[]).await?, 0);
    assert_eq!(store.count_known_activity(&other, &keys).await?, 0, "of another organization");
    Ok(())
}

/// Withdrawn are those events of the organization that were taken back, whether
/// they had come or not.
pub async fn withdrawn_events_are_counted_apart(store: Arc<dyn Store>) -> Result<()> {
    let [scope, other] = two(&*store).await?;
    people(&*store, &scope, 1).await?;
    let events = [1, 2].map(|number| event(&scope, number, 0, at(MORNING)));
    store.append_activity(&scope, &events, &trace(now())).await?;
    let [came, stays] = [0, 1].map(|index| EventKey::of(&events[index]));
    let never_came = EventKey { occurred_at: at(MORNING) + TimeDelta::microseconds(1), ..came };
    let keys = [came, stays, never_came];
    assert_eq!(store.count_withdrawn_activity(&scope, &keys).await?, 0);
    store.withdraw_activity(&scope, &[came, never_came], &trace(now())).await?;
    assert_eq!(store.count_withdrawn_activity(&scope, &keys).await?, 2);
    assert_eq!(store.count_known_activity(&scope, &keys).await?, 3);
    assert_eq!(store.count_withdrawn_activity(&scope, &[]).await?, 0);
    assert_eq!(store.count_withdrawn_activity(&other, &keys).await?, 0, "another organization");
    Ok(())
}

/// The instant is part of the identity, to the microsecond.
pub async fn the_same_id_at_another_instant_is_another_event(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    let later = at(MORNING) + TimeDelta::microseconds(1);
    let both = [event(&scope, 1, 0, at(MORNING)), event(&scope, 1, 0, later)];
    let sent = store.append_activity(&scope, &both, &trace(now())).await?;
    assert_eq!(sent.added, 2);
    assert_eq!(counted(&*store, &scope).await?, (2, vec![0]));
    Ok(())
}

/// A person who was never a member is refused, and nothing of the batch stays.
pub async fn an_unknown_person_refuses_the_whole_batch(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 2).await?;
    let batch = [
        event(&scope, 1, 0, at(MORNING)),
        event(&scope, 2, 9, at(MORNING)),
        event(&scope, 3, 1, at(MORNING)),
    ];
    let error = refused(store.append_activity(&scope, &batch, &trace(now())).await, "a stranger");
    assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidInput, "unknown_user"));
    assert_eq!(counted(&*store, &scope).await?, (0, vec![]), "in the days");
    let recent = RollupQuery::Recent { from: at(MORNING), to: now() };
    let answers = store.read(&scope, &[recent]).await?;
    assert_eq!(answers[0].activity()?.events(), 0, "in the last hours");
    assert_eq!(store.check(&scope, now()).await?, [], "in the rows");
    let known = [batch[0].clone(), batch[2].clone()];
    let sent = store.append_activity(&scope, &known, &trace(now())).await?;
    assert_eq!(sent.added, 2, "none of them was there");
    Ok(())
}

/// What happened before a person joined, or after they left, is theirs too.
pub async fn an_event_may_lie_outside_the_membership(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::UTC).await?;
    let mut short = person(0, "2026-02-01T00:00:00Z", None);
    short.to = Some(at("2026-02-10T00:00:00Z"));
    world.put_members(&[short]).await?;
    let outside = ["2026-01-15T00:00:00Z", "2026-02-20T23:59:59.999999Z"];
    let scope = world.scope.clone();
    let outside: Vec<_> =
        (0..).zip(outside).map(|(number, text)| event(&scope, number, 0, at(text))).collect();
    world.append(&outside).await?;
    let period = days(&scope, "2026-01-01", "2026-02-28")?;
    world.compare_all(&[RollupQuery::ActivityByMember { period }]).await
}

/// A batch of nothing is no error and no event.
pub async fn an_empty_batch_is_fine(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let sent = store.append_activity(&scope, &[], &trace(now())).await?;
    assert_eq!(sent, Written::default());
    assert_eq!(counted(&*store, &scope).await?, (0, vec![]));
    Ok(())
}

/// Writers at the same moment lose nothing to each other.
pub async fn appends_at_the_same_moment_all_land(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 50).await?;
    let batches: Vec<_> = (0..50).map(|user| [event(&scope, user, user, at(MORNING))]).collect();
    let traces: Vec<_> = batches.iter().map(|_| trace(now())).collect();
    let calls = batches.iter().zip(&traces);
    let calls = calls.map(|(batch, trace)| store.append_activity(&scope, batch, trace));
    for sent in together(calls).await {
        assert_eq!(sent?.added, 1);
    }
    assert_eq!(counted(&*store, &scope).await?, (50, (0..50).collect()));
    assert_eq!(store.check(&scope, now()).await?, []);
    Ok(())
}

/// A refused writer does not take those with it who wrote beside it.
pub async fn a_refused_append_is_refused_alone(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 10).await?;
    // Person 10 is not there.
    let batches: Vec<_> = (1..=10)
        .map(|user| {
            let first = event(&scope, 100 + user, 0, at(MORNING));
            [first, event(&scope, 200 + user, user, at(MORNING))]
        })
        .collect();
    let traces: Vec<_> = batches.iter().map(|_| trace(now())).collect();
    let calls = batches.iter().zip(&traces);
    let calls = calls.map(|(batch, trace)| store.append_activity(&scope, batch, trace));
    let sent = together(calls).await;
    let (written, failed): (Vec<_>, Vec<_>) = sent.into_iter().partition(Result::is_ok);
    assert_eq!((written.len(), failed.len()), (9, 1));
    assert_eq!(counted(&*store, &scope).await?.0, 18);
    assert_eq!(store.check(&scope, now()).await?, []);
    Ok(())
}

/// The same people and event ids in two organizations are different events.
pub async fn one_organization_never_counts_anothers_events(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    people(&*store, &one, 2).await?;
    people(&*store, &two, 1).await?;
    let here = [event(&one, 1, 0, at(MORNING)), event(&one, 2, 1, at(MORNING))];
    store.append_activity(&one, &here, &trace(now())).await?;
    assert_eq!(counted(&*store, &two).await?, (0, vec![]));
    let there = [event(&two, 1, 0, at(MORNING))];
    let sent = store.append_activity(&two, &there, &trace(now())).await?;
    assert_eq!(sent.added, 1, "new over there");
    assert_eq!(counted(&*store, &one).await?, (2, vec![0, 1]));
    assert_eq!(counted(&*store, &two).await?, (1, vec![0]));
    let foreign = [event(&two, 5, 1, at(MORNING))];
    let error = refused(store.append_activity(&two, &foreign, &trace(now())).await, "is theirs");
    assert_eq!(error.code(), "unknown_user", "a member elsewhere is none here");
    Ok(())
}

/// Events and who did them, in the first week of March.
async fn counted(store: &dyn Store, scope: &Scope) -> Result<(u64, Vec<u32>)> {
    let period = days(scope, "2026-03-01", "2026-03-07")?;
    let answers = store.read(scope, &[RollupQuery::Activity { period }]).await?;
    let activity = answers[0].activity()?;
    Ok((activity.events(), activity.members().iter().collect()))
}
