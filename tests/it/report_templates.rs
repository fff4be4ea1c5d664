//! Templates: their versions, those that all organizations have, and what is refused.

use std::sync::Arc;

use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::error::ErrorKind;
use ioc_analytics::ids::{SeededIds, TemplateId};
use ioc_analytics::model::report::{Report, SectionsConfig};
use ioc_analytics::reports::catalogue::{GlobalTemplate, TemplateCatalogue};
use ioc_analytics::reports::changes::ReportChange;
use ioc_analytics::reports::generator::{NewReport, ReportGenerator};
use ioc_analytics::reports::templates::NewTemplate;

use crate::report_changes::{conflict, refused, staff, staff_of, titled, weekly};
use crate::support::{instant, platform};

fn sections(reports: &ReportGenerator, types: &[&str]) -> SectionsConfig {
    let listed: Vec<String> = types.iter().map(|it| format!(r#"{{"type": "{it}"}}"#)).collect();
    let json = format!(r#"{{"sections": [{}]}}"#, listed.join(", "));
    reports.sections().parse(&json).expect("a template")
}

fn of(template_id: TemplateId, title: &str) -> NewReport {
    NewReport { template_id: Some(template_id), title: title.to_owned(), ..weekly() }
}

/// The sections of a report's new version.
async fn written(reports: &ReportGenerator, scope: &Scope, report: &Report) -> Vec<String> {
    reports.generate(scope, report.id, None).await.expect("generated");
    let sections = reports.list_sections(scope, report.id).await.expect("listed");
    sections.into_iter().map(|section| section.section_type).collect()
}

async fn names(reports: &ReportGenerator, scope: &Scope) -> Vec<(String, bool, u32)> {
    let templates = reports.list_templates(scope).await.expect("listed");
    templates.into_iter().map(|it| (it.name, it.is_copy, it.version)).collect()
}

#[tokio::test]
async fn a_report_stays_with_the_version_of_its_template_that_it_was_created_with() {
    let (platform, [_, analyst, manager]) = staff().await;
    let reports = platform.reports();
    let put = async |types: &[&str]| {
        let kept = reports.put_template(&manager, "Ours", sections(reports, types)).await;
        kept.expect("kept")
    };
    let id = put(&["user_activity"]).await;
    let first = reports.create(&analyst, of(id, "first")).await.expect("created");
    assert_eq!(put(&["appendix"]).await, id);
    let second = reports.create(&analyst, of(id, "second")).await.expect("created");
    assert_eq!((first.template_version, second.template_version), (Some(1), Some(2)));
    assert_eq!(written(reports, &analyst, &second).await, ["appendix"]);
    assert_eq!(written(reports, &analyst, &first).await, ["user_activity"]);

    let third = reports.create(&analyst, weekly()).await.expect("created");
    let name = ReportChange { template_id: Some(Some(id)), ..ReportChange::default() };
    let follows = reports.update(&analyst, third.id, name.clone(), None).await.expect("a draft");
    put(&["user_activity", "appendix"]).await;
    let renamed = reports.update(&analyst, third.id, titled("third"), None).await.expect("a draft");
    assert_eq!((follows.template_version, renamed.template_version), (Some(2), Some(2)));
    let newest = reports.update(&analyst, third.id, name.clone(), None).await.expect("a draft");
    assert_eq!(newest.template_version, Some(3), "it was named again");
    reports.update(&analyst, first.id, name, None).await.expect("it follows it");
    let stands = reports.get(&analyst, first.id).await.expect("there");
    assert_eq!(stands.template_version, Some(1), "what is written stays");
}

#[tokio::test]
async fn a_template_is_not_changed_for_a_report_that_is_refused() {
    let (platform, [_, analyst, manager]) = staff().await;
    let reports = platform.reports();
    let new =
        |types| NewTemplate { name: "Ours".to_owned(), sections_config: sections(reports, types) };
    let first = reports.create_with_template(&manager, weekly(), new(&["appendix"])).await;
    let first = first.expect("created");
    assert_eq!(first.template_version, Some(1));
    let untitled = NewReport { title: " ".to_owned(), ..weekly() };
    let late =
        NewReport { period_end: weekly().period_start.pred_opt().expect("a day"), ..weekly() };
    for wrong in [untitled, late] {
        let other = new(&["user_activity"]);
        let error = reports.create_with_template(&manager, wrong, other).await;
        assert_eq!(error.expect_err("no such report").kind(), ErrorKind::InvalidInput);
    }
    let own = reports.create_with_template(&analyst, weekly(), new(&["user_activity"])).await;
    assert_eq!(refused(own, ErrorKind::Forbidden), "not_permitted");
    reports.generate(&analyst, first.id, None).await.expect("generated");
    let update = async |types| {
        let change = ReportChange::default();
        reports.update_with_template(&manager, first.id, change, new(types), None).await
    };
    assert_eq!(conflict(update(&["user_activity"]).await), "report_has_content");
    assert_eq!(names(reports, &analyst).await[0], ("Ours".to_owned(), false, 1));

    let other = NewReport { title: "Other".to_owned(), ..weekly() };
    let other = reports.create(&analyst, other).await.expect("created");
    let change = titled("Renamed");
    let changed =
        reports.update_with_template(&manager, other.id, change, new(&["user_activity"]), None);
    let changed = changed.await.expect("a draft");
    assert_eq!((changed.title.as_str(), changed.template_version), ("Renamed", Some(2)));
    assert_eq!(reports.get(&analyst, other.id).await.expect("there"), changed);
}

#[tokio::test]
async fn a_template_that_all_have_is_copied_for_a_report_and_shadowed_by_ones_own() {
    let (platform, [_, analyst, manager]) = staff().await;
    let reports = platform.reports();
    let shipped = || vec![("short".to_owned(), true, 1), ("weekly".to_owned(), true, 1)];
    assert_eq!(names(reports, &analyst).await, shipped());
    let listed = reports.list_templates(&analyst).await.expect("listed");
    let [short, weekly_one] = [listed[0].id, listed[1].id];
    assert_eq!(reports.get_template(&analyst, short).await.expect("there"), listed[0]);
    let report = reports.create(&analyst, of(short, "a")).await.expect("created");
    assert_eq!((report.template_id, report.template_version), (Some(short), Some(1)));
    let expected = ["metrics_summary", "assessment_progress"];
    assert_eq!(written(reports, &analyst, &report).await, expected);
    assert_eq!(names(reports, &analyst).await, shipped(), "it is no template of their own");
    for id in [short, weekly_one] {
        assert_eq!(conflict(reports.delete_template(&manager, id).await), "global_template");
    }

    let ours = sections(reports, &["appendix"]);
    let own = reports.put_template(&manager, "weekly", ours.clone()).await.expect("kept");
    assert_eq!(names(reports, &analyst).await[1], ("weekly".to_owned(), false, 1));
    let report = reports.create(&analyst, of(weekly_one, "b")).await.expect("created");
    assert_eq!(report.template_id, Some(own), "the one of the same name is meant");
    let own = reports.put_template(&manager, "short", ours).await.expect("kept");
    assert_eq!(
        (own, names(reports, &analyst).await[0].clone()),
        (short, ("short".into(), false, 2))
    );
    let later = reports.create(&analyst, of(short, "c")).await.expect("created");
    assert_eq!(written(reports, &analyst, &later).await, ["appendix"]);
}

#[tokio::test]
async fn a_newer_program_changes_no_report_of_a_template_that_all_have() {
    let (platform, clock) = platform(instant("2026-03-09T08:00:00Z"));
    let [_, analyst, _] = staff_of(&platform).await;
    let id = TemplateId::from_content(&[b"ours"]);
    let program = |clock: &Arc<VirtualClock>, types: &[&str], seed| {
        let sections_config = sections(platform.reports(), types);
        let global = GlobalTemplate { id, name: "house".to_owned(), sections_config };
        Platform::builder(platform.store().clone())
            .clock(clock.clone())
            .ids(Arc::new(SeededIds::new(seed)))
            .templates(TemplateCatalogue::default().with(global))
            .build()
    };
    let older = program(&clock, &["appendix"], 7);
    let newer = program(&clock, &["user_activity"], 8);
    let first = older.reports().create(&analyst, of(id, "first")).await.expect("created");
    assert_eq!(names(newer.reports(), &analyst).await, [("house".to_owned(), true, 2)]);
    let second = newer.reports().create(&analyst, of(id, "second")).await.expect("created");
    assert_eq!((first.template_version, second.template_version), (Some(1), Some(2)));
    assert_eq!(written(newer.reports(), &analyst, &first).await, ["appendix"]);
    assert_eq!(written(older.reports(), &analyst, &second).await, ["user_activity"]);
    // A program without it still knows what reports follow.
    let listed = names(platform.reports(), &analyst).await;
    assert!(listed.contains(&("house".to_owned(), true, 2)), "{listed:?}");
}
