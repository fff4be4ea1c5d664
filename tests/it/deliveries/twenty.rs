//! Many deliveries at once.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::TimeDelta;
use chrono_tz::Tz;
use futures_util::future::join_all;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::delivery::Parcel;
use ioc_analytics::document::format::Format;
use ioc_analytics::ids::{DeliveryId, ReportId};
use ioc_analytics::model::audit::AuditFilter;
use ioc_analytics::model::delivery::{DeliveryFilter, DeliveryStatus};
use ioc_analytics::model::member::Role;
use ioc_analytics::model::report::ReportFilter;
use ioc_analytics::model::schedule::Schedule;
use ioc_analytics::page::PageRequest;
use ioc_analytics::reports::export::ExportOptions;
use ioc_analytics::store::subscription::Subscription;
use ioc_analytics::subscriptions::service::NewSubscription;
use ioc_analytics::testing::sample::Sample;
use sha2::{Digest, Sha256};

use crate::deliveries::house::{FarEnd, Way, member};

const ROLES: [Role; 4] = [Role::Viewer, Role::Analyst, Role::Manager, Role::Admin];
const LOCALES: [Option<&str>; 5] = [Some("en-GB"), Some("de-AT"), Some("fr"), Some("es"), None];
/// Channels by name, with what their far ends do at first.
const CHANNELS: [(&str, Way); 4] = [
    ("mail", Way::TakesItsTime),
    ("webhook", Way::Takes),
    ("folder", Way::IsAway),
    ("pigeon", Way::LosesItsAnswer),
];

struct Wanted {
    subscription: Subscription,
    recipient: Scope,
}

#[tokio::test]
async fn twenty_deliveries_with_different_rights_never_cross() {
    let ends = CHANNELS.map(|(name, way)| (name, FarEnd::new(way)));
    let mut builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    for (name, end) in &ends {
        builder = builder.channel(*name, end.clone());
    }
    let sample = Sample::over(builder).await.expect("a sample");
    let organizations = [sample.scope.clone(), sample.canary.scope().clone()];
    let mut wanted = Vec::new();
    for number in 0..20 {
        wanted.push(subscribe(&sample, &organizations[number % 2], number / 2).await);
    }
    let mut reports = BTreeMap::new();
    for scope in &organizations {
        let report = only_report(&sample, scope).await;
        sample.platform.reports().publish(scope, report, None).await.expect("published");
        reports.insert(scope.organization_id(), report);
    }

    let deliveries = sample.platform.deliveries();
    // Two processes at each organization, all at once.
    let workers = organizations.iter().chain(&organizations);
    let sending = workers.map(|scope| deliveries.deliver_due(scope, 100, &|_| {}));
    let (mut delivered, mut waiting) = (0, 0);
    for sent in join_all(sending).await {
        let sent = sent.expect("sent");
        assert!(sent.faults.is_empty(), "{:?}", sent.faults);
        assert_eq!(sent.total(), sent.delivered + sent.waiting);
        (delivered, waiting) = (delivered + sent.delivered, waiting + sent.waiting);
    }
    let on = |name| wanted.iter().filter(|it| it.subscription.channel == name).count() as u64;
    let failing = on("folder") + on("pigeon");
    assert_eq!((delivered, waiting), (20 - failing, failing));
    let again = deliveries.deliver_due_of_all(100, &|_| {}).await.expect("sent");
    assert_eq!(again.total(), 0, "nothing is due");
    for (_, end) in &ends {
        end.will(Way::Takes);
    }
    sample.clock.advance(TimeDelta::minutes(2));
    let last = deliveries.deliver_due_of_all(100, &|_| {}).await.expect("sent");
    assert_eq!((last.delivered, last.total()), (waiting, waiting));

    let mut arrived: BTreeMap<DeliveryId, Parcel> = BTreeMap::new();
    for (name, end) in &ends {
        let parcels = end.arrived();
        let times = if *name == "pigeon" { 2 } else { 1 };
        assert_eq!(parcels.len() as u64, on(name) * times, "{name}");
        for parcel in parcels {
            // What arrived before came as it was.
            let before = arrived.insert(parcel.id, parcel.clone());
            assert!(before.is_none_or(|before| before == parcel), "{name}");
        }
    }
    assert_eq!(arrived.len(), 20);
    for it in &wanted {
        check(&sample, it, reports[&it.recipient.organization_id()], &arrived).await;
    }
    check_trail(&sample, reports[&sample.scope.organization_id()]).await;
}

async fn subscribe(sample: &Sample, organization: &Scope, number: usize) -> Wanted {
    let role = ROLES[number % 4];
    let recipient = member(sample, organization, role).await;
    let new = NewSubscription {
        user_id: recipient.user_id(),
        channel: CHANNELS[number % 4].0.to_owned(),
        address: format!("reader{number}@{}.example", organization.organization_id()),
        template_id: None,
        schedule: Schedule { when: "published".parse().expect("a schedule"), zone: Tz::UTC },
        locale: LOCALES[number % 5].map(str::to_owned),
        format: Format::ALL[number % 5],
        include_charts: !number.is_multiple_of(3),
        include_raw_data: role != Role::Viewer && number % 2 == 1,
    };
    let subscriptions = sample.platform.subscriptions();
    let subscription = subscriptions.create(organization, new).await.expect("subscribed");
    Wanted { subscription, recipient }
}

async fn only_report(sample: &Sample, scope: &Scope) -> ReportId {
    let page = PageRequest::first(9).expect("a page");
    let reports = sample.platform.reports();
    reports.list(scope, &ReportFilter::default(), page).await.expect("listed").items[0].id
}

/// The recipient got what they would have exported, once, and nothing else.
async fn check(
    sample: &Sample,
    wanted: &Wanted,
    report: ReportId,
    arrived: &BTreeMap<DeliveryId, Parcel>,
) {
    let Wanted { subscription, recipient } = wanted;
    let (deliveries, store) = (sample.platform.deliveries(), sample.platform.store());
    let filter =
        DeliveryFilter { subscription_id: Some(subscription.id), ..DeliveryFilter::default() };
    let page = PageRequest::first(9).expect("a page");
    let ledger = deliveries.list(recipient, &filter, page).await.expect("listed").items;
    let [record] = &*ledger else { panic!("one delivery: {ledger:?}") };
    let attempts = if ["mail", "webhook"].contains(&&*record.channel) { 1 } else { 2 };
    assert_eq!((record.status, record.attempts), (DeliveryStatus::Delivered, attempts));
    assert_eq!(record.receipt.as_deref(), Some("250 ok"));
    assert_eq!((record.report_id, record.report_version), (report, 1));
    let tried = deliveries.list_attempts(recipient, record.id).await.expect("listed");
    assert!(tried.iter().all(|it| it.ended_at.is_some()) && tried.len() == attempts as usize);

    let parcel = &arrived[&record.id];
    assert_eq!(parcel.organization_id, recipient.organization_id());
    assert_eq!(parcel.to, subscription.address);
    let options = ExportOptions {
        format: subscription.format,
        version: None,
        include_charts: subscription.include_charts,
        locale: subscription.locale.clone(),
        include_raw_data: subscription.include_raw_data,
    };
    let (reports, dashboard) = (sample.platform.reports(), sample.platform.dashboard());
    let own = reports.export_with(dashboard, recipient, report, &options).await.expect("exported");
    let [file] = &*parcel.attachments else { panic!("one file: {parcel:?}") };
    assert_eq!((&file.name, &file.media_type), (&own.file_name, &own.media_type));
    assert!(file.bytes == own.served.bytes, "{} of {subscription:?}", file.name);
    let kept = record.file.as_ref().expect("it is known");
    let hash = Sha256::digest(&file.bytes).iter().fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}");
        hash
    });
    assert_eq!((&kept.sha256, kept.size_bytes), (&hash, file.bytes.len() as u64));
    assert_eq!(store.find_parcel(recipient, record.id).await.expect("asked"), None);

    let name = &recipient.organization().name;
    assert!(parcel.subject.contains(name) && parcel.text.contains(&file.name), "{}", parcel.text);
    let page = parcel.html.as_deref().expect("a page for mail programs");
    for told in [&parcel.text, page] {
        assert!(told.contains(&subscription.id.to_string()), "{told}");
    }
    assert!(page.contains(name) && page.contains(&file.name));
    if recipient.organization_id() == sample.scope.organization_id() {
        let texts = [parcel.subject.as_bytes(), parcel.text.as_bytes(), page.as_bytes()];
        for told in texts.into_iter().chain([&*file.bytes]) {
            sample.canary.assert_absent("a parcel", told);
        }
    } else {
        let acme = sample.scope.organization_id().to_string();
        for told in [&parcel.text, page] {
            assert!(!told.contains("Acme") && !told.contains(&acme));
        }
    }
}

/// The trail says which report was drawn for whom, and that nobody else read it.
async fn check_trail(sample: &Sample, report: ReportId) {
    let filter =
        AuditFilter { action: Some("report.deliver".to_owned()), ..AuditFilter::default() };
    let page = PageRequest::first(100).expect("a page");
    let audit = sample.platform.audit();
    let rows = audit.list(&sample.scope, &filter, &page).await.expect("listed").items;
    assert_eq!(rows.len(), 10, "each parcel is drawn once");
    for row in rows {
        let subject = row.subject.expect("what it is about");
        assert_eq!(row.actor, sample.scope.actor());
        assert!(subject.starts_with(&format!("{report} member:")), "{subject}");
    }
}
