//! Cases of [`crate::store::reports::ReportStore`].

use std::sync::Arc;

use chrono_tz::Tz;
use serde_json::json;

use crate::access::scope::Scope;
use crate::conformance::fixture::{at, date, id, now, organization, refused, together, trace, two};
use crate::error::{Error, ErrorKind, Result};
use crate::model::report::{
    Report, ReportFilter, ReportSection, ReportStatus, ReportVersion, SectionConfig,
    SectionsConfig, Template,
};
use crate::page::PageRequest;
use crate::store::bundle::Store;
use crate::store::report_steps::ReportStep;
use crate::store::reports::Expected;

/// A report comes back as it was entered.
pub async fn a_report_comes_back_as_it_was(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let template_id = store.put_template(&scope, &template(&scope, 1), &trace(now())).await?;
    let bare = report(&scope, 1);
    let full = Report {
        executive_summary: Some(String::new()),
        template_id: Some(template_id),
        template_version: Some(1),
        status: ReportStatus::Failed,
        version: 3,
        generated_at: Some(at("2026-03-02T10:00:00.000001Z")),
        ..report(&scope, 2)
    };
    for entered in [bare, full] {
        store.insert_report(&scope, &entered, &trace(now())).await?;
        assert_eq!(store.get_report(&scope, entered.id).await?, entered);
    }
    let error = refused(store.get_report(&scope, id(3)).await, "no such report");
    assert_eq!(error.kind(), ErrorKind::NotFound);
    Ok(())
}

/// A report of a template that is not there is refused.
pub async fn a_report_needs_its_template(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let orphan = Report { template_id: Some(id(9)), ..report(&scope, 1) };
    let error = refused(store.insert_report(&scope, &orphan, &trace(now())).await, "no template");
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(listed(&*store, &scope, &ReportFilter::default()).await?, Vec::<u32>::new());
    Ok(())
}

/// A report id is given once.
pub async fn a_report_id_is_given_once(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    let again = Report { title: "Another".to_owned(), ..report(&scope, 1) };
    let error = refused(store.insert_report(&scope, &again, &trace(now())).await, "taken");
    assert_eq!(error.kind(), ErrorKind::Conflict);
    assert_eq!(store.get_report(&scope, id(1)).await?.title, "Weekly report 1");
    Ok(())
}

/// Newest period first, then by id, page by page, through filters.
pub async fn reports_are_paged_newest_first(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let week = |number, first: &str, last: &str, status| Report {
        period_start: date(first),
        period_end: date(last),
        status,
        ..report(&scope, number)
    };
    for report in [
        week(3, "2026-02-23", "2026-03-01", ReportStatus::Draft),
        week(1, "2026-02-23", "2026-03-01", ReportStatus::Published),
        week(2, "2026-03-02", "2026-03-08", ReportStatus::Published),
        week(4, "2026-02-16", "2026-02-22", ReportStatus::Draft),
    ] {
        store.insert_report(&scope, &report, &trace(now())).await?;
    }
    let none = ReportFilter::default();
    let published = ReportFilter { status: Some(ReportStatus::Published), ..none.clone() };
    let later = ReportFilter { period_start: Some(date("2026-02-17")), ..none.clone() };
    let earlier = ReportFilter { period_end: Some(date("2026-03-07")), ..none.clone() };
    assert_eq!(listed(&*store, &scope, &none).await?, [2, 1, 3, 4]);
    assert_eq!(listed(&*store, &scope, &published).await?, [2, 1]);
    assert_eq!(listed(&*store, &scope, &later).await?, [2, 1, 3]);
    assert_eq!(listed(&*store, &scope, &earlier).await?, [1, 3, 4]);
    Ok(())
}

/// A step is taken from where the report stands, or not at all.
pub async fn a_status_step_is_compared_and_set(store: Arc<dyn Store>) -> Result<()> {
    use ReportStatus::{Draft, Generating};
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    let draft = Expected::Status(Draft);
    store.take_report_step(&scope, id(1), &draft, &generate(), &trace(now())).await?;
    let stale =
        store.take_report_step(&scope, id(1), &draft, &ReportStep::Archive, &trace(now())).await;
    let error = refused(stale, "it stands elsewhere");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "report_moved_on"));
    assert!(error.hint().is_some());
    assert_eq!(store.get_report(&scope, id(1)).await?.status, Generating);
    let absent = store.take_report_step(&scope, id(2), &draft, &generate(), &trace(now())).await;
    assert_eq!(refused(absent, "there is none").kind(), ErrorKind::NotFound);
    Ok(())
}

/// Of many who take the same step at the same moment one succeeds.
pub async fn a_status_step_is_taken_once(store: Arc<dyn Store>) -> Result<()> {
    use ReportStatus::Draft;
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    let traces: Vec<_> = (0..8).map(|_| trace(now())).collect();
    let (draft, step) = (Expected::Status(Draft), generate());
    let calls =
        traces.iter().map(|trace| store.take_report_step(&scope, id(1), &draft, &step, trace));
    let taken = together(calls).await.into_iter().flatten().count();
    assert_eq!(taken, 1);
    Ok(())
}

/// Versions are kept for ever; the newest is what is asked for by default, and
/// the report says of which version it tells.
pub async fn every_version_is_kept(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    let error = refused(store.get_report_document(&scope, id(1), None).await, "none yet");
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(store.list_report_sections(&scope, id(1), None).await?, []);
    for number in 1..=2 {
        store.put_report_version(&scope, &version(number), &Expected::Any, &trace(now())).await?;
        let stands = store.get_report(&scope, id(1)).await?;
        assert_eq!((stands.version, stands.status), (number, ReportStatus::Generated));
        assert_eq!(stands.executive_summary, Some(version(number).executive_summary));
        assert_eq!(stands.generated_at, Some(version(number).generated_at));
        assert_eq!(
            store.list_report_sections(&scope, id(1), None).await?,
            version(number).sections
        );
    }
    for (asked, expected) in [(None, 2), (Some(1), 1), (Some(2), 2)] {
        let document = store.get_report_document(&scope, id(1), asked).await?;
        assert_eq!(document, version(expected).document, "byte for byte");
    }
    let error = refused(store.get_report_document(&scope, id(1), Some(3)).await, "not yet");
    assert_eq!(error.kind(), ErrorKind::NotFound);
    Ok(())
}

/// A version number that is not the next one is refused, and leaves nothing.
pub async fn a_version_must_be_the_next(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let absent = store.put_report_version(&scope, &version(1), &Expected::Any, &trace(now())).await;
    assert_eq!(refused(absent, "no report").kind(), ErrorKind::NotFound);
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    store.put_report_version(&scope, &version(1), &Expected::Any, &trace(now())).await?;
    let stands = store.get_report(&scope, id(1)).await?;
    for number in [1, 3] {
        let put =
            store.put_report_version(&scope, &version(number), &Expected::Any, &trace(now())).await;
        assert_eq!(refused(put, "not the next").kind(), ErrorKind::Conflict);
    }
    assert_eq!(store.get_report(&scope, id(1)).await?, stands);
    assert_eq!(store.get_report_document(&scope, id(1), None).await?, version(1).document);
    assert_eq!(store.list_report_sections(&scope, id(1), None).await?, version(1).sections);
    Ok(())
}

/// A template is known by its name: put again, it keeps its id.
pub async fn a_template_is_put_by_its_name(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let first = template(&scope, 1);
    assert_eq!(store.put_template(&scope, &first, &trace(now())).await?, id(1));
    assert_eq!(store.get_template(&scope, id(1)).await?, first);
    let mut second = Template { id: id(2), ..first };
    second.sections_config.sections.reverse();
    assert_eq!(store.put_template(&scope, &second, &trace(now())).await?, id(1), "the same one");
    let stands = store.get_template(&scope, id(1)).await?;
    assert_eq!(stands, Template { id: id(1), version: 2, ..second });
    let error = refused(store.get_template(&scope, id(2)).await, "was never given");
    assert_eq!(error.kind(), ErrorKind::NotFound);
    Ok(())
}

/// Templates are listed in byte order of their names.
pub async fn templates_are_listed_in_byte_order(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    for (number, name) in (1..).zip(["a", "Z", "\u{E4}", "ab"]) {
        let named = Template { name: name.to_owned(), ..template(&scope, number) };
        store.put_template(&scope, &named, &trace(now())).await?;
    }
    let templates = store.list_templates(&scope).await?;
    let names: Vec<_> = templates.iter().map(|template| template.name.as_str()).collect();
    assert_eq!(names, ["Z", "a", "ab", "\u{E4}"]);
    Ok(())
}

/// Reports, versions and templates of the same ids in two organizations do not
/// meet: another organization's is not found.
pub async fn one_organization_never_sees_anothers_reports(store: Arc<dyn Store>) -> Result<()> {
    use ReportStatus::Draft;
    let [one, two] = two(&*store).await?;
    store.put_template(&one, &template(&one, 1), &trace(now())).await?;
    let here = Report { template_id: Some(id(1)), ..report(&one, 1) };
    store.insert_report(&one, &here, &trace(now())).await?;
    store.put_report_version(&one, &version(1), &Expected::Any, &trace(now())).await?;
    let stands = store.get_report(&one, id(1)).await?;

    let is_absent = |error: Error| assert_eq!(error.kind(), ErrorKind::NotFound, "{error}");
    is_absent(refused(store.get_report(&two, id(1)).await, "is theirs"));
    is_absent(refused(store.get_report_document(&two, id(1), None).await, "is theirs"));
    is_absent(refused(store.get_report_document(&two, id(1), Some(1)).await, "is theirs"));
    is_absent(refused(store.get_template(&two, id(1)).await, "is theirs"));
    is_absent(refused(
        store
            .take_report_step(
                &two,
                id(1),
                &Expected::Status(ReportStatus::Generated),
                &ReportStep::Archive,
                &trace(now()),
            )
            .await,
        "is theirs",
    ));
    is_absent(refused(
        store.put_report_version(&two, &version(2), &Expected::Any, &trace(now())).await,
        "is theirs",
    ));
    let borrowed = Report { template_id: Some(id(1)), ..report(&two, 1) };
    is_absent(refused(store.insert_report(&two, &borrowed, &trace(now())).await, "is theirs"));
    assert_eq!(listed(&*store, &two, &ReportFilter::default()).await?, Vec::<u32>::new());
    assert_eq!(store.list_templates(&two).await?, []);
    assert_eq!(store.list_report_sections(&two, id(1), None).await?, []);

    let mut config = template(&two, 1);
    config.sections_config.sections.clear();
    store.put_template(&two, &config, &trace(now())).await?;
    let there = Report { title: "Theirs".to_owned(), ..borrowed };
    store.insert_report(&two, &there, &trace(now())).await?;
    let other = ReportVersion { document: b"theirs".to_vec(), ..version(1) };
    store.put_report_version(&two, &other, &Expected::Any, &trace(now())).await?;
    store
        .take_report_step(
            &two,
            id(1),
            &Expected::Status(ReportStatus::Generated),
            &ReportStep::Archive,
            &trace(now()),
        )
        .await?;
    assert_eq!(store.get_report(&one, id(1)).await?, stands);
    assert_eq!(store.get_report_document(&one, id(1), None).await?, version(1).document);
    assert_eq!(store.get_report_document(&two, id(1), None).await?, b"theirs");
    assert_eq!(store.get_template(&one, id(1)).await?, template(&one, 1));
    assert_eq!(store.list_templates(&two).await?, [config]);
    let here = ReportFilter { status: Some(Draft), ..ReportFilter::default() };
    assert_eq!(listed(&*store, &two, &here).await?, Vec::<u32>::new());
    Ok(())
}

pub(super) fn report(scope: &Scope, number: u32) -> Report {
    Report {
        id: id(number),
        organization_id: scope.organization_id(),
        title: format!("Weekly report {number}"),
        period_start: date("2026-02-23"),
        period_end: date("2026-03-01"),
        status: ReportStatus::Draft,
        executive_summary: None,
        template_id: None,
        version: 0,
        created_at: at("2026-03-02T10:00:00.123456Z"),
        generated_at: None,
        template_version: None,
        generating_until: None,
        published: None,
    }
}

/// The step with which most versions begin.
pub(super) fn generate() -> ReportStep {
    ReportStep::Generate { until: at("2026-03-02T10:10:00Z") }
}

/// A version of report 1, with sections whose ids and titles are in no order.
pub(super) fn version(number: u32) -> ReportVersion {
    let section = |offset, title: &str| ReportSection {
        id: id(number * 100 + offset),
        // No store knows which there are.
        section_type: format!("section_{title}"),
        title: title.to_owned(),
        content: format!("Version {number}."),
        charts_data: json!([{"z": 1, "a": 0.1}]),
        tables_data: json!({}),
        insights: json!(null),
    };
    ReportVersion {
        report_id: id(1),
        version: number,
        document: vec![0, 0xFF, b'{', number.to_be_bytes()[3]],
        executive_summary: format!("Version {number} is here."),
        sections: vec![section(3, "c"), section(1, "a"), section(2, "b")],
        generated_at: at("2026-03-02T10:00:00.000001Z"),
    }
}

pub(super) fn template(scope: &Scope, number: u32) -> Template {
    let section = |section_type: &str, title: Option<&str>| SectionConfig {
        section_type: section_type.to_owned(),
        title: title.map(str::to_owned),
        include_charts: title.is_some(),
        include_aggregations: title.is_none(),
    };
    Template {
        id: id(number),
        organization_id: scope.organization_id(),
        name: "Weekly".to_owned(),
        sections_config: SectionsConfig {
            sections: vec![section("ocean_insights", Some("")), section("user_activity", None)],
        },
        created_at: now(),
        version: 1,
        is_copy: false,
    }
}

/// The numbers of all reports that pass `filter`, through pages of one.
pub(super) async fn listed(
    store: &dyn Store,
    scope: &Scope,
    filter: &ReportFilter,
) -> Result<Vec<u32>> {
    let mut numbers = Vec::new();
    let mut request = PageRequest::first(1)?;
    loop {
        let page = store.list_reports(scope, filter, &request).await?;
        assert!(request.after.is_none() || !page.items.is_empty(), "there was a next page");
        let number = |report: Report| (0..100).find(|number| id(*number) == report.id);
        numbers.extend(page.items.into_iter().filter_map(number));
        let Some(next) = page.next else { return Ok(numbers) };
        request = PageRequest { limit: 1, after: Some(next) };
    }
}
