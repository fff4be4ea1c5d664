//! The kit for the tests of applications: its numbers are as it says, and its
//! canary is seen where it sings and nowhere else.

use std::process::Command;

use ioc_analytics::access::scope::Scope;
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::document::format::Format;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::report::ReportFilter;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::PageRequest;
use ioc_analytics::testing::canary::Canary;
use ioc_analytics::testing::sample::Sample;

async fn sample() -> Sample {
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    Sample::over(builder).await.expect("a sample")
}

/// Everything that an organization is told, each under its name.
async fn told(sample: &Sample, scope: &Scope) -> Vec<(&'static str, Vec<u8>)> {
    let (dashboard, reports) = (sample.platform.dashboard(), sample.platform.reports());
    let page = || PageRequest::first(500).expect("a page");
    let ocean = |by| dashboard.ocean(scope, by, Level::Factor, None);
    let summary = dashboard.summary(scope, 14, None).await.expect("asked");
    let realtime = dashboard.realtime(scope, None).await.expect("asked");
    let trends = dashboard.trends(scope, "user_engagement", 8, None).await.expect("asked");
    let departments = ocean(Dimension::Department).await.expect("asked");
    let job_roles = ocean(Dimension::JobRole).await.expect("asked");
    let metrics = dashboard.metrics(scope, &MetricFilter::default(), page()).await.expect("asked");
    let listed = reports.list(scope, &ReportFilter::default(), page()).await.expect("asked").items;
    let sections = reports.list_sections(scope, listed[0].id).await.expect("asked");
    let people = sample.platform.store().list_members(scope, &page()).await.expect("a page").items;
    let mut told = vec![
        ("summary", summary.bytes().expect("JSON").to_vec()),
        ("realtime", realtime.bytes().expect("JSON").to_vec()),
        ("trends", trends.bytes().expect("JSON").to_vec()),
        ("departments", departments.bytes().expect("JSON").to_vec()),
        ("job roles", job_roles.bytes().expect("JSON").to_vec()),
        ("metrics", format!("{:?}", metrics.items).into_bytes()),
        ("reports", format!("{listed:?}").into_bytes()),
        ("sections", format!("{sections:?}").into_bytes()),
        ("people", format!("{people:?}").into_bytes()),
    ];
    for format in [Format::Json, Format::Html] {
        let drawn = reports.export(scope, listed[0].id, None, format).await.expect("drawn");
        told.push((format.as_str(), drawn.bytes));
    }
    let pdf = reports.export(scope, listed[0].id, None, Format::Pdf).await.expect("drawn");
    told.push(("pdf", read(&pdf.bytes)));
    told
}

/// The text of a PDF, as another program reads it.
fn read(pdf: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf).expect("written");
    let text = Command::new("pdftotext").arg("-raw").arg(&path).arg("-").output();
    text.expect("pdftotext, of the package poppler-utils").stdout
}

#[tokio::test]
async fn a_sample_has_the_numbers_that_it_says() {
    let sample = sample().await;
    let (first, last) = ("2026-02-23".parse(), "2026-03-01".parse());
    let (first, last) = (first.expect("a date"), last.expect("a date"));
    let dashboard = sample.platform.dashboard();
    let summary = dashboard.summary_between(&sample.scope, first, last).await.expect("asked");
    let details = summary.value().details;
    for (figure, expected) in [
        (details.total_users, 12.0),
        (details.active_users, 9.0),
        (details.engagement_rate, 75.0),
        (details.total_activities, 45.0),
        (details.avg_session_duration, 60.0),
        (details.total_assessments, 12.0),
        (details.completed_assessments, 9.0),
        (details.completion_rate, 75.0),
    ] {
        assert_eq!(figure.value(), Some(expected), "{figure:?}");
    }
    let report = sample.platform.reports().get(&sample.scope, sample.report).await.expect("there");
    assert_eq!((report.period_start, report.period_end, report.version), (first, last, 1));
    assert_eq!(sample.members.len(), 12);
    assert_eq!(sample.platform.clock().now().to_rfc3339(), "2026-03-02T08:00:00+00:00");
}

#[tokio::test]
async fn nothing_of_the_canary_is_in_anything_that_acme_is_told() {
    let sample = sample().await;
    for (what, bytes) in told(&sample, &sample.scope).await {
        sample.canary.assert_absent(what, bytes);
    }
}

#[tokio::test]
async fn the_canary_is_found_where_it_sings() {
    let sample = sample().await;
    let told = told(&sample, sample.canary.scope()).await;
    let silent: Vec<_> = told
        .iter()
        .filter(|(_, bytes)| sample.canary.found_in(bytes).is_empty())
        .map(|(what, _)| *what)
        .collect();
    assert_eq!(silent, ["realtime", "trends"], "these name nobody");
    let shouted = String::from_utf8_lossy(&told[3].1).to_uppercase();
    assert!(!sample.canary.found_in(shouted).is_empty(), "in any case");
}

#[tokio::test]
#[should_panic(expected = "the list tells of another organization")]
async fn a_canary_in_an_answer_is_an_error() {
    let sample = sample().await;
    let id = sample.canary.scope().organization_id();
    sample.canary.assert_absent("the list", id.uuid().simple().to_string());
}

#[tokio::test]
async fn two_canaries_hear_nothing_of_each_other() {
    let sample = sample().await;
    let other = Canary::enter(&sample.platform, "huia1907").await.expect("another one");
    for (what, bytes) in told(&sample, other.scope()).await {
        sample.canary.assert_absent(what, bytes);
    }
    let foreign = sample.platform.reports().get(other.scope(), sample.report).await;
    assert_eq!(foreign.expect_err("is Acme's").code(), "unknown_report");
    let taken = Canary::enter(&sample.platform, "huia1907").await;
    assert_eq!(taken.expect_err("is there").code(), "organization_exists");
}
