//! Rights that change on the way.

use chrono::TimeDelta;
use ioc_analytics::document::format::Format;
use ioc_analytics::error::ErrorKind;
use ioc_analytics::model::member::Role;
use ioc_analytics::model::organization::OrganizationChange;
use ioc_analytics::store::subscription::PauseReason;
use ioc_analytics::subscriptions::service::{NewSubscription, SubscriptionChange};

use crate::deliveries::house::{House, Way, record};
use crate::report_changes::refused;

#[tokio::test]
async fn whoever_is_no_member_any_more_gets_nothing_more() {
    let house = House::new().await;
    let viewer = house.member(Role::Viewer).await;
    let id = house.subscribe(&viewer).await.id;
    let user_id = viewer.user_id().expect("a person");
    let report = house.publish().await;
    record(&house.sample, &house.sample.scope, user_id, Role::Viewer, Some("2026-03-02T08:00:00Z"))
        .await;
    assert_eq!(house.send().await.refused, 1);
    assert_eq!(house.mail.arrived(), []);
    assert_eq!(house.outcomes(id).await, [("refused", "not_admitted".to_owned())]);
    let (platform, scope) = (&house.sample.platform, &house.sample.scope);
    let paused = platform.subscriptions().get(scope, id).await.expect("there");
    assert_eq!(paused.paused.map(|it| it.reason), Some(PauseReason::NotAdmitted));
    house.wait(TimeDelta::hours(1));
    platform.reports().generate(scope, report, None).await.expect("generated");
    house.publish().await;
    assert_eq!(house.send().await.total(), 0, "it is paused");
    let gone = platform.subscriptions().resume(scope, id).await;
    assert_eq!(gone.expect_err("nobody to send to").code(), "unknown_recipient");
}

#[tokio::test]
async fn whoever_might_not_subscribe_this_way_any_more_sends_nothing_again() {
    let house = House::new().await;
    let manager = house.member(Role::Manager).await;
    let by_webhook = |new: &mut NewSubscription| new.channel = "webhook".to_owned();
    let id = house.subscribe_with(&manager, by_webhook).await.id;
    house.webhook.will(Way::Refuses);
    house.publish().await;
    assert_eq!(house.send().await.failed, 1);
    let before = house.ledger(id).await.remove(0);
    let demoted = house.member_as(&manager, Role::Viewer).await;
    let deliveries = house.sample.platform.deliveries();
    let again = deliveries.resend(&demoted, before.id).await;
    assert_eq!(refused(again, ErrorKind::Forbidden), "not_permitted");
    assert_eq!(house.ledger(id).await.len(), 1);
    deliveries.resend(&house.sample.scope, before.id).await.expect("who handles all of them");
}

#[tokio::test]
async fn raw_data_is_refused_to_whoever_may_not_read_it_any_more() {
    let house = House::new().await;
    let analyst = house.member(Role::Analyst).await;
    let raw = |new: &mut NewSubscription| {
        new.include_raw_data = true;
        new.format = Format::Csv;
    };
    let id = house.subscribe_with(&analyst, raw).await.id;
    let user_id = analyst.user_id().expect("a person");
    house.publish().await;
    record(&house.sample, &house.sample.scope, user_id, Role::Viewer, None).await;
    assert_eq!(house.send().await.refused, 1);
    assert_eq!(house.outcomes(id).await, [("refused", "not_permitted".to_owned())]);
    assert_eq!(house.mail.arrived(), []);
}

#[tokio::test]
async fn a_parcel_that_was_made_under_other_rights_is_made_anew() {
    let house = House::new().await;
    let analyst = house.member(Role::Analyst).await;
    let id = house.subscribe(&analyst).await.id;
    let user_id = analyst.user_id().expect("a person");
    house.mail.will(Way::IsAway);
    house.publish().await;
    assert_eq!(house.send().await.waiting, 1);
    let (platform, scope) = (&house.sample.platform, &house.sample.scope);
    let first = house.ledger(id).await.remove(0);
    let kept = platform.store().find_parcel(scope, first.id).await.expect("asked");
    assert!(kept.is_some(), "it is kept for the next attempt");

    record(&house.sample, scope, user_id, Role::Viewer, None).await;
    house.mail.will(Way::Takes);
    house.wait(TimeDelta::minutes(2));
    let sent = house.send().await;
    assert_eq!((sent.refused, sent.delivered), (1, 1));
    let ledger = house.ledger(id).await;
    assert_eq!(
        house.outcomes(id).await,
        [("delivered", String::new()), ("refused", "rights_changed".to_owned())]
    );
    assert_eq!(ledger[0].resend_of, Some(first.id));
    assert_eq!(platform.store().find_parcel(scope, first.id).await.expect("asked"), None);
    let [arrived] = &*house.mail.arrived() else { panic!("one parcel") };
    assert_eq!(arrived.id, ledger[0].id);

    // The same where the rules of the organization change.
    house.mail.will(Way::IsAway);
    house.wait(TimeDelta::hours(1));
    platform.reports().generate(scope, house.sample.report, None).await.expect("generated");
    house.publish().await;
    assert_eq!(house.send().await.waiting, 1);
    let change = OrganizationChange { minimum_group: Some(6), ..OrganizationChange::default() };
    platform.organizations().update(scope, change, None).await.expect("changed");
    house.mail.will(Way::Takes);
    house.wait(TimeDelta::minutes(2));
    assert_eq!(house.send().await.refused, 1);
    assert_eq!(house.outcomes(id).await[1], ("refused", "rights_changed".to_owned()));
}

#[tokio::test]
async fn a_report_that_was_put_away_is_not_sent() {
    let house = House::new().await;
    let analyst = house.member(Role::Analyst).await;
    let id = house.subscribe(&analyst).await.id;
    house.mail.will(Way::IsAway);
    let report = house.publish().await;
    assert_eq!(house.send().await.waiting, 1);
    let (platform, scope) = (&house.sample.platform, &house.sample.scope);
    platform.reports().archive(scope, report, None).await.expect("put away");
    house.mail.will(Way::Takes);
    house.wait(TimeDelta::minutes(2));
    assert_eq!(house.send().await.refused, 1);
    assert_eq!(house.outcomes(id).await, [("refused", "report_withdrawn".to_owned())]);
    assert_eq!(house.mail.arrived(), []);
}

#[tokio::test]
async fn a_version_that_was_published_anew_is_sent_in_its_newest() {
    let house = House::new().await;
    for (role, when) in [(Role::Viewer, "published"), (Role::Analyst, "mon 09:00")] {
        let reader = house.member(role).await;
        let subscription = house
            .subscribe_with(&reader, |new| new.schedule.when = when.parse().expect("a schedule"))
            .await;
        house.mail.will(Way::IsAway);
        let (platform, scope) = (&house.sample.platform, &house.sample.scope);
        let report = house.sample.report;
        house.wait(TimeDelta::minutes(30));
        if role == Role::Analyst {
            platform.reports().generate(scope, report, None).await.expect("generated");
        }
        house.publish().await;
        assert_eq!(house.send().await.waiting, 1, "{when}");
        platform.reports().generate(scope, report, None).await.expect("generated");
        house.publish().await;
        house.mail.will(Way::Takes);
        house.wait(TimeDelta::minutes(2));
        let sent = house.send().await;
        assert_eq!((sent.refused, sent.delivered), (1, 1), "{when}");
        assert_eq!(house.send().await.total(), 0, "{when}: nothing is left");
        let mut outcomes = house.outcomes(subscription.id).await;
        outcomes.sort();
        assert_eq!(
            outcomes,
            [("delivered", String::new()), ("refused", "report_superseded".to_owned())]
        );
        platform.subscriptions().delete(scope, subscription.id).await.expect("ended");
    }
    assert_eq!(house.mail.arrived().len(), 2);
}

#[tokio::test]
async fn a_parcel_goes_to_no_address_and_in_no_way_that_was_changed_since() {
    let house = House::new().await;
    let viewer = house.member(Role::Viewer).await;
    let id = house.subscribe(&viewer).await.id;
    let (platform, scope) = (&house.sample.platform, &house.sample.scope);
    for (place, change) in [
        SubscriptionChange { address: Some("new@example.com".to_owned()), ..Default::default() },
        SubscriptionChange { format: Some(Format::Csv), ..Default::default() },
        SubscriptionChange { include_charts: Some(false), ..Default::default() },
        SubscriptionChange { locale: Some(Some("de".to_owned())), ..Default::default() },
    ]
    .into_iter()
    .enumerate()
    {
        house.mail.will(Way::IsAway);
        house.wait(TimeDelta::hours(1));
        if place > 0 {
            let report = house.sample.report;
            platform.reports().generate(scope, report, None).await.expect("generated");
        }
        house.publish().await;
        assert_eq!(house.send().await.waiting, 1);
        platform.subscriptions().update(&viewer, id, change, None).await.expect("changed");
        house.mail.will(Way::Takes);
        house.wait(TimeDelta::minutes(2));
        let sent = house.send().await;
        assert_eq!((sent.refused, sent.delivered), (1, 1), "{place}");
        assert_eq!(
            house.outcomes(id).await[..2],
            [("delivered", String::new()), ("refused", "subscription_changed".to_owned())]
        );
    }
    let arrived = house.mail.arrived();
    assert!(arrived.iter().all(|it| it.to == "new@example.com"), "{arrived:?}");
    let types: Vec<_> = arrived.iter().map(|it| &*it.attachments[0].media_type).collect();
    assert!(types[0].starts_with("text/html") && types[1] == "application/zip", "{types:?}");
    assert!(arrived[3].subject != arrived[2].subject || arrived[3].text != arrived[2].text);
}
