//! All that the services say of an organization, as the bytes that go out.

use std::fmt::Write;

use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::document::format::Format;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::report::ReportFilter;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::PageRequest;
use ioc_analytics::reports::generator::NewReport;

const METRICS: [&str; 4] =
    ["engagement_rate", "total_activities", "completion_rate", "avg_session_duration"];

/// What the live dashboard says now.
pub(crate) async fn live(platform: &Platform, scope: &Scope) -> String {
    let (dashboard, mut said) = (platform.dashboard(), String::new());
    for days in [1, 7, 30, 90] {
        let summary = dashboard.summary(scope, days, None).await.expect("a summary");
        tell(&mut said, "summary", summary.bytes().expect("bytes"));
    }
    let realtime = dashboard.realtime(scope, None).await.expect("an answer");
    tell(&mut said, "realtime", realtime.bytes().expect("bytes"));
    for metric in METRICS {
        let trends = dashboard.trends(scope, metric, 12, None).await.expect("an answer");
        tell(&mut said, metric, trends.bytes().expect("bytes"));
    }
    said
}

/// What is published: scores, stored metrics, members, a report in every format
/// that is text.
pub(crate) async fn published(platform: &Platform, scope: &Scope) -> String {
    let dashboard = platform.dashboard();
    let written = dashboard.close_weeks(scope, None).await.expect("closed");
    let mut said = format!("closed: {written:?}\n");
    let now = platform.clock().now();
    let calendar = &scope.organization().calendar;
    let week = Period::last_whole_week(calendar, now).expect("a week");
    let written = dashboard.calculate_metrics(scope, week, None).await.expect("calculated");
    let _ = writeln!(said, "calculated: {written:?}");
    for by in Dimension::ALL {
        for level in [Level::Factor, Level::Facet] {
            let ocean = dashboard.ocean(scope, by, level, None).await.expect("an answer");
            tell(&mut said, "ocean", ocean.bytes().expect("bytes"));
        }
    }
    let mut page = PageRequest::first(100).expect("a page");
    loop {
        let metrics = dashboard.metrics(scope, &MetricFilter::default(), page.clone()).await;
        let metrics = metrics.expect("listed");
        let rows = serde_json::to_string(&metrics.items).expect("JSON");
        let _ = writeln!(said, "metrics: {rows} {:?}", metrics.next);
        let Some(next) = metrics.next else { break };
        page.after = Some(next);
    }
    report(platform, scope, week, &mut said).await;
    said
}

async fn report(platform: &Platform, scope: &Scope, week: Period, said: &mut String) {
    // A second one of the same title would be refused.
    let (filter, page) = (ReportFilter::default(), PageRequest::first(100).expect("a page"));
    let before = platform.reports().list(scope, &filter, page).await.expect("listed").items.len();
    let new = NewReport {
        title: format!("Weekly Report {before}"),
        period_start: week.first,
        period_end: week.last,
        template_id: None,
    };
    let report = platform.reports().create(scope, new).await.expect("created");
    platform.reports().generate(scope, report.id, None).await.expect("generated");
    for format in [Format::Json, Format::Html] {
        let file = platform.reports().export(scope, report.id, None, format).await;
        tell(said, "report", &file.expect("exported").bytes);
    }
    let sections = platform.reports().list_sections(scope, report.id).await.expect("listed");
    let _ = writeln!(said, "{sections:?}");
}

fn tell(said: &mut String, what: &str, bytes: &[u8]) {
    let _ = writeln!(said, "{what}: {}", String::from_utf8_lossy(bytes));
}
