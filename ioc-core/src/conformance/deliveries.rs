//! Cases of [`crate::store::deliveries::DeliveryStore`].

use std::sync::Arc;

use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::conformance::delivery_attempts::parcel;
use crate::conformance::fixture::{
    at, date, entry, id, now, organization, refused, together, trace, two,
};
use crate::conformance::reports::{report, version};
use crate::conformance::subscriptions::{later, subscription};
use crate::error::{ErrorKind, Result};
use crate::ids::{DeliveryId, ReportId};
use crate::model::delivery::{DeliveryFilter, DeliveryRecord, DeliveryStatus, Outcome};
use crate::model::report::{Report, ReportStatus};
use crate::page::PageRequest;
use crate::store::bundle::Store;
use crate::store::report_steps::ReportStep;
use crate::store::reports::Expected;
use crate::store::subscription::Subscription;

/// Whoever wants each publication gets each version once, the first published first.
pub async fn each_publication_is_sent_once(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let new = subscription(&scope, 1, "published");
    store.insert_subscription(&scope, &new, &entry(now())).await?;
    publish(&*store, &scope, 2, "2026-03-08", later(2)).await?;
    publish(&*store, &scope, 1, "2026-03-01", later(1)).await?;
    publish(&*store, &scope, 3, "2026-02-22", later(3)).await?;
    take(&*store, &scope, 3, ReportStep::Archive).await?;
    let seen = store.get_subscription(&scope, id(1)).await?;
    assert_eq!(next(&*store, &scope, &seen, 1).await?, Some((id(1), 1)));
    let made = store.get_delivery(&scope, id(1)).await?;
    assert_eq!((made.slot, made.made_at, made.due_at), (now(), later(9), Some(later(9))));
    assert_eq!((made.status, made.attempts, made.resend_of), (DeliveryStatus::Pending, 0, None));
    assert_eq!((&made.channel, &made.address), (&new.channel, &new.address));
    assert_eq!((made.user_id, made.subscription_id), (new.user_id, new.id));
    assert_eq!(next(&*store, &scope, &seen, 2).await?, Some((id(2), 1)));
    assert_eq!(next(&*store, &scope, &seen, 3).await?, None);
    assert_eq!(store.get_subscription(&scope, id(1)).await?.due_at, None, "it waits");
    again(&*store, &scope, 1, 2, later(20)).await?;
    let seen = store.get_subscription(&scope, id(1)).await?;
    assert_eq!(seen.due_at, Some(later(20)));
    assert_eq!(next(&*store, &scope, &seen, 4).await?, Some((id(1), 2)));
    assert_eq!(next(&*store, &scope, &seen, 5).await?, None);
    Ok(())
}

/// At a slot the report whose period ends last is sent, and none that is older than one
/// that was sent; where there is none, the next publication is waited for, and the next
/// slot comes all the same.
pub async fn a_slot_brings_the_newest_report(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let new = subscription(&scope, 1, "mon 08:00");
    store.insert_subscription(&scope, &new, &entry(now())).await?;
    for (number, end, seconds) in
        [(1, "2026-03-01", 4), (2, "2026-02-22", 5), (3, "2026-03-01", 3), (4, "2026-03-01", 4)]
    {
        publish(&*store, &scope, number, end, later(seconds)).await?;
    }
    let slot = |seconds| Subscription { due_at: Some(later(seconds)), ..new.clone() };
    let mut seen = new.clone();
    for (place, expected) in [(1, Some(1)), (2, Some(4)), (3, Some(3)), (4, None)] {
        let made = next(&*store, &scope, &seen, place).await?;
        assert_eq!(made, expected.map(|number| (id(number), 1)), "{place}");
        let stands = store.get_subscription(&scope, id(1)).await?;
        let monday = at("2026-03-09T08:00:00Z");
        assert_eq!(stands.due_at, Some(monday), "{place}");
        assert_eq!(next(&*store, &scope, &seen, 99).await?, None, "it is not due any more");
        store.wake_subscription(&scope, id(1), later(10)).await?;
        seen = slot(10);
    }
    // Where it waits, an older report is none of its.
    store
        .put_subscription(
            &scope,
            &new,
            &Subscription { due_at: None, ..new.clone() },
            &entry(now()),
        )
        .await?;
    again(&*store, &scope, 2, 2, later(11)).await?;
    assert_eq!(next(&*store, &scope, &slot(11), 5).await?, None);
    publish(&*store, &scope, 5, "2026-03-08", later(12)).await?;
    let monday = Some(at("2026-03-09T08:00:00Z"));
    assert_eq!(store.get_subscription(&scope, id(1)).await?.due_at, monday, "no slot is open");
    store.wake_subscription(&scope, id(1), later(12)).await?;
    assert_eq!(next(&*store, &scope, &slot(12), 6).await?, Some((id(5), 1)));
    Ok(())
}

/// What was published before a subscription began is none of its, nor what follows
/// another template.
pub async fn what_was_published_before_is_not_sent(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    publish(&*store, &scope, 1, "2026-03-01", later(1)).await?;
    for (number, when) in [(1, "published"), (2, "mon 08:00")] {
        let begun = subscription(&scope, number, when);
        let late = Subscription { sends_from: later(2), ..begun.clone() };
        let other = Subscription { template_id: Some(id(5)), ..begun.clone() };
        for (place, new, expected) in [
            (1, late, None),
            (2, other, None),
            (3, Subscription { sends_from: later(1), ..begun }, Some(())),
        ] {
            let new = Subscription { id: id(10 * number + place), ..new };
            store.insert_subscription(&scope, &new, &entry(now())).await?;
            let made = next(&*store, &scope, &new, 10 * number + place).await?;
            assert_eq!(made.map(|_| ()), expected, "{when} {place}");
        }
    }
    Ok(())
}

/// Of many who see a subscription due, one makes its delivery.
pub async fn one_of_many_makes_a_delivery(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    publish(&*store, &scope, 1, "2026-03-01", now()).await?;
    for (number, when) in [(1, "published"), (2, "mon 08:00")] {
        let new = subscription(&scope, number, when);
        store.insert_subscription(&scope, &new, &entry(now())).await?;
        let calls = (0..8).map(|place| {
            let (store, scope, new) = (&store, &scope, &new);
            async move { store.make_delivery(scope, new, id(10 * number + place), later(9)).await }
        });
        let made: Vec<_> = together(calls).await.into_iter().collect::<Result<_>>()?;
        assert_eq!(made.iter().flatten().count(), 1, "{when}");
    }
    Ok(())
}

/// One delivery takes the place of another, and no second one.
pub async fn a_delivery_is_resent_once(store: Arc<dyn Store>) -> Result<()> {
    let scope = delivery(&*store).await?;
    let before = store.get_delivery(&scope, id(1)).await?;
    let again = |number, of| DeliveryRecord {
        id: id(number),
        resend_of: Some(id(of)),
        made_at: later(20 + i64::from(number)),
        ..before.clone()
    };
    store.insert_resend(&scope, &again(2, 1), Some(&entry(now()))).await?;
    let twice = store.insert_resend(&scope, &again(3, 1), None).await;
    let error = refused(twice, "another one is there");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "resent_already"));
    store.insert_resend(&scope, &again(3, 2), None).await?;
    assert_eq!(store.get_delivery(&scope, id(3)).await?, again(3, 2));
    let seen = store.get_subscription(&scope, id(1)).await?;
    assert_eq!(next(&*store, &scope, &seen, 4).await?, None, "it is sent already");
    Ok(())
}

/// Newest first, then by id, page by page, through filters.
pub async fn deliveries_are_paged_and_filtered(store: Arc<dyn Store>) -> Result<()> {
    let scope = delivery(&*store).await?;
    let first = store.get_delivery(&scope, id(1)).await?;
    for (number, seconds, user, of) in [(2, 12, 8, 1), (3, 12, 7, 2), (4, 11, 7, 1)] {
        let other = DeliveryRecord {
            id: id(number),
            subscription_id: id(of),
            user_id: id(user),
            resend_of: Some(id(number - 1)),
            made_at: later(seconds),
            status: if number == 4 { DeliveryStatus::Failed } else { DeliveryStatus::Pending },
            due_at: None,
            ..first.clone()
        };
        store.insert_resend(&scope, &other, None).await?;
    }
    let all = DeliveryFilter::default();
    for (filter, expected) in [
        (all.clone(), vec![2, 3, 4, 1]),
        (DeliveryFilter { user_id: Some(id(7)), ..all.clone() }, vec![3, 4, 1]),
        (DeliveryFilter { status: Some(DeliveryStatus::Failed), ..all.clone() }, vec![4]),
        (DeliveryFilter { subscription_id: Some(id(1)), ..all.clone() }, vec![2, 4, 1]),
        (
            DeliveryFilter {
                subscription_id: Some(id(1)),
                user_id: Some(id(7)),
                status: Some(DeliveryStatus::Pending),
            },
            vec![1],
        ),
    ] {
        let (mut found, mut request) = (Vec::<DeliveryId>::new(), PageRequest::first(2)?);
        loop {
            let page = store.list_deliveries(&scope, &filter, &request).await?;
            found.extend(page.items.iter().map(|it| it.id));
            request.after = page.next;
            if request.after.is_none() {
                break;
            }
        }
        assert_eq!(found, expected.into_iter().map(id).collect::<Vec<_>>(), "{filter:?}");
    }
    Ok(())
}

/// Two organizations whose deliveries have the same ids never meet.
pub async fn one_organization_never_sees_anothers_deliveries(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    publish(&*store, &one, 1, "2026-03-01", now()).await?;
    store.insert_subscription(&two, &subscription(&two, 1, "published"), &entry(now())).await?;
    let theirs = store.get_subscription(&two, id(1)).await?;
    assert_eq!(next(&*store, &two, &theirs, 1).await?, None, "the report is another's");
    publish(&*store, &two, 1, "2026-03-01", now()).await?;
    store.delete_subscription(&two, id(1), now(), &entry(now())).await?;
    make(&*store, &one, 1, 1).await?;
    let error = refused(store.get_delivery(&two, id(1)).await, "it is another's");
    assert_eq!((error.kind(), error.code()), (ErrorKind::NotFound, "unknown_delivery"));
    make(&*store, &two, 1, 1).await?;
    assert!(store.claim_delivery(&one, id(1), 0, later(9), later(20)).await?);
    assert_eq!(store.get_delivery(&two, id(1)).await?.attempts, 0);
    assert!(!store.put_parcel(&two, id(1), 1, &parcel()).await?);
    assert!(store.put_parcel(&one, id(1), 1, &parcel()).await?);
    assert_eq!(store.find_parcel(&two, id(1)).await?, None);
    assert_eq!(store.list_delivery_attempts(&two, id(1)).await?, []);
    let delivered = Outcome::Delivered(String::new());
    assert!(store.finish_attempt(&one, id(1), 1, later(10), &delivered).await?);
    let open = store.get_delivery(&two, id(1)).await?;
    assert_eq!(open.status, DeliveryStatus::Pending);
    let due = store.list_due_deliveries(&two, later(9), 9).await?;
    assert_eq!(due, std::slice::from_ref(&open));
    assert_eq!(store.list_due_deliveries(&one, later(9), 9).await?, []);
    let (all, first) = (DeliveryFilter::default(), PageRequest::first(9)?);
    let page = store.list_deliveries(&two, &all, &first).await?;
    assert_eq!(page.items, std::slice::from_ref(&open));
    let again = |scope: &Scope| DeliveryRecord {
        id: id(2),
        organization_id: scope.organization_id(),
        resend_of: Some(id(1)),
        ..open.clone()
    };
    for scope in [&one, &two] {
        store.insert_resend(scope, &again(scope), None).await?;
    }
    Ok(())
}

/// An organization with the delivery `id(1)`, which is due from `later(9)` on.
pub(super) async fn delivery(store: &dyn Store) -> Result<Scope> {
    let scope = organization(store, 1, Tz::UTC).await?;
    publish(store, &scope, 1, "2026-03-01", now()).await?;
    make(store, &scope, 1, 1).await?;
    Ok(scope)
}

/// Adds a subscription and makes its first delivery, at `later(9)`.
pub(super) async fn make(
    store: &dyn Store,
    scope: &Scope,
    number: u32,
    delivery: u32,
) -> Result<()> {
    let new = subscription(scope, number, "published");
    store.insert_subscription(scope, &new, &entry(now())).await?;
    assert!(next(store, scope, &new, delivery).await?.is_some(), "there is a report");
    Ok(())
}

async fn next(
    store: &dyn Store,
    scope: &Scope,
    seen: &Subscription,
    number: u32,
) -> Result<Option<(ReportId, u32)>> {
    let made = store.make_delivery(scope, seen, id(number), later(9)).await?;
    Ok(made.map(|delivery| (delivery.report_id, delivery.report_version)))
}

/// Publishes version 1 of a new report, whose period is a week that ends on `end`.
pub(super) async fn publish(
    store: &dyn Store,
    scope: &Scope,
    number: u32,
    end: &str,
    at: Instant,
) -> Result<()> {
    let end = date(end);
    let new = Report {
        title: format!("Report {number}"),
        period_start: end - chrono::Days::new(6),
        period_end: end,
        status: ReportStatus::Draft,
        ..report(scope, number)
    };
    store.insert_report(scope, &new, &trace(now())).await?;
    again(store, scope, number, 1, at).await
}

/// Publishes the next version of a report.
async fn again(
    store: &dyn Store,
    scope: &Scope,
    number: u32,
    next: u32,
    at: Instant,
) -> Result<()> {
    take(store, scope, number, ReportStep::Generate { until: later(3600) }).await?;
    let mut made = version(next);
    made.report_id = id(number);
    for (place, section) in (0_u32..).zip(&mut made.sections) {
        section.id = id(1000 * number + 100 * next + place);
    }
    store.put_report_version(scope, &made, &Expected::Any, &trace(now())).await?;
    let step = ReportStep::Publish { version: next, at, exports: Vec::new() };
    take(store, scope, number, step).await
}

async fn take(store: &dyn Store, scope: &Scope, number: u32, step: ReportStep) -> Result<()> {
    store.take_report_step(scope, id(number), &Expected::Any, &step, &trace(now())).await
}
