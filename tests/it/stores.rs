//! One number, whichever store holds the rows: SQLite with its rollups, and
//! the example that counts the rows again for every question.

use std::sync::Arc;

use chrono::{Days, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::format::Format;
use ioc_analytics::ids::SeededIds;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::PageRequest;
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::store::bundle::Store;
use memory_store::MemoryStore;

use crate::support::load;

/// All that a platform says of the last weeks of a demo, each under a name.
async fn told(store: Arc<dyn Store>, plan: &DemoPlan) -> Vec<(String, Vec<u8>)> {
    let last = Period::between(&plan.zone.into(), plan.ends, plan.ends).expect("a day");
    let clock = Arc::new(VirtualClock::at(last.ends_at));
    let platform = Platform::builder(store)
        .clock(clock.clone())
        .ids(Arc::new(SeededIds::new(1)))
        .renderer(Arc::new(DocumentRenderer::default()))
        .build();
    let scope = load(&platform, generate(plan).expect("a demo")).await;
    let mut told = Vec::new();
    for back in [2, 1, 0] {
        let last = plan.ends - Days::new(7 * back);
        let week = Period::between(&plan.zone.into(), last - Days::new(6), last).expect("a week");
        clock.set(week.ends_at + TimeDelta::hours(8));
        told.extend(week_told(&platform, &scope, week).await);
    }
    told
}

async fn week_told(platform: &Platform, scope: &Scope, week: Period) -> Vec<(String, Vec<u8>)> {
    let (dashboard, reports) = (platform.dashboard(), platform.reports());
    let written = dashboard.calculate_metrics(scope, week, None).await.expect("computed");
    let mut told = vec![("written".to_owned(), format!("{written:?}").into_bytes())];
    let mut tell = |what: String, bytes: &[u8]| told.push((what, bytes.to_vec()));
    let summary = dashboard.summary_between(scope, week.first, week.last).await.expect("asked");
    tell("summary".to_owned(), summary.bytes().expect("JSON"));
    for hours in [1, 30, 60] {
        let at = Some(week.ends_at - TimeDelta::hours(hours));
        let realtime = dashboard.realtime(scope, at).await.expect("asked");
        tell(format!("realtime {hours}"), realtime.bytes().expect("JSON"));
    }
    for by in Dimension::ALL {
        let ocean = dashboard.ocean(scope, by, Level::Factor, None).await.expect("asked");
        tell(format!("ocean {by:?}"), ocean.bytes().expect("JSON"));
    }
    for metric in ["user_engagement", "assessment_completion", "avg_session_duration"] {
        let trends = dashboard.trends(scope, metric, 8, None).await.expect("asked");
        tell(format!("trends {metric}"), trends.bytes().expect("JSON"));
    }
    let mut request = PageRequest::first(100).expect("a page");
    loop {
        let page = dashboard.metrics(scope, &MetricFilter::default(), request).await;
        let page = page.expect("a page");
        tell("metrics".to_owned(), format!("{:?}", page.items).as_bytes());
        let Some(next) = page.next else { break };
        request = PageRequest { limit: 100, after: Some(next) };
    }
    let new = NewReport {
        title: "Weekly report".to_owned(),
        period_start: week.first,
        period_end: week.last,
        template_id: None,
    };
    let report = reports.create(scope, new).await.expect("created");
    let made = reports.generate(scope, report.id, Some(Format::Json)).await.expect("generated");
    tell("report".to_owned(), &made.rendered.expect("drawn").bytes);
    told
}

#[tokio::test]
async fn two_stores_say_the_same_to_the_byte() {
    let ends = "2026-03-29".parse().expect("a date");
    let plan = DemoPlan { people: 90, weeks: 10, ..DemoPlan::new(3, ends) };
    let sqlite = ioc_analytics::open_store("sqlite::memory:", true).expect("a store in memory");
    let sqlite = told(sqlite, &plan).await;
    let memory = told(Arc::new(MemoryStore::default()), &plan).await;
    assert!(sqlite.len() > 40, "{} answers", sqlite.len());
    assert_eq!(sqlite.len(), memory.len());
    for ((what, sqlite), (_, memory)) in sqlite.iter().zip(&memory) {
        let (sqlite, memory) = (String::from_utf8_lossy(sqlite), String::from_utf8_lossy(memory));
        assert_eq!(sqlite, memory, "{what}");
    }
}
