//! The demo organization on both stores.

use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use libtest_mimic::Trial;

use crate::answers::{live, published};
use crate::trial;
use crate::twins::Twins;

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
    let twins = Twins::new(data.organization.clone(), now).await;
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
    for twin in &twins.each {
        let drift = twin.platform.store().check(&twin.scope, twin.platform.clock().now()).await;
        assert_eq!(drift.expect("checked"), []);
    }
}
