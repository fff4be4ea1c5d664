//! Answers through the cache: the same bytes as without, seen anew after every
//! write, and never by somebody else.

use std::sync::Arc;

use chrono::TimeDelta;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::cache::service::TierStatistics;
use ioc_analytics::caches::MemoryCache;
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::document::format::Format;
use ioc_analytics::error::{ErrorKind, Result};
use ioc_analytics::ids::{Id, UserId};
use ioc_analytics::model::activity::{EventKey, NewActivity, activity_type};
use ioc_analytics::model::member::{MemberRecord, Role};
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::organization::OrganizationChange;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::PageRequest;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::testing::sample::Sample;

async fn sample() -> Sample {
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    Sample::over(builder.cache(Arc::new(MemoryCache::default()))).await.expect("a sample")
}

fn dashboard(sample: &Sample) -> TierStatistics {
    sample.platform.cache().statistics()[0]
}

/// A person of the sample's organization in a role.
async fn admitted(sample: &Sample, number: u32, role: Role) -> Scope {
    let record = MemberRecord {
        user_id: UserId::from_uuid(uuid::Uuid::nil()),
        external_id: format!("role-{number}"),
        name: None,
        role: Some(role),
        from: "2024-01-01T00:00:00Z".parse().expect("an instant"),
        to: None,
        department: None,
        job_role: None,
    };
    let people = sample.platform.ingest().record_members(&sample.scope, &[record]).await;
    let user = people.expect("a member").0[0];
    let id = sample.scope.organization_id();
    sample.platform.organizations().admit(user, id).await.expect("a scope")
}

fn event(user_id: UserId, number: u8) -> NewActivity {
    NewActivity {
        id: Some(Id::from_content(&[&[number]])),
        user_id,
        occurred_at: "2026-03-01T09:00:00Z".parse().expect("an instant"),
        activity_type: activity_type::LOGIN.into(),
        session_id: None,
        duration_seconds: None,
        metadata: None,
    }
}

#[tokio::test]
async fn what_is_served_is_what_is_asked() {
    let sample = sample().await;
    let (asked, scope) = (sample.platform.dashboard(), &sample.scope);
    let (monday, sunday) = ("2026-02-23".parse().unwrap(), "2026-03-01".parse().unwrap());
    for _ in 0..2 {
        let summary = asked.summary(scope, 7, None).await.unwrap();
        assert_eq!(
            asked.serve_summary(scope, 7, None).await.unwrap().bytes,
            summary.bytes().unwrap()
        );
        let summary = asked.summary_between(scope, monday, sunday).await.unwrap();
        let served = asked.serve_summary_between(scope, monday, sunday).await.unwrap();
        assert_eq!(served.bytes, summary.bytes().unwrap());
        let realtime = asked.realtime(scope, None).await.unwrap();
        assert_eq!(
            asked.serve_realtime(scope, None).await.unwrap().bytes,
            realtime.bytes().unwrap()
        );
        let trends = asked.trends(scope, "user_engagement", 8, None).await.unwrap();
        let served = asked.serve_trends(scope, "user_engagement", 8, None).await.unwrap();
        assert_eq!(served.bytes, trends.bytes().unwrap());
        for (by, level) in
            [(Dimension::Department, Level::Factor), (Dimension::JobRole, Level::Facet)]
        {
            let ocean = asked.ocean(scope, by, level, None).await.unwrap();
            let served = asked.serve_ocean(scope, by, level, None).await.unwrap();
            assert_eq!(served.bytes, ocean.bytes().unwrap());
        }
    }
    let statistics = dashboard(&sample);
    assert_eq!((statistics.loads, statistics.misses, statistics.hits), (6, 6, 6));
}

#[tokio::test]
async fn pages_of_metrics_are_kept_by_what_was_asked() {
    let sample = sample().await;
    let (asked, scope) = (sample.platform.dashboard(), &sample.scope);
    let all = MetricFilter::default();
    let page = PageRequest::first(2).unwrap();
    let first = asked.serve_metrics(scope, &all, page.clone()).await.unwrap();
    let json: serde_json::Value = serde_json::from_slice(&first.bytes).unwrap();
    assert_eq!(json["data"].as_array().unwrap().len(), 2);
    let after = json["next_cursor"].as_str().unwrap().parse().unwrap();
    let next = PageRequest { after: Some(after), ..page.clone() };
    let second = asked.serve_metrics(scope, &all, next).await.unwrap();
    let whole = MetricFilter { dimension_1: Some(String::new()), ..all.clone() };
    let third = asked.serve_metrics(scope, &whole, page.clone()).await.unwrap();
    assert_ne!(first.etag, second.etag);
    assert_eq!(asked.serve_metrics(scope, &all, page).await.unwrap(), first);
    assert_eq!(sample.platform.cache().statistics()[1].loads, 3, "{third:?}");
}

#[tokio::test]
async fn every_write_is_seen_by_the_next_read() {
    let sample = sample().await;
    let (platform, scope) = (&sample.platform, &sample.scope);
    let (asked, ingest, reports) = (platform.dashboard(), platform.ingest(), platform.reports());
    let week = NewReport {
        title: "Again".to_owned(),
        period_start: "2026-02-23".parse().unwrap(),
        period_end: "2026-03-01".parse().unwrap(),
        template_id: None,
    };
    let last = event(sample.members[11], 1);
    let key = EventKey { id: last.id.unwrap(), occurred_at: last.occurred_at };
    let calculated =
        Period::last_days(&scope.organization().calendar, last.occurred_at, 7).unwrap();
    let change = OrganizationChange { locale: Some("de-DE".to_owned()), ..Default::default() };
    let stranger = event(UserId::from_uuid(uuid::Uuid::from_u128(99)), 2);

    macro_rules! forgets {
        ($write:expr) => {{
            asked.serve_summary(scope, 7, None).await.unwrap();
            let before = dashboard(&sample).loads;
            asked.serve_summary(scope, 7, None).await.unwrap();
            assert_eq!(dashboard(&sample).loads, before, "kept before");
            let outcome = $write.await;
            let answer = asked.summary(scope, 7, None).await.unwrap();
            let served = asked.serve_summary(scope, 7, None).await.unwrap();
            assert_eq!(served.bytes, answer.bytes().unwrap());
            assert_eq!(dashboard(&sample).loads, before + 1, "{}", stringify!($write));
            outcome
        }};
    }
    forgets!(ingest.record_activity(scope, vec![last])).unwrap();
    forgets!(ingest.withdraw_activity(scope, &[key])).unwrap();
    forgets!(ingest.delete_assessments(scope, &[Id::from_content(&[b"none"])])).unwrap();
    forgets!(asked.close_weeks(scope, None)).unwrap();
    forgets!(asked.calculate_metrics(scope, calculated, None)).unwrap();
    forgets!(platform.organizations().update(scope, change, None)).unwrap();
    let report = forgets!(reports.create(scope, week)).unwrap();
    forgets!(reports.generate(scope, report.id, None)).unwrap();
    let kept = "2026-02-01".parse().unwrap();
    forgets!(ingest.delete_activity_before(scope, kept, &|_| {})).unwrap();
    // The store refuses it: the verb cannot know how far it came.
    let refused: Result<_> = forgets!(ingest.record_activity(scope, vec![stranger]));
    assert_eq!(refused.unwrap_err().code(), "unknown_user");
}

#[tokio::test]
async fn two_organizations_and_two_roles_share_no_entry() {
    let sample = sample().await;
    let viewer = admitted(&sample, 1, Role::Viewer).await;
    let another = admitted(&sample, 2, Role::Viewer).await;
    let analyst = admitted(&sample, 3, Role::Analyst).await;
    let asked = sample.platform.dashboard();
    for scope in [&viewer, &analyst, sample.canary.scope()] {
        let before = dashboard(&sample).loads;
        asked.serve_summary(scope, 7, None).await.unwrap();
        assert_eq!(dashboard(&sample).loads, before + 1, "{scope:?}");
    }
    let before = dashboard(&sample).loads;
    let served = asked.serve_summary(&another, 7, None).await.unwrap();
    assert_eq!(dashboard(&sample).loads, before, "the person is no part of it");
    sample.canary.assert_absent("the summary", &served.bytes);

    let by = Dimension::Organization;
    asked.serve_ocean(&analyst, by, Level::Factor, None).await.unwrap();
    let refused = asked.serve_ocean(&viewer, by, Level::Factor, None).await;
    assert_eq!(refused.unwrap_err().kind(), ErrorKind::Forbidden);
}

#[tokio::test]
async fn an_answer_is_kept_while_the_local_day_is_the_same() {
    let sample = sample().await;
    let (asked, scope) = (sample.platform.dashboard(), &sample.scope);
    let ask_all = async || {
        let before = dashboard(&sample).loads;
        asked.serve_summary(scope, 7, None).await.unwrap();
        asked.serve_trends(scope, "user_engagement", 4, None).await.unwrap();
        asked.serve_ocean(scope, Dimension::Organization, Level::Factor, None).await.unwrap();
        dashboard(&sample).loads - before
    };
    assert_eq!(ask_all().await, 3);
    sample.clock.advance(TimeDelta::seconds(59));
    assert_eq!(ask_all().await, 0);
    sample.clock.advance(TimeDelta::days(1));
    // The weeks of the trend are the same, and so is what of them has ended.
    assert_eq!(ask_all().await, 2);

    let realtime = async || asked.serve_realtime(scope, None).await.unwrap();
    let now = realtime().await;
    sample.clock.advance(TimeDelta::milliseconds(300));
    assert_eq!(realtime().await, now);
    sample.clock.advance(TimeDelta::seconds(1));
    assert_ne!(realtime().await.bytes, now.bytes);
}

#[tokio::test]
async fn a_scope_from_before_a_change_of_the_zone_keeps_its_own_answers() {
    let sample = sample().await;
    let asked = sample.platform.dashboard();
    let zone = Some(chrono_tz::Asia::Tokyo);
    let change = OrganizationChange { zone, ..Default::default() };
    let organizations = sample.platform.organizations();
    let changed = organizations.update(&sample.scope, change, None).await.unwrap();
    let newer = organizations.host_of(&changed).unwrap();
    let day = "2026-03-05".parse().unwrap();
    for scope in [&sample.scope, &newer] {
        let before = dashboard(&sample).loads;
        asked.serve_summary_between(scope, day, day).await.unwrap();
        assert_eq!(dashboard(&sample).loads, before + 1);
    }
}

#[tokio::test]
async fn a_drawn_version_is_kept_and_the_next_one_is_another() {
    let sample = sample().await;
    let (reports, scope, id) = (sample.platform.reports(), &sample.scope, sample.report);
    let drawn = || reports.serve_export(scope, id, None, Format::Html);
    let first = drawn().await.unwrap();
    let asked = reports.export(scope, id, None, Format::Html).await.unwrap();
    assert_eq!(first.served.bytes, asked.bytes);
    assert_eq!(first.media_type, asked.media_type);
    assert_eq!((first.extension.as_str(), first.version), ("html", 1));
    assert_eq!(drawn().await.unwrap(), first);
    assert_eq!(sample.platform.cache().statistics()[2].loads, 1);

    reports.generate(scope, id, None).await.unwrap();
    let second = drawn().await.unwrap();
    assert_eq!(second.version, 2);
    assert_ne!(second.served.etag, first.served.etag);
    // It is kept, and still nothing for who may not see drafts.
    let viewer = admitted(&sample, 1, Role::Viewer).await;
    let hidden = reports.serve_export(&viewer, id, Some(1), Format::Html).await;
    assert_eq!(hidden.unwrap_err().code(), "unknown_report");
}
