//! What a report says of what changed behind it: late activities, another calendar.

use chrono::{NaiveDate, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::document::block::{Block, Cell};
use ioc_analytics::document::chart::{Chart, Mark};
use ioc_analytics::ids::{ActivityId, UserId};
use ioc_analytics::language::locale::Locale;
use ioc_analytics::model::activity::{EventKey, NewActivity};
use ioc_analytics::model::organization::OrganizationChange;
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

/// The report of the week `weeks` after the first.
fn week(weeks: i64) -> NewReport {
    let first = monday() + TimeDelta::weeks(weeks);
    NewReport {
        title: format!("Week {weeks}"),
        period_start: first,
        period_end: first + TimeDelta::days(6),
        template_id: None,
    }
}

/// The line on late data in the report of the week `weeks` after the first.
async fn line(platform: &Platform, scope: &Scope, weeks: i64, publishes: bool) -> String {
    let title = format!("Week {weeks}, {}", platform.clock().now());
    let new = NewReport { title, ..week(weeks) };
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
    // One on two days of the week before is not its report.
    let days = NewReport {
        title: "Two days".to_owned(),
        period_start: monday(),
        period_end: monday() + TimeDelta::days(1),
        template_id: None,
    };
    let reports = platform.reports();
    let id = reports.create(&host, days).await.expect("created").id;
    reports.generate(&host, id, None).await.expect("generated");
    reports.publish(&host, id, None).await.expect("published");
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

#[tokio::test]
async fn a_line_over_weeks_says_where_the_calendar_changed() {
    let (platform, clock) = platform(instant("2026-03-06T08:00:00Z"));
    staff_of(&platform).await;
    let organizations = platform.organizations();
    let host = organizations.host("Acme").await.expect("its scope");
    let zone = Some(chrono_tz::Asia::Tokyo);
    let change = OrganizationChange { zone, ..OrganizationChange::default() };
    organizations.update(&host, change, None).await.expect("changed");
    clock.advance(TimeDelta::days(10));
    let host = organizations.host("Acme").await.expect("its scope");
    let id = platform.reports().create(&host, week(1)).await.expect("created").id;
    let reports = platform.reports();
    reports.generate(&host, id, None).await.expect("generated");
    let document = reports.document(&host, id, None).await.expect("there");
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let charts: Vec<&Chart> = blocks
        .filter_map(|block| match block {
            Block::Chart(chart) if matches!(chart.mark, Mark::Trend { .. }) => Some(chart),
            _ => None,
        })
        .collect();
    assert!(!charts.is_empty());
    for chart in charts {
        let Mark::Trend { points, events } = &chart.mark else { unreachable!() };
        let [event] = events.as_slice() else { panic!("{}: {events:?}", chart.key) };
        assert_eq!(event.label, "Time zone Asia/Tokyo from here on");
        assert_eq!(event.date, monday() + TimeDelta::days(5));
        assert!(points[event.at].label.contains("2 March"), "{:?}", points[event.at]);
        // Who sees no picture is told in the table.
        let table = chart.table(&Locale::of("en-GB"));
        assert_eq!(table.columns.last().expect("columns").label, "Event");
        assert_eq!(table.rows[event.at].last(), Some(&Cell::Text(event.label.clone())));
    }
}
