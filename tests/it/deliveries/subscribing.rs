//! Who may subscribe whom to what.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_analytics::error::ErrorKind;
use ioc_analytics::ids::{TemplateId, UserId};
use ioc_analytics::model::audit::AuditFilter;
use ioc_analytics::model::member::Role;
use ioc_analytics::model::schedule::Schedule;
use ioc_analytics::page::PageRequest;
use ioc_analytics::subscriptions::service::{NewSubscription, SubscriptionChange};

use crate::deliveries::house::{House, by_mail};
use crate::report_changes::{conflict, refused};

#[tokio::test]
async fn everybody_subscribes_themselves_by_mail_and_managers_everybody() {
    let house = House::new().await;
    let subscriptions = house.sample.platform.subscriptions();
    let viewer = house.member(Role::Viewer).await;
    let manager = house.member(Role::Manager).await;
    let own = subscriptions.create(&viewer, by_mail(None)).await.expect("their own");
    assert_eq!(Some(own.user_id), viewer.user_id());
    let webhook = |user_id| NewSubscription { channel: "webhook".to_owned(), ..by_mail(user_id) };
    for new in [by_mail(manager.user_id()), webhook(None)] {
        let forbidden = subscriptions.create(&viewer, new).await;
        assert_eq!(refused(forbidden, ErrorKind::Forbidden), "not_permitted");
    }
    let theirs =
        subscriptions.create(&manager, webhook(viewer.user_id())).await.expect("a manager");
    let managers = subscriptions.create(&manager, by_mail(None)).await.expect("their own");

    let page = || PageRequest::first(9).expect("a page");
    let seen = async |scope, of| {
        let found = subscriptions.list(scope, of, page()).await.expect("listed").items;
        found.into_iter().map(|it| it.id).collect::<BTreeSet<_>>()
    };
    assert_eq!(seen(&viewer, None).await, BTreeSet::from([own.id, theirs.id]));
    assert_eq!(seen(&viewer, manager.user_id()).await, BTreeSet::from([]));
    assert_eq!(seen(&manager, None).await, BTreeSet::from([own.id, theirs.id, managers.id]));
    assert_eq!(seen(&manager, viewer.user_id()).await, BTreeSet::from([own.id, theirs.id]));
    let hidden = subscriptions.get(&viewer, managers.id).await;
    assert_eq!(refused(hidden, ErrorKind::NotFound), "unknown_subscription");

    let secret = subscriptions.secret(&manager, theirs.id).await.expect("told");
    assert!(secret.contains(&theirs.address));
    let filter =
        AuditFilter { action: Some("subscription.secret".to_owned()), ..AuditFilter::default() };
    let audit = house.sample.platform.audit();
    let told = audit.list(&house.sample.scope, &filter, &page()).await.expect("listed").items;
    let [row] = &*told else { panic!("it is written down once: {told:?}") };
    assert_eq!((row.actor, row.subject.clone()), (manager.actor(), Some(theirs.id.to_string())));
    assert_eq!(
        subscriptions.secret(&viewer, theirs.id).await.expect_err("no").code(),
        "not_permitted"
    );
    let change = SubscriptionChange { locale: Some(Some("de".to_owned())), ..Default::default() };
    let kept = subscriptions.update(&viewer, theirs.id, change.clone(), None).await;
    assert_eq!(refused(kept, ErrorKind::Forbidden), "not_permitted");
    subscriptions.pause(&viewer, theirs.id).await.expect("whoever gets it may end it");
    subscriptions.delete(&viewer, theirs.id).await.expect("ended");
    subscriptions.delete(&viewer, managers.id).await.expect("as if there were none");
    assert_eq!(seen(&manager, None).await, BTreeSet::from([own.id, managers.id]));
}

#[tokio::test]
async fn what_could_never_be_sent_is_refused_as_it_is_entered() {
    let house = House::new().await;
    let subscriptions = house.sample.platform.subscriptions();
    let viewer = house.member(Role::Viewer).await;
    let host = &house.sample.scope;
    let of = |change: fn(&mut NewSubscription)| {
        let mut new = by_mail(viewer.user_id());
        change(&mut new);
        new
    };
    for (new, code) in [
        (of(|new| new.address = "nobody".to_owned()), "bad_recipient"),
        (of(|new| new.channel = "pigeon".to_owned()), "unknown_channel"),
        (of(|new| new.locale = Some("tlh".to_owned())), "unknown_language"),
        (of(|new| new.include_raw_data = true), "not_permitted"),
        (of(|new| new.user_id = None), "no_recipient"),
        (of(|new| new.user_id = Some(UserId::from_content(&[b"stranger"]))), "unknown_recipient"),
        (
            of(|new| new.template_id = Some(TemplateId::from_content(&[b"none"]))),
            "unknown_template",
        ),
    ] {
        let error = subscriptions.create(host, new).await.expect_err(code);
        assert_eq!(error.code(), code);
    }
    let page = PageRequest::first(9).expect("a page");
    assert_eq!(subscriptions.list(host, None, page).await.expect("listed").items, []);
}

#[tokio::test]
async fn what_was_published_while_a_subscription_was_paused_is_left_out() {
    let house = House::new().await;
    let viewer = house.member(Role::Viewer).await;
    let subscriptions = house.sample.platform.subscriptions();
    let subscription = house.subscribe(&viewer).await;
    subscriptions.pause(&viewer, subscription.id).await.expect("paused");
    house.publish().await;
    assert_eq!(house.send().await.total(), 0);
    house.wait(TimeDelta::hours(1));
    let resumed = subscriptions.resume(&viewer, subscription.id).await.expect("resumed");
    assert_eq!((resumed.paused, resumed.due_at), (None, None));
    assert_eq!(house.send().await.total(), 0);
    house.wait(TimeDelta::hours(1));
    let reports = house.sample.platform.reports();
    reports.generate(&house.sample.scope, house.sample.report, None).await.expect("generated");
    house.publish().await;
    assert_eq!(house.send().await.delivered, 1);
}

#[tokio::test]
async fn a_change_that_overtook_another_is_told() {
    let house = House::new().await;
    let viewer = house.member(Role::Viewer).await;
    let subscriptions = house.sample.platform.subscriptions();
    let seen = house.subscribe(&viewer).await;
    house.wait(TimeDelta::seconds(1));
    let without = SubscriptionChange { include_charts: Some(false), ..Default::default() };
    let changed = subscriptions.update(&viewer, seen.id, without.clone(), Some(&seen)).await;
    let changed = changed.expect("changed");
    assert!(!changed.include_charts && changed.updated_at > seen.updated_at);
    let late = SubscriptionChange { locale: Some(Some("fr".to_owned())), ..Default::default() };
    let overtaken = subscriptions.update(&viewer, seen.id, late, Some(&seen)).await;
    assert_eq!(conflict(overtaken), "subscription_changed_meanwhile");
    let same = subscriptions.update(&viewer, seen.id, without, None).await.expect("as it is");
    assert_eq!(same, changed);
}

#[tokio::test]
async fn what_was_published_before_a_subscription_was_for_it_is_left_out() {
    let house = House::new().await;
    let viewer = house.member(Role::Viewer).await;
    let subscriptions = house.sample.platform.subscriptions();
    let subscription = house
        .subscribe_with(&viewer, |new| new.schedule.when = "sun 08:00".parse().expect("a schedule"))
        .await;
    house.publish().await;
    house.wait(TimeDelta::hours(1));
    let published = Schedule { when: "published".parse().expect("a schedule"), zone: Tz::UTC };
    let change = SubscriptionChange { schedule: Some(published), ..Default::default() };
    let changed = subscriptions.update(&viewer, subscription.id, change, None).await;
    assert_eq!(changed.expect("changed").due_at, None);
    let (reports, scope) = (house.sample.platform.reports(), &house.sample.scope);
    assert_eq!(house.send().await.total(), 0);
    house.wait(TimeDelta::hours(1));
    reports.generate(scope, house.sample.report, None).await.expect("generated");
    house.publish().await;
    assert_eq!(house.send().await.delivered, 1);
    assert_eq!(house.ledger(subscription.id).await.len(), 1, "the version before is not sent");
}

#[tokio::test]
async fn nobody_is_sent_the_same_twice_nor_has_too_many() {
    let house = House::new().await;
    let viewer = house.member(Role::Viewer).await;
    let subscriptions = house.sample.platform.subscriptions();
    let first = house.subscribe(&viewer).await;
    let create = |new| subscriptions.create(&viewer, new);
    assert_eq!(conflict(create(by_mail(None)).await), "subscription_exists");
    subscriptions.pause(&viewer, first.id).await.expect("paused");
    create(by_mail(None)).await.expect("the other one sends nothing");
    assert_eq!(conflict(subscriptions.resume(&viewer, first.id).await), "subscription_exists");
    let other =
        |number| NewSubscription { address: format!("{number}@example.com"), ..by_mail(None) };
    for number in 3..=20 {
        create(other(number)).await.expect("another address");
    }
    assert_eq!(conflict(create(other(21)).await), "too_many_subscriptions");
    let change = SubscriptionChange { include_charts: Some(false), ..Default::default() };
    let last = subscriptions.list(&viewer, None, PageRequest::first(1).expect("a page")).await;
    let id = last.expect("listed").items[0].id;
    subscriptions.update(&viewer, id, change, None).await.expect("it is there already");
    subscriptions.delete(&viewer, first.id).await.expect("ended");
    create(other(21)).await.expect("there is room");
}
