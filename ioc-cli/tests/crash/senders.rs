//! `kill -9` while reports are sent: what the ledger calls delivered has arrived as a whole,
//! and each recipient gets each version once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::channels::Folder;
use ioc_analytics::clock::{Instant, VirtualClock};
use ioc_analytics::document::format::Format;
use ioc_analytics::ids::{Id, ReportId};
use ioc_analytics::model::delivery::{DeliveryFilter, DeliveryRecord, DeliveryStatus};
use ioc_analytics::model::member::{MemberRecord, Role};
use ioc_analytics::model::schedule::Schedule;
use ioc_analytics::page::{MAX_LIMIT, PageRequest};
use ioc_analytics::reports::export::ExportOptions;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::store::subscription::Subscription;
use ioc_analytics::subscriptions::service::NewSubscription;
use libtest_mimic::Trial;
use rand::SeedableRng;
use rand::rngs::StdRng;
use serde_json::Value;

use crate::demands::{file_is_whole, url};
use crate::place::{Place, duration, kill_within};
use crate::{batches, rounds, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("senders::no_kill_loses_tears_or_doubles_a_delivery", sending)]
}

const ROLES: [Role; 3] = [Role::Viewer, Role::Analyst, Role::Manager];
const LOCALES: [Option<&str>; 4] = [Some("de"), None, Some("fr"), Some("es")];
const RECIPIENTS: usize = 10;
/// How long after a kill an attempt counts as interrupted.
const LEASE: TimeDelta = TimeDelta::minutes(15);
/// How often a delivery is attempted at most; a kill may take one attempt.
const KILLS_A_VERSION: u64 = 5;

struct Wanted {
    subscription: Subscription,
    recipient: Scope,
}

fn sending() {
    let mut rng = StdRng::seed_from_u64(21);
    let place = Place::new();
    std::fs::create_dir(place.path("parcels")).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut now = batches::now();
    let (report, wanted) = runtime.block_on(entered(&place));
    let mut kills = 0;
    let mut version = 1;
    let mut takes = None;
    while kills < rounds::of(200) {
        now += TimeDelta::hours(1);
        runtime.block_on(published(&place, now, report));
        if let Some(takes) = takes {
            for _ in 0..KILLS_A_VERSION {
                kills += u64::from(kill_within(sender(&place, now), takes, &mut rng));
                file_is_whole(&place.path("ioc.db"));
                runtime.block_on(look(&place, now, report, version, &wanted));
                now += LEASE;
            }
        }
        // Retries wait longer than the lease of an attempt that was interrupted.
        takes = Some(duration(|| assert!(sender(&place, now).status().unwrap().success())));
        now += TimeDelta::hours(13);
        assert!(sender(&place, now).status().unwrap().success());
        let ledger = runtime.block_on(look(&place, now, report, version, &wanted));
        let delivered = |it: &&DeliveryRecord| it.status == DeliveryStatus::Delivered;
        let here = ledger.iter().filter(|it| it.report_version == version);
        assert_eq!(here.clone().filter(delivered).count(), RECIPIENTS, "{ledger:?}");
        assert_eq!(here.count(), RECIPIENTS, "each of them has one");
        assert!(unfinished(&place).is_empty(), "what was broken off is swept");
        version += 1;
    }
}

/// An organization with a report and who is to get it.
async fn entered(place: &Place) -> (ReportId, Vec<Wanted>) {
    let platform = platform(&place.path("ioc.db"), &place.path("parcels"), batches::now());
    let scope = batches::enter(&platform).await.unwrap();
    for number in 0..16 {
        batches::send(&platform, &scope, number).await.unwrap();
    }
    let day = batches::now().date_naive();
    let new = NewReport {
        title: "Week".to_owned(),
        period_start: day - chrono::Days::new(7),
        period_end: day - chrono::Days::new(1),
        template_id: None,
    };
    let report = platform.reports().create(&scope, new).await.unwrap().id;
    let mut wanted = Vec::new();
    for number in 0..RECIPIENTS {
        wanted.push(subscribed(&platform, &scope, number).await);
    }
    (report, wanted)
}

async fn subscribed(platform: &Platform, scope: &Scope, number: usize) -> Wanted {
    let user_id = Id::from_content(&[b"recipient", &number.to_be_bytes()]);
    let member = MemberRecord {
        user_id,
        external_id: format!("recipient {number}"),
        name: None,
        role: Some(ROLES[number % ROLES.len()]),
        from: batches::now() - TimeDelta::days(200),
        to: None,
        department: None,
        job_role: None,
    };
    platform.ingest().record_members(scope, &[member]).await.unwrap();
    let recipient = platform.organizations().admit(user_id, scope.organization_id()).await.unwrap();
    let new = NewSubscription {
        user_id: Some(user_id),
        channel: "folder".to_owned(),
        address: format!("recipient {number}"),
        template_id: None,
        schedule: Schedule { when: "published".parse().unwrap(), zone: Tz::UTC },
        locale: LOCALES[number % LOCALES.len()].map(str::to_owned),
        format: Format::ALL[number % Format::ALL.len()],
        include_charts: number.is_multiple_of(2),
        include_raw_data: false,
    };
    let subscription = platform.subscriptions().create(scope, new).await.unwrap();
    Wanted { subscription, recipient }
}

async fn published(place: &Place, now: Instant, report: ReportId) {
    let platform = platform(&place.path("ioc.db"), &place.path("parcels"), now);
    let scope = acme(&platform).await;
    platform.reports().generate(&scope, report, None).await.unwrap();
    platform.reports().publish(&scope, report, None).await.unwrap();
}

async fn acme(platform: &Platform) -> Scope {
    let acme = platform.organizations().get("Acme").await.unwrap();
    platform.organizations().host_of(&acme).unwrap()
}

/// The ledger, once every delivery of it is looked at.
async fn look(
    place: &Place,
    now: Instant,
    report: ReportId,
    version: u32,
    wanted: &[Wanted],
) -> Vec<DeliveryRecord> {
    let platform = platform(&place.path("ioc.db"), &place.path("parcels"), now);
    let mut arrived = parcels(place);
    let mut ledger = Vec::new();
    for Wanted { subscription, recipient } in wanted {
        let filter =
            DeliveryFilter { subscription_id: Some(subscription.id), ..DeliveryFilter::default() };
        let page = PageRequest::first(MAX_LIMIT).unwrap();
        let records = platform.deliveries().list(recipient, &filter, page).await.unwrap().items;
        for record in records {
            let parcel = arrived.remove(&record.id.to_string());
            let is_delivered = record.status == DeliveryStatus::Delivered;
            assert!(parcel.is_some() || !is_delivered, "it never arrived: {record:?}");
            assert!(record.status.is_open() || is_delivered, "it was given up: {record:?}");
            // The versions before were looked at in their time.
            if let Some(parcel) = parcel.filter(|_| record.report_version == version) {
                is_whole(&platform, report, subscription, recipient, &record, &parcel).await;
            }
            ledger.push(record);
        }
    }
    assert!(arrived.is_empty(), "nobody is to get these: {arrived:?}");
    ledger
}

/// What arrived is what the recipient would have exported.
async fn is_whole(
    platform: &Platform,
    report: ReportId,
    subscription: &Subscription,
    recipient: &Scope,
    record: &DeliveryRecord,
    parcel: &Path,
) {
    let read = |name: &str| std::fs::read(parcel.join(name)).unwrap();
    let manifest: Value = serde_json::from_slice(&read("parcel.json")).unwrap();
    assert_eq!(manifest["to"], *subscription.address);
    assert!(!read("message.txt").is_empty() && !read("message.html").is_empty());
    let options = ExportOptions {
        format: subscription.format,
        version: Some(record.report_version),
        include_charts: subscription.include_charts,
        locale: subscription.locale.clone(),
        include_raw_data: false,
    };
    let (reports, dashboard) = (platform.reports(), platform.dashboard());
    let own = reports.export_with(dashboard, recipient, report, &options).await.unwrap();
    let name = manifest["attachments"][0]["name"].as_str().unwrap();
    assert!(
        read(&format!("attachments/{name}")) == own.served.bytes,
        "{}: {record:?}",
        parcel.display()
    );
}

/// The folders that a collector finds, by the id of the delivery.
fn parcels(place: &Place) -> BTreeMap<String, PathBuf> {
    let days = place.names("parcels").into_iter().filter(|name| !name.starts_with('.'));
    let of_day = |day: String| {
        let folder = format!("parcels/{day}");
        let named = |name: String| (name.clone(), place.path(&folder).join(name));
        place.names(&folder).into_iter().map(named).collect::<Vec<_>>()
    };
    days.flat_map(of_day).collect()
}

/// What a collector leaves alone.
fn unfinished(place: &Place) -> Vec<String> {
    place.names("parcels").into_iter().filter(|name| name.starts_with('.')).collect()
}

/// A process that sends what is due at `now`.
fn sender(place: &Place, now: Instant) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg("send").args([place.path("ioc.db"), place.path("parcels")]).arg(now.to_rfc3339());
    command
}

/// What that process does.
pub(crate) fn main(words: &[String]) -> ExitCode {
    let [database, parcels, now] = words else { panic!("{words:?}") };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let platform = platform(Path::new(database), Path::new(parcels), now.parse().unwrap());
    let sent = runtime.block_on(platform.deliveries().deliver_due_of_all(1000, &|_| {})).unwrap();
    assert!(sent.faults.is_empty() && sent.failed + sent.refused == 0, "{sent:?}");
    ExitCode::SUCCESS
}

fn platform(database: &Path, parcels: &Path, now: Instant) -> Platform {
    ioc_analytics::builder(&url(database), true)
        .unwrap()
        .clock(Arc::new(VirtualClock::at(now)))
        .channel("folder", Arc::new(Folder::new(parcels)))
        .build()
}
