//! Nobody is named in anything that is told: neither people nor what was asked for.

use std::sync::Arc;

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::TokioRuntime;
use ioc_analytics::clock::{Clock, VirtualClock};
use ioc_analytics::diagnosis::explain::Shipped;
use ioc_analytics::ids::Id;
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::model::activity::NewActivity;
use ioc_analytics::model::member::{MemberRecord, Role};
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::organizations::keys::NewKey;
use ioc_analytics::reports::generator::NewReport;
use serde_json::json;

use super::digests::Breaks;
use super::server::own;
use super::{psql, start};
use crate::twins::admit;

/// In the name of everybody and everything that belongs to a person.
const WORD: &str = "canary";

pub(super) async fn nobody() {
    let own = own(40);
    let store = ioc_analytics::open_store("sqlite::memory:", true).expect("a store");
    let file = Platform::builder(store).clock(own.clock.clone()).build();
    psql(&own.url, "SELECT pg_sleep(0.1), 'canary' -- of canary");
    for platform in [&file, &own.platform] {
        let told = everything(platform, &own.clock).await.to_lowercase();
        assert!(told.len() > 5_000, "{told}");
        let place = told.find(WORD);
        let around =
            place.map(|place| &told[place.saturating_sub(200)..told.len().min(place + 80)]);
        assert_eq!(around, None);
    }
}

/// All that can be told, as JSON.
async fn everything(platform: &Platform, clock: &Arc<VirtualClock>) -> String {
    let organization = platform.organizations().create(NewOrganization::named("Acme")).await;
    let scope = admit(platform, &organization.expect("entered"));
    let ingest = platform.ingest();
    let person = |n: u32| format!("canary-{n}");
    let members: Vec<MemberRecord> = (0..8)
        .map(|n| MemberRecord {
            user_id: Id::from_content(&[person(n).as_bytes()]),
            external_id: person(n),
            name: Some(format!("Canary {n}")),
            role: None,
            from: start() - TimeDelta::days(90),
            to: None,
            department: Some("Canary Sales".to_owned()),
            job_role: Some("Canary Clerk".to_owned()),
        })
        .collect();
    ingest.record_members(&scope, &members).await.expect("members");
    let events = members.iter().map(|member| NewActivity {
        id: None,
        user_id: member.user_id,
        occurred_at: start() - TimeDelta::days(4),
        activity_type: "canary_click".to_owned(),
        session_id: None,
        duration_seconds: None,
        metadata: None,
    });
    let events = events.collect();
    ingest.record_activity(&scope, events).await.expect("events");
    let key = NewKey { name: "canary's".to_owned(), role: Role::Viewer, expires_at: None };
    platform.keys().create(&scope, key).await.expect("made");
    let report = NewReport {
        title: "Of Canary".to_owned(),
        period_start: "2026-02-23".parse().expect("a day"),
        period_end: "2026-03-01".parse().expect("a day"),
        template_id: None,
    };
    let id = platform.reports().create(&scope, report).await.expect("created").id;
    let names = "the address `canary@example.org` of canary@example.org is refused";
    let runs = Platform::builder(platform.store().clone())
        .clock(clock.clone())
        .runtime(Arc::new(TokioRuntime))
        .job(Arc::new(Breaks(names)))
        .expect("a job that can be")
        .build();
    runs.jobs().run(None, &"breaks".parse().expect("a name"), None).await.expect("wanted");
    runs.jobs().run_until_idle().await.expect("it ran");
    let now = clock.now();
    let service = platform.diagnosis();
    let mut told = vec![
        json!(service.daily().await.expect("a day")).to_string(),
        json!(service.weekly(&CleaningPlan::default()).await.expect("a week")).to_string(),
        json!(service.monthly(None).await.expect("a month")).to_string(),
        json!(service.slow_dashboard().await.expect("looked at")).to_string(),
        json!(service.memory().await.expect("looked at")).to_string(),
        json!(service.tuning(Some(&scope)).await.expect("looked at")).to_string(),
        json!(service.failed_report(&scope, id, None).await.expect("looked at")).to_string(),
        json!(service.security().await.expect("looked at")).to_string(),
    ];
    for asked in Shipped::ALL {
        told.push(json!(service.explain(&scope, asked).await.expect("explained")).to_string());
    }
    assert!(told[0].contains("is refused"), "the error itself is told: {}", told[0]);
    assert!(told[0].contains(&now.date_naive().to_string()), "{}", told[0]);
    told.join("\n")
}
