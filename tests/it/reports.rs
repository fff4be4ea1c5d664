//! Weekly reports: a week with data, one without, the same bytes twice.

use std::sync::Arc;

use chrono::{Days, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::document::block::{Block, Coverage, SectionState};
use ioc_analytics::document::draft;
use ioc_analytics::document::format::Format;
use ioc_analytics::error::{Error, Result};
use ioc_analytics::language::text::Text;
use ioc_analytics::model::activity::NewActivity;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::report::{ReportStatus, SectionConfig};
use ioc_analytics::model::rollup::{Rollup, RollupQuery};
use ioc_analytics::page::PageRequest;
use ioc_analytics::reports::export::ExportOptions;
use ioc_analytics::reports::generator::{NewReport, ReportGenerator};
use ioc_analytics::reports::section::{ReportContext, Section};
use ioc_analytics::reports::template::SectionRegistry;

use crate::support::{load, platform};

const FORMATS: [Format; 5] = [Format::Pdf, Format::Excel, Format::Html, Format::Csv, Format::Json];

pub(crate) async fn demo() -> (Platform, Scope, DemoPlan) {
    let plan = DemoPlan { people: 80, weeks: 16, ..DemoPlan::new(5, date("2026-03-29")) };
    let demo = generate(&plan).expect("a demo");
    let end = Period::between(&plan.zone.into(), plan.ends, plan.ends).expect("a day").ends_at;
    let (platform, _) = platform(end + TimeDelta::hours(8));
    let scope = load(&platform, demo).await;
    platform.dashboard().close_weeks(&scope, None).await.expect("closed");
    (platform, scope, plan)
}

fn date(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a date")
}

pub(crate) fn weekly(last: chrono::NaiveDate) -> NewReport {
    NewReport {
        title: "Weekly report".to_owned(),
        period_start: last - Days::new(6),
        period_end: last,
        template_id: None,
    }
}

async fn drawn(
    reports: &ReportGenerator,
    scope: &Scope,
    id: ioc_analytics::ids::ReportId,
) -> Vec<Vec<u8>> {
    let mut bytes = Vec::new();
    for format in FORMATS {
        bytes.push(reports.export(scope, id, None, format).await.expect("drawn").bytes);
    }
    bytes
}

#[tokio::test]
async fn a_week_with_data_and_one_without_say_which_they_are() {
    let (platform, scope, plan) = demo().await;
    let reports = platform.reports();
    for (last, coverage, says) in [
        (plan.ends, Coverage::Complete, "active ("),
        (date("2020-01-05"), Coverage::NoData, "No activity and no assessments were recorded"),
        (plan.ends + Days::new(7), Coverage::NoData, "recorded in this week so far"),
    ] {
        let report = reports.create(&scope, weekly(last)).await.expect("created");
        let made = reports.generate(&scope, report.id, Some(Format::Html)).await.expect("made");
        assert_eq!(made.report.status, ReportStatus::Generated);
        let html = String::from_utf8(made.rendered.expect("drawn").bytes).expect("text");
        assert!(html.contains(says), "{last}: {says}");
        let document = reports.document(&scope, report.id, None).await.expect("stored");
        assert_eq!(document.coverage, coverage, "{last}");
        assert!(drawn(reports, &scope, report.id).await.iter().all(|bytes| bytes.len() > 500));
    }
}

#[tokio::test]
async fn the_same_input_gives_the_same_bytes_in_every_format() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let (platform, scope, plan) = demo().await;
        let report = platform.reports().create(&scope, weekly(plan.ends)).await.expect("created");
        platform.reports().generate(&scope, report.id, None).await.expect("generated");
        runs.push(drawn(platform.reports(), &scope, report.id).await);
    }
    for (format, (one, two)) in FORMATS.iter().zip(runs[0].iter().zip(&runs[1])) {
        assert!(one == two, "{format:?} differs between two equal runs");
    }
}

#[tokio::test]
async fn generating_again_makes_the_next_version_and_keeps_the_first() {
    let (platform, scope, plan) = demo().await;
    let reports = platform.reports();
    let report = reports.create(&scope, weekly(plan.ends)).await.expect("created");
    reports.generate(&scope, report.id, None).await.expect("generated");
    let first = reports.export(&scope, report.id, Some(1), Format::Json).await.expect("drawn");
    let again = reports.generate(&scope, report.id, None).await.expect("generated");
    assert_eq!(again.report.version, 2);
    let kept = reports.export(&scope, report.id, Some(1), Format::Json).await.expect("drawn");
    assert_eq!(first.bytes, kept.bytes);
    let missing = reports.export(&scope, report.id, Some(3), Format::Json).await.unwrap_err();
    assert_eq!(missing.code(), "unknown_version");
}

#[tokio::test]
async fn what_generate_draws_is_what_export_draws_later() {
    let (platform, scope, plan) = demo().await;
    let reports = platform.reports();
    let report = reports.create(&scope, weekly(plan.ends)).await.expect("created");
    for format in FORMATS {
        let made = reports.generate(&scope, report.id, Some(format)).await.expect("generated");
        let later = reports.export(&scope, report.id, None, format).await.expect("drawn");
        assert!(made.rendered.expect("drawn") == later, "{format:?} differs once it was stored");
    }
}

#[tokio::test]
async fn a_version_after_a_published_one_lists_what_it_tells_otherwise() {
    let (platform, scope, plan) = demo().await;
    let week = weekly(plan.ends);
    let day = week.period_start.and_hms_opt(12, 0, 0).expect("noon").and_utc();
    let reports = platform.reports();
    let id = reports.create(&scope, week).await.expect("created").id;
    reports.generate(&scope, id, None).await.expect("generated");
    reports.publish(&scope, id, None).await.expect("published");
    reports.generate(&scope, id, None).await.expect("generated");
    assert_eq!(reports.restatements(&scope, id, None, None).await.expect("compared"), []);

    let page = PageRequest::first(1).expect("a page");
    let members = platform.store().list_members(&scope, &page).await.expect("listed").items;
    let late = NewActivity {
        id: None,
        user_id: members[0].user_id,
        occurred_at: day,
        activity_type: "late_letter".to_owned(),
        session_id: None,
        duration_seconds: None,
        metadata: None,
    };
    platform.ingest().record_activity(&scope, vec![late]).await.expect("recorded");
    reports.generate(&scope, id, None).await.expect("generated");
    let changed = reports.restatements(&scope, id, None, None).await.expect("compared");
    let of = |row: &str, column: &str| {
        let found = changed.iter().find(|it| it.row == row && it.column == column);
        found.map(|it| (it.before.clone(), it.now.clone())).expect(row)
    };
    let (before, now) = of("Activities", "This week");
    let number = |text: Option<String>| text.expect("told").replace(',', "").parse::<u64>();
    assert_eq!(number(now).expect("a count"), number(before).expect("a count") + 1);
    let only_now = of("late_letter", "Activities");
    assert_eq!(only_now, (None, Some("1".to_owned())));
    let document = reports.document(&scope, id, None).await.expect("stored");
    let section = document.sections.last().expect("sections");
    assert_eq!(section.section_type, "restatements");
    let rows = section.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table.rows.len()),
        _ => None,
    });
    assert_eq!(rows, Some(changed.len()));
    // Backwards it is the other way round.
    let back = reports.restatements(&scope, id, Some(3), Some(1)).await.expect("compared");
    assert_eq!(back.len(), changed.len());
}

#[derive(Debug)]
struct Broken;

impl Section for Broken {
    fn section_type(&self) -> &'static str {
        "broken"
    }

    fn title(&self) -> Text {
        "A broken one".into()
    }

    fn needs(&self, _: &ReportContext, _: &SectionConfig) -> Result<Vec<RollupQuery>> {
        Ok(Vec::new())
    }

    fn build(
        &self,
        _: &ReportContext,
        _: &SectionConfig,
        _: &[Rollup],
    ) -> Result<Vec<draft::Block>> {
        Err(Error::invalid("out_of_order", "it is out of order"))
    }
}

#[tokio::test]
async fn a_section_that_fails_says_so_in_its_place_and_the_rest_is_there() {
    let (platform, scope, plan) = demo().await;
    let end = Period::between(&plan.zone.into(), plan.ends, plan.ends).expect("a day").ends_at;
    let host = Platform::builder(platform.store().clone())
        .clock(Arc::new(VirtualClock::at(end + TimeDelta::hours(8))))
        .sections(SectionRegistry::default().with(Box::new(Broken)))
        .build();
    let reports = host.reports();
    let id = reports.create(&scope, weekly(plan.ends)).await.expect("created").id;
    reports.generate(&scope, id, None).await.expect("generated");
    let document = reports.document(&scope, id, None).await.expect("stored");
    let states: Vec<SectionState> = document.sections.iter().map(|it| it.state).collect();
    assert_eq!(states.iter().filter(|state| **state == SectionState::Failed).count(), 1);
    assert!(states.iter().filter(|state| **state == SectionState::Ok).count() > 4);
    let broken = document.sections.last().expect("sections");
    assert_eq!(broken.title, "A broken one");
    assert!(matches!(
        broken.blocks.as_slice(),
        [Block::Note { text }] if text.contains("out_of_order")
    ));
}

#[tokio::test]
async fn a_report_is_told_in_the_language_that_is_asked_for() {
    let (platform, scope, plan) = demo().await;
    let reports = platform.reports();
    let id = reports.create(&scope, weekly(plan.ends)).await.expect("created").id;
    reports.generate(&scope, id, None).await.expect("generated");
    let english = reports.document(&scope, id, None).await.expect("stored");
    let rate = &english.front.tiles[1].number;
    let in_language = async |locale: &str| {
        let options = ExportOptions {
            format: Format::Html,
            version: None,
            include_charts: true,
            include_raw_data: false,
            locale: Some(locale.to_owned()),
        };
        reports.export_with(platform.dashboard(), &scope, id, &options).await
    };
    for (locale, word, unit) in [
        ("de", "Beteiligungsquote", "\u{A0}%"),
        ("fr", "Taux d", "\u{A0}%"),
        ("es", "Tasa de participaci", "\u{A0}%"),
    ] {
        let page = in_language(locale).await.expect(locale).served.bytes.to_vec();
        let page = String::from_utf8(page).expect("text");
        let number = format!("{}{unit}", rate.plain.replace('.', ","));
        assert!(page.contains(word) && page.contains(&number), "{locale}: {number}");
        assert!(page.contains(&format!("<html lang=\"{locale}\" dir=\"ltr\">")));
    }
    let mirrored = in_language("ar-XB").await.expect("drawn").served.bytes.to_vec();
    assert!(String::from_utf8(mirrored).expect("text").contains("dir=\"rtl\""));
    assert_eq!(in_language("tlh").await.expect_err("no words").code(), "unknown_language");
}
