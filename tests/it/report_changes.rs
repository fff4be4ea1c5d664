//! Reports after they were created: changed, published, put away, deleted.

use chrono::NaiveDate;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::error::{ErrorKind, Result};
use ioc_analytics::ids::UserId;
use ioc_analytics::model::member::{MemberRecord, Role};
use ioc_analytics::model::message::MessageType;
use ioc_analytics::model::organization::{NewOrganization, OrganizationChange};
use ioc_analytics::model::report::{Report, ReportFilter, ReportStatus};
use ioc_analytics::model::report_sort::ReportSort;
use ioc_analytics::page::PageRequest;
use ioc_analytics::reports::changes::ReportChange;
use ioc_analytics::reports::generator::{NewReport, ReportGenerator};

use crate::support::{instant, platform};

/// The platform, and scopes of a viewer, an analyst and a manager of an organization.
pub(crate) async fn staff() -> (Platform, [Scope; 3]) {
    let (platform, _) = platform(instant("2026-03-09T08:00:00Z"));
    let scopes = staff_of(&platform).await;
    (platform, scopes)
}

/// Scopes of a viewer, an analyst and a manager of a new organization.
pub(crate) async fn staff_of(platform: &Platform) -> [Scope; 3] {
    let organizations = platform.organizations();
    let organization = organizations.create(NewOrganization::named("Acme")).await.expect("new");
    let host = organizations.host_of(&organization).expect("its scope");
    let roles = [Role::Viewer, Role::Analyst, Role::Manager];
    let records = roles.map(|role| MemberRecord {
        user_id: UserId::from_content(&[role.as_str().as_bytes()]),
        external_id: role.as_str().to_owned(),
        name: None,
        role: Some(role),
        from: instant("2026-01-01T00:00:00Z"),
        to: None,
        department: None,
        job_role: None,
    });
    platform.ingest().record_members(&host, &records).await.expect("recorded");
    let mut scopes = Vec::new();
    for record in &records {
        let admitted = organizations.admit(record.user_id, organization.id).await;
        scopes.push(admitted.expect("a member"));
    }
    scopes.try_into().expect("three")
}

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub(crate) fn weekly() -> NewReport {
    NewReport {
        title: "Weekly report".to_owned(),
        period_start: date("2026-03-02"),
        period_end: date("2026-03-08"),
        template_id: None,
    }
}

pub(crate) fn titled(title: &str) -> ReportChange {
    ReportChange { title: Some(title.to_owned()), ..ReportChange::default() }
}

fn from(first: &str) -> ReportChange {
    ReportChange { period_start: Some(date(first)), ..ReportChange::default() }
}

/// The code of a refusal that says what to do instead.
pub(crate) fn refused<T: std::fmt::Debug>(result: Result<T>, kind: ErrorKind) -> &'static str {
    let error = result.expect_err("it has to be refused");
    assert_eq!(error.kind(), kind, "{error:?}");
    assert!(error.hint().is_some(), "{error:?}");
    error.code()
}

pub(crate) fn conflict<T: std::fmt::Debug>(result: Result<T>) -> &'static str {
    refused(result, ErrorKind::Conflict)
}

async fn titles(reports: &ReportGenerator, scope: &Scope, filter: ReportFilter) -> Vec<String> {
    let page = PageRequest::first(100).expect("a page");
    let found = reports.list(scope, &filter, page).await.expect("asked").items;
    found.into_iter().map(|report| report.title).collect()
}

#[tokio::test]
async fn a_draft_takes_any_change_and_a_written_report_another_title_alone() {
    let (platform, [_, analyst, _]) = staff().await;
    let reports = platform.reports();
    let draft = reports.create(&analyst, weekly()).await.expect("created");
    let change = ReportChange { period_end: Some(date("2026-03-15")), ..titled("  Fortnight ") };
    let changed = reports.update(&analyst, draft.id, change, None).await.expect("changed");
    let expected =
        Report { title: "Fortnight".to_owned(), period_end: date("2026-03-15"), ..draft.clone() };
    assert_eq!(changed, expected);
    assert_eq!(reports.get(&analyst, draft.id).await.expect("there"), expected);
    for wrong in [titled(" "), from("2026-03-16")] {
        let update = reports.update(&analyst, draft.id, wrong, None).await;
        assert_eq!(update.expect_err("no such report").kind(), ErrorKind::InvalidInput);
    }

    reports.generate(&analyst, draft.id, None).await.expect("generated");
    let earlier = reports.update(&analyst, draft.id, from("2026-02-23"), None).await;
    assert_eq!(conflict(earlier), "report_has_content");
    let same = ReportChange { period_start: Some(draft.period_start), ..titled("Two weeks") };
    let renamed = reports.update(&analyst, draft.id, same, None).await.expect("its title alone");
    assert_eq!((renamed.title.as_str(), renamed.version), ("Two weeks", 1));
}

#[tokio::test]
async fn a_change_of_what_somebody_else_changed_is_refused() {
    let (platform, [_, analyst, manager]) = staff().await;
    let reports = platform.reports();
    let seen = reports.create(&analyst, weekly()).await.expect("created");
    let other = NewReport { title: "Other".to_owned(), ..weekly() };
    let other = reports.create(&analyst, other).await.expect("created");
    let update = async |change, seen: Option<&Report>| {
        reports.update(&analyst, other.id, change, seen).await
    };
    assert_eq!(conflict(update(titled("A"), Some(&seen)).await), "report_changed_meanwhile");
    let newer = reports.update(&manager, other.id, titled("B"), Some(&other)).await;
    let newer = newer.expect("nobody else did");
    assert_eq!(conflict(update(titled("C"), Some(&other)).await), "report_changed_meanwhile");
    assert_eq!(reports.get(&analyst, other.id).await.expect("there").title, "B");
    update(titled("D"), Some(&newer)).await.expect("it is what was seen");
    update(titled("E"), None).await.expect("whatever it is");
    assert_eq!(reports.get(&analyst, other.id).await.expect("there").title, "E");
}

#[tokio::test]
async fn a_step_with_what_somebody_else_changed_is_refused() {
    let (platform, [_, analyst, manager]) = staff().await;
    let reports = platform.reports();
    let id = reports.create(&analyst, weekly()).await.expect("created").id;
    let seen = reports.generate(&analyst, id, None).await.expect("generated").report;
    // Whoever wants to publish has read it by now.
    let newer = reports.update(&analyst, id, titled("B"), None).await.expect("changed");
    let stale = Some(&seen);
    for code in [
        conflict(reports.publish(&manager, id, stale).await),
        conflict(reports.archive(&manager, id, stale).await),
        conflict(reports.begin(&analyst, id, stale).await),
        conflict(reports.delete(&analyst, id, stale).await),
    ] {
        assert_eq!(code, "report_changed_meanwhile");
    }
    assert_eq!(reports.get(&analyst, id).await.expect("there"), newer);
    let begun = reports.begin(&analyst, id, Some(&newer)).await.expect("it is what was seen");
    let written = reports.finish(&analyst, begun, None, &|_| {}).await.expect("written").report;
    assert_eq!((written.version, written.title.as_str()), (2, "B"));
    reports.publish(&manager, id, Some(&written)).await.expect("it is what was seen");
}

#[tokio::test]
async fn an_organization_that_somebody_else_changed_is_refused() {
    let (platform, [_, analyst, _]) = staff().await;
    let organizations = platform.organizations();
    let host = organizations.host_of(analyst.organization()).expect("its scope");
    let renamed = |name: &str| OrganizationChange {
        name: Some(name.to_owned()),
        ..OrganizationChange::default()
    };
    let seen = analyst.organization();
    let newer = organizations.update(&host, renamed("B"), Some(seen)).await.expect("changed");
    let stale = organizations.update(&host, renamed("C"), Some(seen)).await;
    assert_eq!(conflict(stale), "organization_changed_meanwhile");
    assert_eq!(organizations.get_by_id(newer.id).await.expect("there").name, "B");
    organizations.update(&host, renamed("D"), Some(&newer)).await.expect("it is what was seen");
    organizations.update(&host, renamed("E"), None).await.expect("whatever it is");
}

#[tokio::test]
async fn a_published_report_is_told_seen_and_kept() {
    let (platform, [viewer, analyst, manager]) = staff().await;
    let (reports, store) = (platform.reports(), platform.store());
    let id = reports.create(&analyst, weekly()).await.expect("created").id;
    assert_eq!(conflict(reports.publish(&manager, id, None).await), "illegal_report_step");
    reports.generate(&analyst, id, None).await.expect("generated");
    assert_eq!(
        refused(reports.publish(&analyst, id, None).await, ErrorKind::Forbidden),
        "not_permitted"
    );
    assert!(reports.get(&viewer, id).await.is_err(), "not yet");

    store.publish_any_organization(1000).await.expect("told");
    let published = reports.publish(&manager, id, None).await.expect("published");
    assert_eq!(published.status, ReportStatus::Published);
    assert_eq!(reports.get(&viewer, id).await.expect("released"), published);
    let told = store.publish_any_organization(1000).await.expect("told");
    let about: Vec<_> =
        told.iter().map(|told| (told.message.message_type, told.message.subject)).collect();
    assert_eq!(about, [(MessageType::ReportReady, Some(id.uuid()))]);

    let late = reports.update(&manager, id, titled("Late"), None).await;
    assert_eq!(conflict(late), "report_settled");
    assert_eq!(conflict(reports.delete(&manager, id, None).await), "report_published");
    let refusal = reports.archive(&analyst, id, None).await;
    assert_eq!(refused(refusal, ErrorKind::Forbidden), "not_permitted");
    let archived = reports.archive(&manager, id, None).await.expect("put away");
    assert_eq!(archived.status, ReportStatus::Archived);
    assert!(reports.get(&viewer, id).await.is_err(), "no longer");
    assert_eq!(conflict(reports.delete(&manager, id, None).await), "report_published");
    reports.document(&analyst, id, Some(1)).await.expect("its versions are kept");
}

#[tokio::test]
async fn an_unpublished_report_goes_with_what_was_written() {
    let (platform, [viewer, analyst, _]) = staff().await;
    let reports = platform.reports();
    let id = reports.create(&analyst, weekly()).await.expect("created").id;
    reports.generate(&analyst, id, None).await.expect("generated");
    let refusal = reports.delete(&viewer, id, None).await;
    assert_eq!(refused(refusal, ErrorKind::Forbidden), "not_permitted");
    for _ in 0..2 {
        reports.delete(&analyst, id, None).await.expect("may be repeated");
        let gone = reports.document(&analyst, id, None).await;
        assert_eq!(gone.expect_err("it is gone").code(), "unknown_report");
    }
    let absent = reports.update(&analyst, id, titled("A"), None).await;
    assert_eq!(absent.expect_err("it is gone").code(), "unknown_report");
}

#[tokio::test]
async fn a_template_stays_while_a_report_follows_it() {
    let (platform, [_, analyst, manager]) = staff().await;
    let reports = platform.reports();
    let config = reports.sections().shipped();
    let id = reports.put_template(&manager, "Ours", config.clone()).await.expect("kept");
    let kept = reports.get_template(&analyst, id).await.expect("there");
    assert_eq!((kept.name.as_str(), kept.sections_config), ("Ours", config));
    let report = reports.create(&analyst, NewReport { template_id: Some(id), ..weekly() }).await;
    let report = report.expect("created");
    assert_eq!(conflict(reports.delete_template(&manager, id).await), "template_in_use");
    let shipped = ReportChange { template_id: Some(None), ..ReportChange::default() };
    let changed = reports.update(&analyst, report.id, shipped, None).await.expect("a draft");
    assert_eq!(changed.template_id, None);
    let refusal = reports.delete_template(&analyst, id).await;
    assert_eq!(refused(refusal, ErrorKind::Forbidden), "not_permitted");
    reports.delete_template(&manager, id).await.expect("nobody follows it");
    let gone = reports.get_template(&analyst, id).await;
    assert_eq!(gone.expect_err("it is gone").code(), "unknown_template");
}

#[tokio::test]
async fn reports_are_found_by_what_their_title_contains() {
    let (platform, [_, analyst, _]) = staff().await;
    let reports = platform.reports();
    for title in ["Weekly B", "weekly a", "Monthly"] {
        let new = NewReport { title: title.to_owned(), ..weekly() };
        reports.create(&analyst, new).await.expect("created");
    }
    let sort = ReportSort::Title;
    let like = |q: &str| ReportFilter { q: Some(q.to_owned()), sort, ..ReportFilter::default() };
    for (q, expected) in [
        (" WEEKLY ", &["weekly a", "Weekly B"][..]),
        ("  ", &["Monthly", "weekly a", "Weekly B"]),
        ("%", &[]),
    ] {
        assert_eq!(titles(reports, &analyst, like(q)).await, expected, "{q:?}");
    }
    let page = PageRequest::first(1).expect("a page");
    let no_title = reports.list(&analyst, &like("a\0b"), page).await;
    assert_eq!(no_title.expect_err("no title has it").code(), "bad_q");
}
