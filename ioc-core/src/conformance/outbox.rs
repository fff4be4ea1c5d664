//! Cases of [`crate::store::outbox::OutboxStore`].

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;
use uuid::Uuid;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::conformance::fixture::{
    event, id, now, organization, people, person, refused, together, trace, two,
};
use crate::error::Result;
use crate::ids::{OrganizationId, RandomIds};
use crate::model::message::{Message, MessageType, Published, Trace};
use crate::store::bundle::Store;

/// More than any case leaves.
const ALL: u32 = 1000;

/// Each organization counts its messages from 1, in order of instant, however many
/// are published at once.
pub async fn messages_are_numbered_from_one_without_a_gap(store: Arc<dyn Store>) -> Result<()> {
    let scopes = two(&*store).await?;
    assert_eq!(store.publish_any_organization(ALL).await?, []);
    assert_eq!(store.list_positions_any_organization().await?, []);
    let mut written: BTreeMap<OrganizationId, Vec<Message>> = BTreeMap::new();
    for number in 0..7 {
        for scope in &scopes[usize::from(number >= 5)..] {
            let message = leave(&*store, scope, number, now() - seconds(number)).await?;
            written.entry(scope.organization_id()).or_default().insert(0, message);
        }
    }
    let mut published = Vec::new();
    for limit in [1, 5, ALL, ALL] {
        let told = store.publish_any_organization(limit).await?;
        assert!(told.len() <= limit as usize, "{limit}");
        assert!(told.is_sorted_by_key(|told| (told.organization_id, told.sequence)), "{told:?}");
        published.extend(told);
    }
    published.sort_by_key(|told| (told.organization_id, told.sequence));
    let expected: Vec<_> = written
        .iter()
        .flat_map(|(id, messages)| (1..).zip(messages).map(|(number, it)| told(*id, number, it)))
        .collect();
    assert_eq!(published, expected);
    let positions = scopes.map(|scope| scope.organization_id()).into_iter().zip([5, 7]);
    assert_eq!(store.list_positions_any_organization().await?, positions.collect::<Vec<_>>());
    Ok(())
}

/// Whatever wrote it, a message comes back with its type and what it is about.
pub async fn a_message_comes_back_with_its_subject(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let about = |number| {
        let type_of = MessageType::ALL[number % MessageType::ALL.len()];
        let written = Trace::new(&RandomIds, now(), type_of, "conformance.write");
        written.about(Uuid::from_u128(number as u128))
    };
    let traces: Vec<_> = (0..6).map(about).collect();
    for (number, trace) in (0..).zip(&traces) {
        if number == 0 {
            let record = person(number, "2026-01-01T00:00:00Z", None);
            store.put_members(&scope, &[record], trace).await?;
        } else {
            store.append_activity(&scope, &[event(&scope, number, 0, now())], trace).await?;
        }
    }
    let published = store.publish_any_organization(ALL).await?;
    let mut found: Vec<_> = published.iter().map(|told| told.message.clone()).collect();
    let mut written: Vec<_> = traces.into_iter().map(|trace| trace.message).collect();
    found.sort_by_key(|message| message.subject);
    written.sort_by_key(|message| message.subject);
    assert_eq!(found, written);
    assert_eq!(store.list_messages(&scope, 0, ALL).await?, published);
    Ok(())
}

/// A message is published once, also by many at the same moment.
pub async fn a_message_is_published_once(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    for number in 0..12 {
        leave(&*store, &scope, number, now()).await?;
    }
    let mut published = Vec::new();
    for told in together((0..4).map(|_| store.publish_any_organization(2))).await {
        published.extend(told?);
    }
    assert!(!published.is_empty(), "one of them publishes");
    published.extend(store.publish_any_organization(ALL).await?);
    published.sort_by_key(|told| told.sequence);
    let numbers: Vec<_> = published.iter().map(|told| told.sequence).collect();
    assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    assert_eq!(store.list_messages(&scope, 0, ALL).await?, published);
    assert_eq!(store.publish_any_organization(ALL).await?, []);
    Ok(())
}

/// Who has seen a number has seen all before it: what is written after it was given
/// gets a higher one, also where its clock was behind.
pub async fn what_is_written_later_gets_a_higher_number(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let first = leave(&*store, &scope, 1, now()).await?;
    let whose = scope.organization_id();
    assert_eq!(store.publish_any_organization(ALL).await?, [told(whose, 1, &first)]);
    let late = leave(&*store, &scope, 2, now() - TimeDelta::hours(1)).await?;
    assert_eq!(store.list_messages(&scope, 0, ALL).await?, [told(whose, 1, &first)]);
    assert_eq!(store.publish_any_organization(ALL).await?, [told(whose, 2, &late)]);
    Ok(())
}

/// A write that changed nothing, or was refused, leaves nothing to publish.
pub async fn what_was_refused_is_never_told(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    assert_eq!(store.publish_any_organization(ALL).await?.len(), 1);
    people(&*store, &scope, 1).await?;
    let stranger = event(&scope, 1, 9, now());
    refused(store.append_activity(&scope, &[stranger], &trace(now())).await, "a stranger");
    assert_eq!(store.publish_any_organization(ALL).await?, []);
    let positions = store.list_positions_any_organization().await?;
    assert_eq!(positions, [(scope.organization_id(), 1)]);
    Ok(())
}

/// A reader gets what is behind its number, in order, as much as it asks for.
pub async fn messages_are_listed_behind_a_number(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    for number in 0..5 {
        leave(&*store, &scope, number, now()).await?;
    }
    assert_eq!(store.list_messages(&scope, 0, ALL).await?, [], "they have no numbers yet");
    store.publish_any_organization(ALL).await?;
    for (after, limit, expected) in [
        (0, ALL, &[1, 2, 3, 4, 5][..]),
        (0, 2, &[1, 2]),
        (2, 2, &[3, 4]),
        (4, 2, &[5]),
        (5, 2, &[]),
        (u64::MAX, ALL, &[]),
    ] {
        let listed = store.list_messages(&scope, after, limit).await?;
        let numbers: Vec<_> = listed.iter().map(|told| told.sequence).collect();
        assert_eq!(numbers, expected, "{limit} after {after}");
    }
    Ok(())
}

/// Old messages go, the oldest first; what has no number yet stays, and the next
/// number is behind all that there ever were.
pub async fn a_deleted_number_is_never_given_again(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let whose = scope.organization_id();
    for number in 0..4 {
        leave(&*store, &scope, number, now() - TimeDelta::hours(4 - i64::from(number))).await?;
    }
    store.publish_any_organization(ALL).await?;
    let waiting = leave(&*store, &scope, 4, now() - TimeDelta::hours(9)).await?;
    let numbers = async || -> Result<Vec<u64>> {
        let listed = store.list_messages(&scope, 0, ALL).await?;
        Ok(listed.into_iter().map(|told| told.sequence).collect())
    };
    let hour = now() - TimeDelta::hours(2);
    assert_eq!(store.delete_messages_any_organization(hour, 1, None).await?, 1);
    assert_eq!(numbers().await?, [2, 3, 4]);
    assert_eq!(
        store.delete_messages_any_organization(hour, ALL, None).await?,
        1,
        "not of the hour"
    );
    assert_eq!(numbers().await?, [3, 4]);
    assert_eq!(store.delete_messages_any_organization(now(), ALL, None).await?, 2);
    assert_eq!(numbers().await?, [0; 0]);
    assert_eq!(store.list_positions_any_organization().await?, [(whose, 4)]);
    assert_eq!(store.publish_any_organization(ALL).await?, [told(whose, 5, &waiting)]);
    Ok(())
}

/// Messages of the same ids in two organizations do not meet.
pub async fn one_organization_never_sees_anothers_messages(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    let same = trace(now());
    for (scope, people) in [(&one, 1), (&two, 2)] {
        let records: Vec<_> =
            (0..people).map(|number| person(number, "2026-01-01T00:00:00Z", None)).collect();
        store.put_members(scope, &records, &same).await?;
    }
    let second = leave(&*store, &two, 7, now() + TimeDelta::seconds(1)).await?;
    store.publish_any_organization(ALL).await?;
    let [here, there] = [&one, &two].map(Scope::organization_id);
    assert_eq!(store.list_messages(&one, 0, ALL).await?, [told(here, 1, &same.message)]);
    let theirs = [told(there, 1, &same.message), told(there, 2, &second)];
    assert_eq!(store.list_messages(&two, 0, ALL).await?, theirs);
    Ok(())
}

fn seconds(count: u32) -> TimeDelta {
    TimeDelta::seconds(i64::from(count))
}

fn told(organization_id: OrganizationId, sequence: u64, message: &Message) -> Published {
    Published { organization_id, sequence, message: message.clone() }
}

/// Enters the person of a number, and returns the message that this leaves.
async fn leave(store: &dyn Store, scope: &Scope, number: u32, at: Instant) -> Result<Message> {
    let written = trace(at);
    let record = person(number, "2026-01-01T00:00:00Z", None);
    assert_eq!(record.user_id, id(number));
    store.put_members(scope, &[record], &written).await?;
    Ok(written.message)
}
