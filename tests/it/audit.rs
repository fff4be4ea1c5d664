//! The audit trail: who may read it, what stands in it, and that a change is found.

use std::sync::Arc;

use ioc_analytics::access::scope::Scope;
use ioc_analytics::caches::MemoryCache;
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::document::format::Format;
use ioc_analytics::ids::{ReportId, UserId};
use ioc_analytics::model::audit::{Actor, AuditFilter};
use ioc_analytics::model::member::{MemberRecord, Role};
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::organizations::audit::{Break, BrokenLink};
use ioc_analytics::organizations::keys::NewKey;
use ioc_analytics::page::PageRequest;
use ioc_analytics::reports::export::ExportOptions;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::testing::sample::Sample;
use ioc_analytics::{Platform, open_store};

use crate::support::{instant, platform};

#[tokio::test]
async fn administrative_acts_and_reads_stand_in_the_trail_by_pseudonym() {
    let (platform, clock) = platform(instant("2026-03-02T10:00:00Z"));
    let acme = platform.organizations().create(NewOrganization::named("Acme")).await;
    let acme = acme.expect("entered");
    let host = platform.organizations().host_of(&acme).expect("a scope");
    let record = |role| MemberRecord {
        user_id: UserId::from_content(&[b"ada"]),
        external_id: "ada".to_owned(),
        name: Some("Ada".to_owned()),
        role: Some(role),
        from: instant("2026-01-01T00:00:00Z"),
        to: None,
        department: None,
        job_role: None,
    };
    let ingest = platform.ingest();
    clock.advance(chrono::TimeDelta::seconds(1));
    ingest.record_members(&host, &[record(Role::Admin)]).await.expect("recorded");
    let person = UserId::from_content(&[b"ada"]);
    let admin = platform.organizations().admit(person, acme.id).await.expect("admitted");
    let new = NewKey { name: "tests".to_owned(), role: Role::Analyst, expires_at: None };
    clock.advance(chrono::TimeDelta::seconds(1));
    let (key, secret) = platform.keys().create(&admin, new).await.expect("made");
    let (_, program) = platform.keys().admit(&secret).await.expect("it opens");
    clock.advance(chrono::TimeDelta::seconds(1));
    let audit = platform.audit();
    audit.record(&program, "ocean.read", Some("department".to_owned()), 7).await.expect("kept");
    clock.advance(chrono::TimeDelta::seconds(1));
    platform.keys().revoke(&admin, key.id).await.expect("revoked");

    let (everything, page) = (AuditFilter::default(), PageRequest::first(10).expect("a page"));
    let told = audit.list(&admin, &everything, &page).await.expect("told").items;
    let ada = Actor::Member(acme.audit_key.pseudonym(person));
    let id = Some(key.id.to_string());
    let found: Vec<_> =
        told.into_iter().map(|row| (row.actor, row.action, row.subject, row.row_count)).collect();
    let wanted = [
        (ada, "key.revoke", id.clone(), 1),
        (Actor::Key(key.id), "ocean.read", Some("department".to_owned()), 7),
        (ada, "key.create", id, 1),
        (Actor::Host, "members.record", None, 1),
        (Actor::Host, "organization.create", Some(acme.id.to_string()), 1),
    ];
    assert_eq!(found, wanted.map(|(who, what, of, rows)| (who, what.to_owned(), of, rows)));
    for refused in [
        audit.list(&program, &everything, &page).await.expect_err("an analyst reads none"),
        audit.seal(&program).await.expect_err("nor seals"),
        audit.verify(&program).await.expect_err("nor checks"),
    ] {
        assert_eq!(refused.code(), "not_permitted");
    }
}

/// What was read, with what it was about, oldest first.
async fn reads(platform: &Platform, scope: &Scope) -> Vec<(String, String)> {
    let page = PageRequest::first(500).expect("a page");
    let listed = platform.audit().list(scope, &AuditFilter::default(), &page).await;
    let rows = listed.expect("listed").items.into_iter().rev();
    rows.filter(|row| ["ocean.read", "report.export"].contains(&&*row.action))
        .map(|row| {
            assert_eq!(row.row_count, 1);
            (row.action, row.subject.expect("about something"))
        })
        .collect()
}

#[tokio::test]
async fn each_read_of_scores_and_each_export_leaves_one_row_through_each_verb() {
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    let builder = builder.cache(Arc::new(MemoryCache::default()));
    let sample = Sample::over(builder).await.expect("a sample");
    let (platform, scope, clock) = (&sample.platform, &sample.scope, &sample.clock);
    let (asked, reports, report) = (platform.dashboard(), platform.reports(), sample.report);
    let (by, level) = (Dimension::Department, Level::Factor);
    let (all, page) = (MetricFilter::default(), PageRequest::first(2).expect("a page"));
    let of = |family: &str| MetricFilter { metric_type: Some(family.to_owned()), ..all.clone() };
    let id = report.to_string();
    let next = || clock.advance(chrono::TimeDelta::seconds(1));
    let mut wanted = reads(platform, scope).await;
    assert_eq!(wanted, [], "making metrics and reports reads nobody's scores");
    // Twice, so that the second time comes from the cache where there is one.
    for _ in 0..2 {
        asked.ocean(scope, by, level, None).await.expect("asked");
        next();
        asked.serve_ocean(scope, by, level, None).await.expect("served");
        next();
        wanted.extend([("ocean.read", "department"); 2].map(words));
        for filter in [&all, &of("ocean_scores")] {
            asked.metrics(scope, filter, page.clone()).await.expect("asked");
            next();
            asked.serve_metrics(scope, filter, page.clone()).await.expect("served");
            next();
            wanted.extend([("ocean.read", "metrics"); 2].map(words));
        }
        reports.export(scope, report, None, Format::Html).await.expect("drawn");
        next();
        reports.serve_export(scope, report, None, Format::Html).await.expect("drawn");
        next();
        for (include_charts, include_raw_data) in [(true, false), (false, false), (true, true)] {
            let format = Format::Csv;
            let options = ExportOptions {
                format,
                version: None,
                include_charts,
                include_raw_data,
                locale: None,
            };
            reports.export_with(asked, scope, report, &options).await.expect("drawn");
            next();
        }
        wanted.extend([("report.export", id.as_str()); 5].map(words));
    }
    assert_eq!(reads(platform, scope).await, wanted);
}

#[tokio::test]
async fn whoever_reads_a_report_with_scores_leaves_a_row() {
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    let sample = Sample::over(builder).await.expect("a sample");
    let (platform, scope, report) = (&sample.platform, &sample.scope, sample.report);
    let reports = platform.reports();
    let seen = reports.get(scope, report).await.expect("there");
    let mut config = reports.sections().shipped();
    config.sections.retain(|section| section.section_type == "metrics_summary");
    let template_id = Some(reports.put_template(scope, "Plain", config).await.expect("kept"));
    let (title, period_start, period_end) = (seen.title, seen.period_start, seen.period_end);
    let new = NewReport { title, period_start, period_end, template_id };
    let plain = reports.create(scope, new).await.expect("created").id;
    reports.generate(scope, plain, None).await.expect("generated");
    reports.document(scope, plain, None).await.expect("read");
    reports.list_sections(scope, plain).await.expect("read");
    assert_eq!(reads(platform, scope).await, [], "no score is told");

    let next = || sample.clock.advance(chrono::TimeDelta::seconds(1));
    let id = report.to_string();
    reports.document(scope, report, None).await.expect("read");
    next();
    reports.list_sections(scope, report).await.expect("read");
    next();
    reports.generate(scope, report, Some(Format::Html)).await.expect("handed out");
    let wanted = [("ocean.read", &*id), ("ocean.read", &id), ("report.export", &id)].map(words);
    assert_eq!(reads(platform, scope).await, wanted);
}

#[tokio::test]
async fn the_trail_of_an_organization_says_who_entered_it() {
    let (platform, _) = platform(instant("2026-03-02T10:00:00Z"));
    let organizations = platform.organizations();
    let home = organizations.create(NewOrganization::named("Home")).await.expect("entered");
    let person = UserId::from_content(&[b"olga"]);
    let scope = |role| organizations.vouch(&home, person, role).expect("a scope");
    let new = || NewOrganization::named("Acme");
    let refused = organizations.create_by(&scope(Role::Admin), new()).await;
    assert_eq!(refused.expect_err("an admin enters none").code(), "not_permitted");
    let acme = organizations.create_by(&scope(Role::Operator), new()).await.expect("entered");
    let host = organizations.host_of(&acme).expect("a scope");
    let (everything, page) = (AuditFilter::default(), PageRequest::first(10).expect("a page"));
    let rows = platform.audit().list(&host, &everything, &page).await.expect("listed").items;
    let told: Vec<_> = rows.iter().map(|row| (row.actor, &*row.action)).collect();
    let olga = Actor::Member(acme.audit_key.pseudonym(person));
    assert_eq!(told, [(olga, "organization.create")]);
}

fn words((what, of): (&str, &str)) -> (String, String) {
    (what.to_owned(), of.to_owned())
}

#[tokio::test]
async fn what_tells_no_scores_and_what_is_refused_leaves_no_row() {
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    let sample = Sample::over(builder).await.expect("a sample");
    let (platform, scope) = (&sample.platform, &sample.scope);
    let (asked, page) = (platform.dashboard(), PageRequest::first(2).expect("a page"));
    asked.summary(scope, 7, None).await.expect("asked");
    asked.serve_summary(scope, 7, None).await.expect("served");
    asked.realtime(scope, None).await.expect("asked");
    asked.trends(scope, "user_engagement", 4, None).await.expect("asked");
    let family = Some("user_engagement".to_owned());
    let filter = MetricFilter { metric_type: family, ..MetricFilter::default() };
    asked.metrics(scope, &filter, page.clone()).await.expect("asked");
    let person = UserId::from_content(&[b"ada"]);
    let viewer = platform.organizations().vouch(scope.organization(), person, Role::Viewer);
    let viewer = viewer.expect("a scope");
    let (by, level) = (Dimension::Organization, Level::Factor);
    asked.serve_ocean(&viewer, by, level, None).await.expect_err("a viewer reads no scores");
    asked.metrics(&viewer, &MetricFilter::default(), page).await.expect("without scores");
    let unknown = ReportId::from_content(&[b"none"]);
    platform.reports().export(scope, unknown, None, Format::Html).await.expect_err("none");
    assert_eq!(reads(platform, scope).await, []);
}

#[tokio::test]
async fn a_row_that_was_changed_or_taken_out_behind_the_store_is_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("ioc.db");
    let store = open_store(&format!("sqlite:{}", file.display()), true).expect("a store");
    let platform = Platform::builder(store).build();
    let acme = platform.organizations().create(NewOrganization::named("Acme")).await;
    let host = platform.organizations().host_of(&acme.expect("entered")).expect("a scope");
    let audit = platform.audit();
    // With that of its organization these are 1203.
    for rows in 1..=1202 {
        audit.record(&host, "report.export", None, rows).await.expect("kept");
    }
    assert_eq!(audit.seal(&host).await.expect("sealed"), 1203);
    assert_eq!(audit.seal(&host).await.expect("sealed"), 0);
    let whole = audit.verify(&host).await.expect("checked");
    assert_eq!((whole.links, whole.broken), (1203, None));

    let back = rusqlite::Connection::open(&file).expect("a back door");
    back.execute_batch("DROP TRIGGER audit_log_keeps; DROP TRIGGER audit_log_stays").expect("open");
    let second = "(SELECT row_id FROM audit_seals WHERE sequence = 1002)";
    for (change, why) in [
        (format!("UPDATE audit_log SET row_count = 0 WHERE id = {second}"), Break::Changed),
        (format!("DELETE FROM audit_log WHERE id = {second}"), Break::RowMissing),
    ] {
        back.execute_batch(&change).expect("changed");
        let verdict = audit.verify(&host).await.expect("checked");
        assert_eq!(verdict.links, 1001);
        assert_eq!(verdict.broken, Some(BrokenLink { sequence: 1002, why }));
    }
}
