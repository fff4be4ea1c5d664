//! What a report says of activities that came in after the report before it.

use chrono::{NaiveDate, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::ids::{ActivityId, UserId};
use ioc_analytics::model::activity::{EventKey, NewActivity};
use ioc_analytics::reports::generator::NewReport;

use crate::report_changes::staff_of;
use crate::support::{instant, platform};

fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day")
}

fn deed(number: u32, occurred_at: Instant) -> NewActivity {
    NewActivity {
        id: Some(ActivityId::from_content(&[&number.to_be_bytes()])),
        user_id: UserId::from_content(&[b"viewer"]),
        occurred_at,
        activity_type: "login".to_owned(),
        session_id: None,
        duration_seconds: None,
        metadata: None,
    }
}

/// The line on late data in the report of the week `weeks` after the first.
async fn line(platform: &Platform, scope: &Scope, weeks: i64, publishes: bool) -> String {
    let first = monday() + TimeDelta::weeks(weeks);
    let new = NewReport {
        title: format!("Week {weeks}, {}", platform.clock().now()),
        period_start: first,
        period_end: first + TimeDelta::days(6),
        template_id: None,
    };
    let reports = platform.reports();
    let id = reports.create(scope, new).await.expect("created").id;
    reports.generate(scope, id, None).await.expect("generated");
    if publishes {
        reports.publish(scope, id, None).await.expect("published");
    }
    let trust = reports.document(scope, id, None).await.expect("there").front.trust;
    let fact = trust.into_iter().find(|fact| fact.label == "Late data");
    fact.expect("the line is there").text
}

#[tokio::test]
async fn a_report_says_what_came_in_after_the_one_before_it() {
    let (platform, clock) = platform(instant("2026-03-09T08:00:00Z"));
    staff_of(&platform).await;
    let host = platform.organizations().host("Acme").await.expect("its scope");
    let of_first_week = instant("2026-03-04T10:00:00Z");
    let ingest = platform.ingest();
    let deeds = (0..3).map(|number| deed(number, of_first_week)).collect();
    ingest.record_activity(&host, deeds).await.expect("recorded");
    let unknown = "not known: the week before has no published report";
    assert_eq!(line(&platform, &host, 0, true).await, unknown);

    clock.advance(TimeDelta::weeks(1));
    assert_eq!(line(&platform, &host, 1, false).await, "none since the report of the week before");
    // Two come in late, and one of them is sent twice.
    let late = [3, 4, 4].map(|number| deed(number, of_first_week)).to_vec();
    ingest.record_activity(&host, late).await.expect("recorded");
    clock.advance(TimeDelta::minutes(1));
    let two = "2 activities came into the week before since its report";
    assert_eq!(line(&platform, &host, 1, false).await, two);

    // What was generated again and published tells them itself.
    clock.advance(TimeDelta::minutes(1));
    assert_eq!(line(&platform, &host, 0, true).await, unknown);
    clock.advance(TimeDelta::minutes(1));
    assert_eq!(line(&platform, &host, 1, false).await, "none since the report of the week before");
    // A draft has told nobody anything.
    clock.advance(TimeDelta::weeks(1));
    assert_eq!(line(&platform, &host, 2, false).await, unknown);

    // What is taken back after the report is told as well.
    let first =
        EventKey { id: deed(0, of_first_week).id.expect("an id"), occurred_at: of_first_week };
    ingest.withdraw_activity(&host, &[first]).await.expect("taken back");
    let taken = "1 activity of the week before was taken back since its report";
    assert_eq!(line(&platform, &host, 1, false).await, taken);
}
