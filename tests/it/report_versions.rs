//! What readers see of a report, who writes it, and what is kept of what was published.

use std::fmt::Write;
use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::document::block::Document;
use ioc_analytics::document::format::{Format, Rendered};
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::ids::{ReportId, SeededIds};
use ioc_analytics::model::brand::Brand;
use ioc_analytics::model::report::{ReportFilter, ReportStatus};
use ioc_analytics::page::PageRequest;
use ioc_analytics::renderer::Renderer;
use ioc_analytics::reports::changes::ReportChange;
use ioc_analytics::reports::export::ExportOptions;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::reports::progress::Progress;
use sha2::{Digest, Sha256};

use crate::report_changes::{conflict, refused, staff, staff_of, titled, weekly};
use crate::support::{instant, platform};

/// Draws what its word is; not every format, and sometimes none.
#[derive(Debug)]
struct Drawer(&'static str);

impl Renderer for Drawer {
    fn render(&self, document: &Document, _: &Brand, format: Format) -> Result<Rendered> {
        let kind = match (format, self.0) {
            (Format::Excel, _) => ErrorKind::Unsupported,
            (Format::Csv, "broken") => ErrorKind::Internal,
            _ => {
                let text = format!("{} {} {}", self.0, format.as_str(), document.version);
                return Ok(Rendered {
                    bytes: text.into(),
                    media_type: "text/plain",
                    extension: "x",
                });
            }
        };
        Err(Error::new(kind, "not_drawn", "it is not drawn"))
    }
}

/// The same store and clock with another renderer.
fn drawn_by(platform: &Platform, clock: &Arc<VirtualClock>, word: &'static str) -> Platform {
    Platform::builder(platform.store().clone())
        .clock(clock.clone())
        .ids(Arc::new(SeededIds::new(word.len() as u64)))
        .renderer(Arc::new(Drawer(word)))
        .build()
}

async fn bytes(platform: &Platform, scope: &Scope, id: ReportId, version: Option<u32>) -> String {
    let options = ExportOptions {
        format: Format::Pdf,
        version,
        include_charts: true,
        include_raw_data: false,
        locale: None,
    };
    let reports = platform.reports();
    let exported = reports.export_with(platform.dashboard(), scope, id, &options).await;
    let served = exported.expect("drawn").served;
    // Without a cache nothing but what was published is kept.
    let again = reports.find_export_with(scope, id, &options).await.expect("asked");
    let told = again.map_or(served.clone(), |again| again.served);
    assert_eq!((&told.bytes, &told.etag), (&served.bytes, &served.etag));
    String::from_utf8(served.bytes.to_vec()).expect("text")
}

async fn listed(platform: &Platform, scope: &Scope) -> Vec<(ReportStatus, u32)> {
    let (filter, page) = (ReportFilter::default(), PageRequest::first(9).expect("a page"));
    let found = platform.reports().list(scope, &filter, page).await.expect("asked").items;
    found.into_iter().map(|report| (report.status, report.version)).collect()
}

#[tokio::test]
async fn readers_go_on_reading_what_was_published_until_the_next_is() {
    let (platform, [viewer, analyst, manager]) = staff().await;
    let reports = platform.reports();
    let id = reports.create(&analyst, weekly()).await.expect("created").id;
    reports.generate(&analyst, id, None).await.expect("generated");
    assert_eq!(listed(&platform, &viewer).await, []);
    let published = reports.publish(&manager, id, None).await.expect("published");
    assert_eq!(reports.get(&analyst, id).await.expect("there"), published);

    let as_it_was = async || {
        let read = reports.get(&viewer, id).await.expect("released");
        assert_eq!((read.status, read.version), (ReportStatus::Published, 1));
        assert_eq!(read.executive_summary, published.executive_summary);
        assert_eq!(read.generated_at, published.generated_at);
        assert_eq!(listed(&platform, &viewer).await, [(ReportStatus::Published, 1)]);
        let document = reports.document(&viewer, id, None).await.expect("released");
        assert_eq!(document.version, 1);
        assert!(!reports.list_sections(&viewer, id).await.expect("released").is_empty());
        let versions = reports.list_versions(&viewer, id).await.expect("released");
        assert_eq!(versions.iter().map(|it| it.version).collect::<Vec<_>>(), [1]);
        let export = reports.serve_export(&viewer, id, None, Format::Json).await;
        assert_eq!(export.expect("released").version, 1);
        let later = reports.serve_export(&viewer, id, Some(2), Format::Json).await;
        assert_eq!(later.expect_err("not yet").code(), "unknown_version");
    };
    let begun = reports.begin(&analyst, id, None).await.expect("begun");
    assert_eq!(reports.get(&analyst, id).await.expect("there").status, ReportStatus::Generating);
    as_it_was().await;
    reports.finish(&analyst, begun, None, &|_| {}).await.expect("written");
    assert_eq!(listed(&platform, &analyst).await, [(ReportStatus::Generated, 2)]);
    as_it_was().await;
    // Another title is not another content.
    reports.update(&analyst, id, titled("Another"), None).await.expect("renamed");
    as_it_was().await;
    reports.publish(&manager, id, None).await.expect("published");
    assert_eq!(reports.get(&viewer, id).await.expect("released").version, 2);
    reports.archive(&manager, id, None).await.expect("put away");
    assert_eq!(listed(&platform, &viewer).await, []);
    assert_eq!(reports.get(&viewer, id).await.expect_err("hidden").code(), "unknown_report");
}

#[tokio::test]
async fn what_was_published_is_served_as_it_was_drawn_then() {
    let (platform, clock) = platform(instant("2026-03-09T08:00:00Z"));
    let [viewer, analyst, manager] = staff_of(&platform).await;
    let (older, newer) = (drawn_by(&platform, &clock, "old"), drawn_by(&platform, &clock, "newer"));
    let id = older.reports().create(&analyst, weekly()).await.expect("created").id;
    older.reports().generate(&analyst, id, None).await.expect("generated");
    assert_eq!(bytes(&newer, &analyst, id, None).await, "newer pdf 1", "a draft");
    older.reports().publish(&manager, id, None).await.expect("published");
    for scope in [&viewer, &analyst] {
        assert_eq!(bytes(&newer, scope, id, None).await, "old pdf 1");
    }
    newer.reports().generate(&analyst, id, None).await.expect("generated");
    assert_eq!(bytes(&newer, &analyst, id, None).await, "newer pdf 2");
    newer.reports().publish(&manager, id, None).await.expect("published");
    assert_eq!(bytes(&older, &viewer, id, None).await, "newer pdf 2");
    assert_eq!(bytes(&newer, &analyst, id, Some(1)).await, "old pdf 1", "for ever");

    let versions = newer.reports().list_versions(&analyst, id).await.expect("listed");
    assert_eq!(versions.iter().map(|it| it.version).collect::<Vec<_>>(), [2, 1]);
    for listed in versions {
        assert_eq!(listed.published_at, Some(instant("2026-03-09T08:00:00Z")));
        let formats: Vec<_> = listed.exports.iter().map(|it| it.format.as_str()).collect();
        assert_eq!(formats, ["csv", "html", "json", "pdf"], "all that the renderer has");
        for facts in listed.exports {
            let word = ["old", "newer"][listed.version as usize - 1];
            let text = format!("{word} {} {}", facts.format.as_str(), listed.version);
            let digest = Sha256::digest(&text).iter().fold(String::new(), |mut digest, byte| {
                let _ = write!(digest, "{byte:02x}");
                digest
            });
            assert_eq!((facts.sha256, facts.size_bytes), (digest, text.len() as u64));
        }
    }
}

#[tokio::test]
async fn a_report_that_cannot_be_drawn_is_not_published() {
    let (platform, clock) = platform(instant("2026-03-09T08:00:00Z"));
    let [viewer, analyst, manager] = staff_of(&platform).await;
    let broken = drawn_by(&platform, &clock, "broken");
    let id = platform.reports().create(&analyst, weekly()).await.expect("created").id;
    let generated = platform.reports().generate(&analyst, id, None).await.expect("made").report;
    let error = broken.reports().publish(&manager, id, None).await.expect_err("it is broken");
    assert_eq!(error.code(), "not_drawn");
    assert_eq!(platform.reports().get(&analyst, id).await.expect("there"), generated);
    assert!(platform.reports().get(&viewer, id).await.is_err());

    let bare = Platform::builder(platform.store().clone()).clock(clock).build();
    bare.reports().publish(&manager, id, None).await.expect("nothing has to be drawn");
    let versions = platform.reports().list_versions(&viewer, id).await.expect("released");
    assert!(versions[0].published_at.is_some() && versions[0].exports.is_empty());
}

#[tokio::test]
async fn a_report_whose_writer_is_gone_is_failed_ten_minutes_later() {
    let (platform, clock) = platform(instant("2026-03-09T08:00:00Z"));
    let [_, analyst, manager] = staff_of(&platform).await;
    let reports = platform.reports();
    let id = reports.create(&analyst, weekly()).await.expect("created").id;
    let gone = reports.begin(&analyst, id, None).await.expect("begun");
    let other_week = || ReportChange {
        period_start: weekly().period_start.pred_opt(),
        ..ReportChange::default()
    };
    let of_status = async |status| {
        let filter = ReportFilter { status: Some(status), ..ReportFilter::default() };
        let page = PageRequest::first(9).expect("a page");
        reports.list(&analyst, &filter, page).await.expect("asked").items
    };
    clock.advance(TimeDelta::minutes(10) - TimeDelta::microseconds(1));
    assert_eq!(reports.get(&analyst, id).await.expect("there").status, ReportStatus::Generating);
    assert_eq!(of_status(ReportStatus::Generating).await.len(), 1);
    assert_eq!(conflict(reports.archive(&manager, id, None).await), "illegal_report_step");
    let change = reports.update(&analyst, id, other_week(), None).await;
    assert_eq!(conflict(change), "report_has_content");

    clock.advance(TimeDelta::microseconds(1));
    let seen = reports.get(&analyst, id).await.expect("there");
    assert_eq!(seen.status, ReportStatus::Failed);
    assert_eq!(of_status(ReportStatus::Failed).await, std::slice::from_ref(&seen));
    assert_eq!(of_status(ReportStatus::Generating).await, []);
    let changed = reports.update(&analyst, id, other_week(), Some(&seen)).await.expect("changed");
    assert_eq!(reports.get(&analyst, id).await.expect("there"), changed);
    assert_eq!(conflict(reports.finish(&analyst, gone, None, &|_| {}).await), "report_moved_on");
    assert_eq!(reports.get(&analyst, id).await.expect("there"), changed, "it came too late");

    let begun = reports.begin(&analyst, id, Some(&changed)).await.expect("begun again");
    clock.advance(TimeDelta::hours(1));
    let late =
        reports.finish(&analyst, begun, None, &|_| {}).await.expect("nobody else did").report;
    assert_eq!((late.status, late.version), (ReportStatus::Generated, 1));
    let _killed = reports.begin(&analyst, id, None).await.expect("begun");
    clock.advance(TimeDelta::hours(1));
    let archived = reports.archive(&manager, id, None).await.expect("it is failed");
    assert_eq!(archived.status, ReportStatus::Archived);
}

#[tokio::test]
async fn the_same_report_is_not_created_twice() {
    let (platform, [_, analyst, manager]) = staff().await;
    let reports = platform.reports();
    let first = reports.create(&analyst, weekly()).await.expect("created");
    let error = reports.create(&analyst, weekly()).await.expect_err("it is there");
    let context: Vec<_> = error.context().iter().map(|(key, value)| (*key, &**value)).collect();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "report_exists"));
    assert_eq!(context, [("id", &*first.id.to_string())]);
    reports.archive(&manager, first.id, None).await.expect("put away");
    reports.create(&analyst, weekly()).await.expect("there is none any more");
}

#[tokio::test]
async fn who_waits_for_a_version_is_told_each_of_its_sections() {
    let (platform, [_, analyst, manager]) = staff().await;
    let reports = platform.reports();
    let config = reports
        .sections()
        .parse(r#"{"sections": [{"type": "user_activity"}, {"type": "appendix"}]}"#);
    let id = reports.put_template(&manager, "Two", config.expect("read")).await.expect("kept");
    let new = NewReport { template_id: Some(id), ..weekly() };
    let id = reports.create(&analyst, new).await.expect("created").id;
    let begun = reports.begin(&analyst, id, None).await.expect("begun");
    let told = Mutex::new(Vec::new());
    let observer = |progress: Progress<'_>| {
        let Progress { done, total, section_type } = progress;
        told.lock().expect("no panic").push((done, total, section_type.to_owned()));
    };
    reports.finish(&analyst, begun, None, &observer).await.expect("written");
    let expected = [(0, 2, "user_activity".to_owned()), (1, 2, "appendix".to_owned())];
    assert_eq!(told.into_inner().expect("no panic"), expected);
}

#[tokio::test]
async fn a_version_whose_writing_is_cancelled_is_not_kept() {
    let (platform, [viewer, analyst, _]) = staff().await;
    let reports = platform.reports();
    let id = reports.create(&analyst, weekly()).await.expect("created").id;
    assert_eq!(conflict(reports.cancel(&analyst, id).await), "illegal_report_step");
    let begun = reports.begin(&analyst, id, None).await.expect("begun");
    assert_eq!(refused(reports.cancel(&viewer, id).await, ErrorKind::Forbidden), "not_permitted");
    let cancelled = reports.cancel(&analyst, id).await.expect("cancelled");
    assert_eq!(cancelled.status, ReportStatus::Failed);
    let late = reports.finish(&analyst, begun, None, &|_| {}).await;
    assert_eq!(conflict(late), "report_moved_on");
    assert_eq!(reports.get(&analyst, id).await.expect("there"), cancelled);
    assert_eq!(reports.list_versions(&analyst, id).await.expect("listed"), []);
    reports.generate(&analyst, id, None).await.expect("generated");
}
