//! What goes wrong on the way.

use std::time::Duration;

use chrono::TimeDelta;
use ioc_analytics::error::ErrorKind;
use ioc_analytics::ids::SeededIds;
use ioc_analytics::model::audit::AuditEntry;
use ioc_analytics::model::delivery::DeliveryStatus;
use ioc_analytics::model::member::Role;
use ioc_analytics::store::subscription::Subscription;
use ioc_analytics::testing::sample::Sample;

use crate::deliveries::house::{House, Way};
use crate::report_changes::{conflict, refused};

#[tokio::test]
async fn a_channel_that_fails_is_never_recorded_as_a_success() {
    let house = House::new().await;
    let viewer = house.member(Role::Viewer).await;
    let id = house.subscribe(&viewer).await.id;
    house.mail.will(Way::IsAway);
    house.publish().await;
    let mut waited = Vec::new();
    for attempt in 1..=7_u32 {
        let sent = house.send().await;
        assert_eq!(sent.delivered, 0);
        let [record] = &*house.ledger(id).await else { panic!("one delivery") };
        assert_eq!(record.attempts, attempt);
        assert_eq!(record.fault.as_ref().map(|it| &*it.code), Some("delivery_failed"));
        if let Some(due_at) = record.due_at {
            assert_eq!((record.status, sent.waiting), (DeliveryStatus::Pending, 1));
            assert_eq!(house.send().await.total(), 0, "it waits");
            let pause = due_at - house.sample.platform.clock().now();
            waited.push(pause.num_minutes());
            house.wait(pause);
        }
    }
    assert_eq!(waited.len(), 6);
    assert!(waited.is_sorted() && waited[5] > 600, "longer each time: {waited:?}");
    assert_eq!(house.outcomes(id).await, [("failed", "delivery_failed".to_owned())]);
    house.wait(TimeDelta::days(9));
    assert_eq!(house.send().await.total(), 0, "it is given up");
    assert_eq!(house.mail.arrived(), []);
}

#[tokio::test]
async fn what_is_refused_for_good_is_not_tried_again_and_can_be_resent() {
    let house = House::new().await;
    let viewer = house.member(Role::Viewer).await;
    let id = house.subscribe(&viewer).await.id;
    house.mail.will(Way::Refuses);
    house.publish().await;
    assert_eq!(house.send().await.failed, 1);
    let before = house.ledger(id).await.remove(0);
    assert_eq!((before.status, before.attempts), (DeliveryStatus::Failed, 1));
    house.mail.will(Way::Takes);
    house.wait(TimeDelta::seconds(1));
    let deliveries = house.sample.platform.deliveries();
    let resent = deliveries.resend(&viewer, before.id).await.expect("their own");
    assert_eq!((resent.resend_of, resent.status), (Some(before.id), DeliveryStatus::Pending));
    assert_eq!(conflict(deliveries.resend(&viewer, before.id).await), "resent_already");
    assert_eq!(conflict(deliveries.resend(&viewer, resent.id).await), "delivery_open");
    assert_eq!(house.send().await.delivered, 1);
    let [arrived] = &*house.mail.arrived() else { panic!("one parcel") };
    assert_eq!(arrived.id, resent.id);
    let outcomes = house.outcomes(id).await;
    assert_eq!(outcomes, [("delivered", String::new()), ("failed", "delivery_refused".to_owned())]);
    let analyst = house.member(Role::Analyst).await;
    let others = deliveries.resend(&analyst, resent.id).await;
    assert_eq!(refused(others, ErrorKind::NotFound), "unknown_delivery");
}

#[tokio::test]
async fn a_crash_between_sending_and_recording_sends_the_same_parcel_again() {
    let house = House::new().await;
    let viewer = house.member(Role::Viewer).await;
    let id = house.subscribe(&viewer).await.id;
    house.publish().await;
    house.mail.will(Way::FallsSilent);
    let cut = tokio::time::timeout(Duration::from_millis(1500), house.send()).await;
    assert!(cut.is_err(), "it was killed while its channel was silent");
    let record = house.ledger(id).await.remove(0);
    assert_eq!((record.status, record.attempts), (DeliveryStatus::Sending, 1));
    house.mail.will(Way::Takes);
    assert_eq!(house.send().await.total(), 0, "somebody else may be at it");
    house.wait(TimeDelta::minutes(15));
    assert_eq!(house.send().await.delivered, 1);
    let [first, second] = &*house.mail.arrived() else { panic!("it came twice") };
    assert_eq!(first, second);
    assert_eq!(first.id, record.id);
    let deliveries = house.sample.platform.deliveries();
    let attempts = deliveries.list_attempts(&viewer, record.id).await.expect("listed");
    let ended: Vec<_> = attempts.iter().map(|it| it.ended_at.is_some()).collect();
    assert_eq!(ended, [false, true], "the first was interrupted");
}

#[tokio::test]
async fn an_attempt_that_is_interrupted_each_time_fails_in_the_end() {
    let house = House::new().await;
    let viewer = house.member(Role::Viewer).await;
    let id = house.subscribe(&viewer).await.id;
    house.publish().await;
    house.mail.will(Way::FallsSilent);
    for _ in 0..7 {
        let cut = tokio::time::timeout(Duration::from_millis(1500), house.send()).await;
        assert!(cut.is_err());
        house.wait(TimeDelta::minutes(15));
    }
    assert_eq!(house.send().await.failed, 1);
    assert_eq!(house.outcomes(id).await, [("failed", "interrupted".to_owned())]);
    assert_eq!(house.mail.arrived().len(), 7);
}

#[tokio::test]
async fn one_recipient_that_fails_keeps_no_other_from_theirs() {
    let house = House::new().await;
    let mut ids = Vec::new();
    for role in [Role::Viewer, Role::Analyst, Role::Manager, Role::Admin] {
        let reader = house.member(role).await;
        let channel = if role == Role::Analyst { "webhook" } else { "mail" };
        ids.push(house.subscribe_with(&reader, |new| new.channel = channel.to_owned()).await.id);
    }
    house.webhook.will(Way::Refuses);
    house.publish().await;
    let sent = house.send().await;
    assert_eq!((sent.delivered, sent.failed, sent.total()), (3, 1, 4));
    assert_eq!(house.outcomes(ids[1]).await, [("failed", "delivery_refused".to_owned())]);
}

#[tokio::test]
async fn a_channel_that_is_not_set_up_keeps_its_deliveries_and_no_other() {
    let house = House::new().await;
    let Sample { platform, scope, .. } = &house.sample;
    let (viewer, analyst) = (house.member(Role::Viewer).await, house.member(Role::Analyst).await);
    let seen = house.subscribe(&viewer).await;
    let changed = Subscription { channel: "pigeon".to_owned(), ..seen.clone() };
    let entry = AuditEntry::new(&SeededIds::new(7), platform.clock().now(), "subscription.update");
    platform.store().put_subscription(scope, &seen, &changed, &entry).await.expect("changed");
    house.publish().await;
    for round in 0..2_u32 {
        if round == 1 {
            house.wait(TimeDelta::hours(1));
            house.subscribe(&analyst).await;
            platform.reports().generate(scope, house.sample.report, None).await.expect("generated");
            house.publish().await;
        }
        // With room for one alone it is not in the way of the other.
        let sent = platform.deliveries().deliver_due(scope, 1, &|_| {}).await.expect("sent");
        assert_eq!((sent.delivered, sent.waiting > 0, sent.failed), (u64::from(round), true, 0));
        let [fault] = &*sent.faults else { panic!("one for the channel: {:?}", sent.faults) };
        assert_eq!(fault.code(), "unknown_channel");
    }
    let ledger = house.ledger(seen.id).await;
    assert!(ledger.iter().all(|it| (it.status, it.attempts) == (DeliveryStatus::Pending, 0)));
}
