//! Several nodes over one database at the same moment: what one of them
//! publishes or settles stands.

use std::sync::Arc;

use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::conformance::fixture::together;
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::model::organization::OrganizationChange;
use libtest_mimic::Trial;
use private_postgres::Database;

use crate::trial;
use crate::twins::admit;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("nodes::weeks_that_many_close_at_once_are_closed_once", closing),
        trial("nodes::changes_of_an_organization_at_once_all_hold", changing),
    ]
}

/// Four nodes over one database, with the demo's data.
async fn nodes() -> (Vec<Platform>, Scope, Database) {
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
        Platform::builder(store).clock(Arc::new(VirtualClock::at(now))).build()
    };
    let nodes: Vec<Platform> = (0..4).map(node).collect();
    let entered = nodes[0].organizations().create(data.organization).await.expect("entered");
    let scope = admit(&nodes[0], &entered);
    let ingest = nodes[0].ingest();
    ingest.record_members(&scope, &data.members).await.expect("members");
    ingest.record_assessments(&scope, data.assessments).await.expect("assessments");
    (nodes, scope, database)
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
