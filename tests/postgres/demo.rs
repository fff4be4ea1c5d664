//! The demo organization on both stores.

use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::format::Format;
use ioc_analytics::model::organization::OrganizationChange;
use ioc_analytics::reports::generator::NewReport;
use libtest_mimic::Trial;
use sha2::{Digest, Sha256};

use crate::answers::{live, published};
use crate::trial;
use crate::twins::{Twin, Twins};

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("demo::the_demo_says_the_same_on_both_stores", demo)]
}

async fn demo() {
    let plan = DemoPlan {
        people: 80,
        weeks: 16,
        ..DemoPlan::new(7, "2026-03-01".parse().expect("a date"))
    };
    let data = generate(&plan).expect("a demo");
    let now = "2026-03-03T09:30:00Z".parse().expect("an instant");
    let mut twins = Twins::new(data.organization.clone(), now).await;
    twins
        .both(|twin| async {
            let (ingest, scope) = (twin.platform.ingest(), &twin.scope);
            let mut written =
                vec![ingest.record_members(scope, &data.members).await.expect("members").1];
            let assessments = data.assessments.clone();
            written.push(ingest.record_assessments(scope, assessments).await.expect("assessments"));
            for events in data.activity.chunks(5000) {
                written
                    .push(ingest.record_activity(scope, events.to_vec()).await.expect("activity"));
            }
            written
        })
        .await;
    let said = twins.both(|twin| live(&twin.platform, &twin.scope)).await;
    assert!(said.contains("\"engagement_rate\""), "{said}");
    let said = twins.both(|twin| published(&twin.platform, &twin.scope)).await;
    assert!(said.contains("Openness"), "{said}");
    // The clock moves on: weeks stand, and the day is another one.
    twins.clock.set("2026-03-12T00:00:00Z".parse().expect("an instant"));
    twins.both(|twin| live(&twin.platform, &twin.scope)).await;
    twins.both(|twin| published(&twin.platform, &twin.scope)).await;
    for locale in ["en-GB", "de-DE", "fr-FR", "ar-XB"] {
        let locale = Some(locale.to_owned());
        twins.change(&OrganizationChange { locale, ..OrganizationChange::default() }).await;
        twins.both(report).await;
    }
    for twin in &twins.each {
        let drift = twin.platform.store().check(&twin.scope, twin.platform.clock().now()).await;
        assert_eq!(drift.expect("checked"), []);
    }
}

/// The report of the demo's last week in each format, as hashes of its bytes.
async fn report(twin: &Twin) -> Vec<(Format, String)> {
    let reports = twin.platform.reports();
    let new = NewReport {
        title: format!("In {}", twin.scope.organization().locale),
        period_start: "2026-02-23".parse().expect("a Monday"),
        period_end: "2026-03-01".parse().expect("a Sunday"),
        template_id: None,
    };
    let report = reports.create(&twin.scope, new).await.expect("created");
    reports.generate(&twin.scope, report.id, None).await.expect("generated");
    let mut files = Vec::new();
    for format in Format::ALL {
        let file = reports.export(&twin.scope, report.id, None, format).await.expect("drawn");
        files.push((format, format!("{:x?}", Sha256::digest(&file.bytes))));
    }
    files
}
