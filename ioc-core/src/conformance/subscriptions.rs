//! Cases of [`crate::store::subscriptions::SubscriptionStore`].

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::conformance::deliveries::{make, publish};
use crate::conformance::fixture::{at, entry, id, now, organization, refused, two};
use crate::document::format::Format;
use crate::error::{ErrorKind, Result};
use crate::ids::SubscriptionId;
use crate::model::delivery::DeliveryStatus;
use crate::model::schedule::Schedule;
use crate::page::PageRequest;
use crate::store::bundle::Store;
use crate::store::subscription::{PauseReason, Paused, Subscription};

/// A subscription comes back as it was made, and as it was changed.
pub async fn a_subscription_comes_back_as_it_was(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let bare = subscription(&scope, 1, "published");
    let paused = Some(Paused { at: at("2026-03-02T10:00:00.000001Z"), reason: PauseReason::Asked });
    let full = Subscription {
        channel: "webhook".to_owned(),
        address: "https://\u{FC}ber.example/?a=b".to_owned(),
        template_id: Some(id(9)),
        schedule: Schedule { when: "mon,sun 23:59".parse()?, zone: Tz::Asia__Kathmandu },
        locale: Some("de-AT".to_owned()),
        format: Format::Excel,
        include_charts: false,
        include_raw_data: true,
        paused,
        due_at: None,
        open_until: Some(later(7)),
        ..subscription(&scope, 2, "mon 08:00")
    };
    for new in [&bare, &full] {
        store.insert_subscription(&scope, new, &entry(now())).await?;
        assert_eq!(store.get_subscription(&scope, new.id).await?, *new);
    }
    let changed = Subscription { id: full.id, created_at: full.created_at, ..bare.clone() };
    store.put_subscription(&scope, &full, &changed, &entry(now())).await?;
    assert_eq!(store.get_subscription(&scope, full.id).await?, changed);
    assert_eq!(store.get_subscription(&scope, bare.id).await?, bare);
    let error = refused(store.get_subscription(&scope, id(3)).await, "there is none");
    assert_eq!((error.kind(), error.code()), (ErrorKind::NotFound, "unknown_subscription"));
    Ok(())
}

/// Newest first, then by id, of one member or of all.
pub async fn subscriptions_are_paged_newest_first(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    for (number, hour, user) in [(1, 1, 7), (2, 3, 8), (3, 3, 7), (4, 2, 7)] {
        let new = Subscription {
            user_id: id(user),
            created_at: now() + TimeDelta::hours(hour),
            ..subscription(&scope, number, "published")
        };
        store.insert_subscription(&scope, &new, &entry(now())).await?;
    }
    for (user, expected) in [
        (None, vec![2, 3, 4, 1]),
        (Some(id(7)), vec![3, 4, 1]),
        (Some(id(8)), vec![2]),
        (Some(id(9)), vec![]),
    ] {
        let mut found: Vec<SubscriptionId> = Vec::new();
        let mut request = PageRequest::first(2)?;
        loop {
            let page = store.list_subscriptions(&scope, user, &request).await?;
            found.extend(page.items.iter().map(|it| it.id));
            request.after = page.next;
            if request.after.is_none() {
                break;
            }
        }
        assert_eq!(found, expected.into_iter().map(id).collect::<Vec<_>>());
    }
    Ok(())
}

/// A subscription is replaced only while it is what was seen; that it was due changes
/// nothing about that.
pub async fn no_change_of_a_subscription_is_undone(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let seen = subscription(&scope, 1, "published");
    store.insert_subscription(&scope, &seen, &entry(now())).await?;
    store.wake_subscription(&scope, seen.id, now()).await?;
    let changed = Subscription { format: Format::Csv, updated_at: later(1), ..seen.clone() };
    store.put_subscription(&scope, &seen, &changed, &entry(now())).await?;
    let other = Subscription { include_charts: false, ..seen.clone() };
    let error = refused(
        store.put_subscription(&scope, &seen, &other, &entry(now())).await,
        "it is another one by now",
    );
    assert_eq!(
        (error.kind(), error.code()),
        (ErrorKind::Conflict, "subscription_changed_meanwhile")
    );
    assert!(error.hint().is_some());
    assert_eq!(store.get_subscription(&scope, seen.id).await?, changed);
    store.delete_subscription(&scope, seen.id, now(), &entry(now())).await?;
    let gone = store.put_subscription(&scope, &changed, &other, &entry(now())).await;
    assert_eq!(refused(gone, "there is none").kind(), ErrorKind::NotFound);
    Ok(())
}

/// What became due while somebody changed something else stays due.
pub async fn a_change_leaves_alone_what_became_due_meanwhile(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let seen = Subscription { due_at: None, ..subscription(&scope, 1, "published") };
    store.insert_subscription(&scope, &seen, &entry(now())).await?;
    publish(&*store, &scope, 1, "2026-03-01", later(1)).await?;
    let changed = Subscription { format: Format::Csv, updated_at: later(2), ..seen.clone() };
    store.put_subscription(&scope, &seen, &changed, &entry(now())).await?;
    let stands = store.get_subscription(&scope, id(1)).await?;
    assert_eq!(stands, Subscription { due_at: Some(later(1)), ..changed.clone() });
    let paused = Some(Paused { at: later(3), reason: PauseReason::Asked });
    let paused = Subscription { paused, due_at: None, ..changed.clone() };
    store.put_subscription(&scope, &changed, &paused, &entry(now())).await?;
    assert_eq!(store.get_subscription(&scope, id(1)).await?, paused, "the change is about that");
    Ok(())
}

/// A report that is published makes those due that wait for one like it.
pub async fn a_publication_wakes_those_who_wait_for_it(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let waits = |number| Subscription { due_at: None, ..subscription(&scope, number, "mon 08:00") };
    let paused = Some(Paused { at: now(), reason: PauseReason::Asked });
    let (soon, slot, mut reports) = (later(5), later(99), 0);
    for (new, expected) in [
        (waits(1), Some(soon)),
        (Subscription { template_id: Some(id(4)), ..waits(2) }, None),
        (Subscription { paused, ..waits(3) }, None),
        (Subscription { due_at: Some(slot), ..waits(4) }, Some(slot)),
        (Subscription { due_at: Some(slot), open_until: Some(later(6)), ..waits(5) }, Some(soon)),
        (Subscription { due_at: Some(slot), open_until: Some(soon), ..waits(6) }, Some(slot)),
        (Subscription { due_at: Some(now()), open_until: Some(slot), ..waits(7) }, Some(now())),
    ] {
        store.insert_subscription(&scope, &new, &entry(now())).await?;
        reports += 1;
        publish(&*store, &scope, reports, "2026-03-01", soon).await?;
        let found = store.get_subscription(&scope, new.id).await?;
        assert_eq!(found.due_at, expected, "{}", new.id);
        store.delete_subscription(&scope, new.id, now(), &entry(now())).await?;
    }
    Ok(())
}

/// What is due is found by the instant since when; what is paused or to come is not.
pub async fn a_due_subscription_is_found_unless_it_is_paused(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let paused = Some(Paused { at: now(), reason: PauseReason::NotAdmitted });
    let due = |number, seconds| Subscription {
        due_at: Some(later(seconds)),
        ..subscription(&scope, number, "mon 08:00")
    };
    for new in [
        due(1, 3),
        due(2, 1),
        due(3, 1),
        due(4, 4),
        Subscription { paused, ..due(5, 0) },
        Subscription { due_at: None, ..due(6, 0) },
    ] {
        store.insert_subscription(&scope, &new, &entry(now())).await?;
    }
    let organizations = |store: Arc<dyn Store>, seconds| async move {
        store.list_organizations_due_any_organization(later(seconds), None, 9).await
    };
    assert_eq!(organizations(store.clone(), 0).await?, []);
    assert_eq!(organizations(store.clone(), 1).await?, [scope.organization_id()]);
    let found = store.list_due_subscriptions(&scope, later(3), 9).await?;
    assert_eq!(found, [due(2, 1), due(3, 1), due(1, 3)]);
    assert_eq!(store.list_due_subscriptions(&scope, later(3), 2).await?, [due(2, 1), due(3, 1)]);
    assert_eq!(store.list_due_subscriptions(&scope, now(), 9).await?, []);
    for (number, seconds, expected) in [
        (4, 2, Some(later(2))),
        (4, 3, Some(later(2))),
        (5, 0, Some(now())),
        (6, 7, Some(later(7))),
    ] {
        store.wake_subscription(&scope, id(number), later(seconds)).await?;
        assert_eq!(store.get_subscription(&scope, id(number)).await?.due_at, expected);
    }
    store.wake_subscription(&scope, id(9), now()).await?;
    Ok(())
}

/// A subscription that is deleted takes what is open with it, and nothing else.
pub async fn what_is_still_to_be_sent_ends_with_its_subscription(
    store: Arc<dyn Store>,
) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    publish(&*store, &scope, 1, "2026-03-01", now()).await?;
    for number in [1, 2] {
        make(&*store, &scope, number, number).await?;
    }
    store.delete_subscription(&scope, id(1), later(9), &entry(now())).await?;
    let ended = store.get_delivery(&scope, id(1)).await?;
    assert_eq!((ended.status, ended.due_at), (DeliveryStatus::Refused, None));
    assert_eq!(ended.ended_at, Some(later(9)));
    assert_eq!(ended.fault.map(|fault| fault.code).as_deref(), Some("subscription_ended"));
    let open = store.get_delivery(&scope, id(2)).await?;
    assert_eq!(open.status, DeliveryStatus::Pending);
    store.delete_subscription(&scope, id(1), later(9), &entry(now())).await
}

/// Two organizations whose subscriptions have the same ids never meet.
pub async fn one_organization_never_sees_anothers_subscriptions(
    store: Arc<dyn Store>,
) -> Result<()> {
    let [one, two] = two(&*store).await?;
    let due = |scope: &Scope| Subscription {
        due_at: None,
        address: scope.organization_id().to_string(),
        ..subscription(scope, 1, "published")
    };
    for scope in [&one, &two] {
        store.insert_subscription(scope, &due(scope), &entry(now())).await?;
    }
    publish(&*store, &one, 1, "2026-03-01", later(1)).await?;
    let woken = Subscription { due_at: Some(later(1)), ..due(&one) };
    assert_eq!(store.get_subscription(&one, id(1)).await?, woken);
    assert_eq!(store.get_subscription(&two, id(1)).await?, due(&two));
    assert_eq!(store.list_due_subscriptions(&two, later(9), 9).await?, []);
    store.wake_subscription(&two, id(1), later(2)).await?;
    assert_eq!(store.get_subscription(&one, id(1)).await?, woken);
    let all = [one.organization_id(), two.organization_id()];
    let found = store.list_organizations_due_any_organization(later(2), None, 9).await?;
    assert_eq!(found, all);
    let behind = store.list_organizations_due_any_organization(later(2), Some(all[0]), 9).await?;
    assert_eq!(behind, all[1..]);
    store.delete_subscription(&one, id(1), now(), &entry(now())).await?;
    let page = store.list_subscriptions(&two, None, &PageRequest::first(9)?).await?;
    assert_eq!(page.items.len(), 1, "theirs stays");
    Ok(())
}

/// So many seconds after [`now`].
pub(super) fn later(seconds: i64) -> Instant {
    now() + TimeDelta::seconds(seconds)
}

/// The subscription with the id `id(number)`.
pub(super) fn subscription(scope: &Scope, number: u32, when: &str) -> Subscription {
    let schedule = Schedule { when: when.parse().expect("a schedule"), zone: Tz::UTC };
    Subscription {
        id: id(number),
        organization_id: scope.organization_id(),
        user_id: id(7),
        channel: "mail".to_owned(),
        address: format!("reader{number}@example.com"),
        template_id: None,
        schedule,
        locale: None,
        format: Format::Pdf,
        include_charts: true,
        include_raw_data: false,
        paused: None,
        sends_from: now(),
        due_at: Some(now()),
        open_until: None,
        created_at: now(),
        updated_at: now(),
    }
}
