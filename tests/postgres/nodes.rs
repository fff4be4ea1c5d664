//! Several nodes over one database at the same moment: what one of them
//! publishes or settles stands.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::conformance::fixture::together;
use ioc_analytics::delivery::{Delivery, Parcel, Receipt};
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::format::Format;
use ioc_analytics::error::Result;
use ioc_analytics::ids::DeliveryId;
use ioc_analytics::model::organization::OrganizationChange;
use ioc_analytics::model::schedule::{Schedule, When};
use ioc_analytics::page::PageRequest;
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::subscriptions::service::NewSubscription;
use libtest_mimic::Trial;
use private_postgres::Database;

use crate::trial;
use crate::twins::admit;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("nodes::weeks_that_many_close_at_once_are_closed_once", closing),
        trial("nodes::each_report_is_sent_once_whoever_sends_it", sending),
        trial("nodes::changes_of_an_organization_at_once_all_hold", changing),
    ]
}

/// A channel that counts what it is given for each recipient.
#[derive(Debug, Default)]
struct Mailboxes(Mutex<BTreeMap<String, Vec<DeliveryId>>>);

#[async_trait]
impl Delivery for Mailboxes {
    fn check_address(&self, _: &str) -> Result<()> {
        Ok(())
    }

    async fn deliver(&self, parcel: &Parcel) -> Result<Receipt> {
        let mut boxes = self.0.lock().expect("not poisoned");
        boxes.entry(parcel.to.clone()).or_default().push(parcel.id);
        Ok(Receipt::new("250 ok"))
    }
}

/// Four nodes over one database, with the demo's data.
async fn nodes() -> (Vec<Platform>, Scope, Database) {
    nodes_with(Arc::new(Mailboxes::default())).await
}

/// The same, which send by `mail`.
async fn nodes_with(mail: Arc<Mailboxes>) -> (Vec<Platform>, Scope, Database) {
    let plan = DemoPlan {
        people: 60,
        weeks: 8,
        ..DemoPlan::new(7, "2026-03-01".parse().expect("a date"))
    };
    let data = generate(&plan).expect("a demo");
    let now = "2026-03-03T09:30:00Z".parse().expect("an instant");
    let database = Database::new().await;
    let url = database.url("postgres");
    let node = |_| {
        let store = ioc_analytics::open_store(&url, true).expect("a store");
        Platform::builder(store)
            .clock(Arc::new(VirtualClock::at(now)))
            .renderer(Arc::new(DocumentRenderer::default()))
            .channel("mail", mail.clone())
            .build()
    };
    let nodes: Vec<Platform> = (0..4).map(node).collect();
    let entered = nodes[0].organizations().create(data.organization).await.expect("entered");
    let scope = admit(&nodes[0], &entered);
    let ingest = nodes[0].ingest();
    ingest.record_members(&scope, &data.members).await.expect("members");
    ingest.record_assessments(&scope, data.assessments).await.expect("assessments");
    (nodes, scope, database)
}

async fn sending() {
    let mail = Arc::new(Mailboxes::default());
    let (nodes, scope, _database) = nodes_with(mail.clone()).await;
    let page = PageRequest::first(20).expect("a page");
    let readers = nodes[0].organizations().list_members(&scope, page).await.expect("listed").items;
    let now = nodes[0].clock().now();
    let mut subscribed = Vec::new();
    for reader in readers {
        let new = NewSubscription {
            user_id: Some(reader.user_id),
            channel: "mail".to_owned(),
            address: reader.external_id.clone(),
            template_id: None,
            schedule: Schedule { when: When::Published, zone: Tz::UTC },
            locale: None,
            format: Format::Json,
            include_charts: true,
            include_raw_data: false,
        };
        // Some of them have left.
        if nodes[0].subscriptions().create(&scope, new).await.is_ok() {
            subscribed.push(reader.external_id);
        }
    }
    assert!(subscribed.len() > 8, "{subscribed:?}");
    let reports = nodes[0].reports();
    let new = NewReport {
        title: "Weekly report".to_owned(),
        period_start: "2026-02-23".parse().expect("a date"),
        period_end: "2026-03-01".parse().expect("a date"),
        template_id: None,
    };
    let report = reports.create(&scope, new).await.expect("created").id;
    reports.generate(&scope, report, None).await.expect("generated");
    reports.publish(&scope, report, None).await.expect("published");
    let due = nodes[1].store().list_organizations_due_any_organization(now, None, 9).await;
    assert_eq!(due.expect("listed"), [scope.organization_id()]);

    let sent =
        together(nodes.iter().map(|node| node.deliveries().deliver_due_of_all(100, &|_| {})));
    let (mut delivered, mut others) = (0, 0);
    for sent in sent.await {
        let sent = sent.expect("sent");
        assert!(sent.faults.is_empty(), "{:?}", sent.faults);
        delivered += sent.delivered;
        others += sent.total() - sent.delivered;
    }
    assert_eq!((delivered, others), (subscribed.len() as u64, 0));
    let boxes = mail.0.lock().expect("not poisoned");
    assert_eq!(boxes.keys().cloned().collect::<Vec<_>>(), subscribed);
    assert!(boxes.values().all(|ids| ids.len() == 1), "{boxes:?}");
}

async fn closing() {
    let (nodes, scope, _database) = nodes().await;
    let dashboards: Vec<_> = nodes.iter().map(Platform::dashboard).collect();
    let closed = together(dashboards.iter().map(|node| node.close_weeks(&scope, None))).await;
    let closed = closed.into_iter().map(|written| written.expect("closed").added);
    let closed: Vec<u64> = closed.collect();
    let published = nodes[0].store().list_score_aggregates(&scope).await.expect("scores");
    assert!(!published.is_empty() && closed.contains(&(published.len() as u64)), "{closed:?}");
    assert_eq!(closed.iter().sum::<u64>(), published.len() as u64, "{closed:?}");
}

async fn changing() {
    let (nodes, scope, _database) = nodes().await;
    let named = OrganizationChange { name: Some("Another".to_owned()), ..Default::default() };
    let spoken = OrganizationChange { locale: Some("de-CH".to_owned()), ..Default::default() };
    let stricter = OrganizationChange { minimum_group: Some(9), ..Default::default() };
    let moved = OrganizationChange { zone: Some(chrono_tz::Asia::Tokyo), ..Default::default() };
    let organizations: Vec<_> = nodes.iter().map(Platform::organizations).collect();
    let calls = organizations.iter().zip([named, spoken, stricter, moved]);
    for done in together(calls.map(|(node, change)| node.update(&scope, change, None))).await {
        done.expect("changed");
    }
    let now = organizations[0].get("Another").await.expect("renamed");
    let seen = (now.locale.as_str(), now.minimum_group, now.zone());
    assert_eq!(seen, ("de-CH", 9, chrono_tz::Asia::Tokyo));
}
