//! The figures of a weekly report beside those of the dashboard, and who sees which.

use chrono::{Days, TimeDelta};
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::dashboard::summary::Summary;
use ioc_analytics::document::block::{Block, Cell};
use ioc_analytics::ids::UserId;
use ioc_analytics::model::activity::NewActivity;
use ioc_analytics::model::member::{MemberRecord, Role};
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::PageRequest;

use crate::reports::{demo, weekly};

#[tokio::test]
async fn a_report_shows_the_numbers_of_the_dashboard() {
    let (platform, scope, plan) = demo().await;
    let new = weekly(plan.ends);
    let (first, last) = (new.period_start, new.period_end);
    let report = platform.reports().create(&scope, new).await.expect("created");
    platform.reports().generate(&scope, report.id, None).await.expect("generated");
    let document = platform.reports().document(&scope, report.id, None).await.expect("stored");
    let summary = platform.dashboard().summary_between(&scope, first, last).await.expect("asked");
    let details = summary.value().details;
    assert_eq!(document.front.tiles.len(), 4);
    for tile in &document.front.tiles {
        let figure = match tile.name.as_str() {
            "active_users" => details.active_users,
            "engagement_rate" => details.engagement_rate,
            "total_activities" => details.total_activities,
            "completion_rate" => details.completion_rate,
            other => panic!("an unexpected tile {other}"),
        };
        assert_eq!(tile.number.figure, figure, "{}", tile.name);
    }
    let sections = platform.reports().list_sections(&scope, report.id).await.expect("sections");
    let types: Vec<&str> = sections.iter().map(|it| it.section_type.as_str()).collect();
    assert_eq!(
        types,
        [
            "metrics_summary",
            "assessment_progress",
            "ocean_insights",
            "groups",
            "user_activity",
            "data_quality",
            "appendix"
        ]
    );
}

#[tokio::test]
async fn metrics_equal_the_summary_and_a_second_run_changes_nothing() {
    let (platform, scope, plan) = demo().await;
    let week =
        Period::between(&plan.zone.into(), plan.ends - Days::new(6), plan.ends).expect("a week");
    let dashboard = platform.dashboard();
    let first = dashboard.calculate_metrics(&scope, week, None).await.expect("computed");
    assert!(first.added > 100, "{first:?}");
    let second = dashboard.calculate_metrics(&scope, week, None).await.expect("computed");
    assert_eq!((second.added, second.changed, second.unchanged), (0, 0, first.added));
    let filter = MetricFilter {
        dimension_1: Some(String::new()),
        dimension_2: Some(String::new()),
        ..Default::default()
    };
    let page = PageRequest::first(100).expect("a page");
    let metrics = dashboard.metrics(&scope, &filter, page).await.expect("a page").items;
    let summary = dashboard.summary_between(&scope, week.first, week.last).await.expect("asked");
    let find = |name: &str| {
        let row = metrics.iter().find(|row| row.metric_name == name).expect("the metric");
        row.metric_value.clone()
    };
    assert_eq!(find("active_users"), summary.value().user_stats.active_users);
    assert_eq!(find("engagement_rate"), summary.value().user_stats.engagement_rate);
    assert_eq!(find("completion_rate"), summary.value().assessment_stats.completion_rate);
    let ocean =
        dashboard.ocean(&scope, Dimension::Organization, Level::Factor, None).await.expect("asked");
    for row in &ocean.value().rows {
        let stored = metrics.iter().find(|metric| metric.metric_name == row.factor.key());
        let stored = stored.expect("the factor").details.value().expect("shown");
        assert!((stored - row.mean.expect("shown")).abs() < 1e-6, "{:?}", row.factor);
    }
}

#[tokio::test]
async fn a_viewer_reads_figures_but_no_scores_and_no_drafts() {
    let (platform, admin, plan) = demo().await;
    let week =
        Period::between(&plan.zone.into(), plan.ends - Days::new(6), plan.ends).expect("a week");
    let dashboard = platform.dashboard();
    dashboard.calculate_metrics(&admin, week, None).await.expect("computed");
    let report = platform.reports().create(&admin, weekly(plan.ends)).await.expect("created");
    let everybody = PageRequest::first(200).expect("a page");
    let members = platform.store().list_members(&admin, &everybody).await.expect("members").items;
    let viewer = members.iter().find(|it| it.role == Role::Viewer && it.is_active);
    let user_id = viewer.expect("a viewer").user_id;
    let scope = platform.organizations().admit(user_id, admin.organization_id()).await;
    let scope = scope.expect("admitted");
    dashboard.summary(&scope, 7, None).await.expect("figures are for everybody");
    let ocean = dashboard.ocean(&scope, Dimension::Organization, Level::Factor, None).await;
    assert_eq!(ocean.expect_err("scores are not").code(), "not_permitted");
    let page = PageRequest::first(500).expect("a page");
    let metrics = dashboard.metrics(&scope, &MetricFilter::default(), page.clone()).await;
    let metrics = metrics.expect("a page").items;
    assert!(metrics.len() > 8);
    assert!(metrics.iter().all(|metric| metric.metric_type != "ocean_scores"));
    let filter =
        MetricFilter { metric_type: Some("ocean_scores".to_owned()), ..MetricFilter::default() };
    let refused = dashboard.metrics(&scope, &filter, page).await;
    assert_eq!(refused.expect_err("nor as metrics").code(), "not_permitted");
    let draft = platform.reports().get(&scope, report.id).await;
    assert_eq!(draft.expect_err("not published").code(), "unknown_report");
    let stranger = platform
        .organizations()
        .admit(UserId::from_content(&[b"x"]), admin.organization_id())
        .await;
    assert_eq!(stranger.expect_err("no member").code(), "unknown_organization");
}

#[tokio::test]
async fn scores_of_an_organization_that_everybody_left_are_hidden() {
    let (platform, scope, plan) = demo().await;
    let page = PageRequest::first(500).expect("a page");
    let members = platform.store().list_members(&scope, &page).await.expect("members").items;
    let left = Period::between(&plan.zone.into(), plan.ends, plan.ends).expect("a day").ends_at;
    let gone: Vec<MemberRecord> = members
        .into_iter()
        .filter(|member| member.is_active)
        .map(|member| MemberRecord {
            user_id: member.user_id,
            external_id: member.external_id,
            name: None,
            role: None,
            from: left - TimeDelta::hours(1),
            to: Some(left),
            department: None,
            job_role: None,
        })
        .collect();
    platform.ingest().record_members(&scope, &gone).await.expect("recorded");
    let later = left + TimeDelta::days(15);
    platform.dashboard().close_weeks(&scope, Some(later)).await.expect("closed");
    let ocean =
        platform.dashboard().ocean(&scope, Dimension::Organization, Level::Factor, Some(later));
    let rows = ocean.await.expect("asked").into_value().rows;
    assert!(!rows.is_empty() && rows.iter().all(|row| row.mean.is_none()), "{rows:?}");
    let again = platform.dashboard().close_weeks(&scope, Some(later)).await.expect("closed");
    assert!(!again.any(), "a second run changes nothing");
}

#[tokio::test]
async fn an_activity_type_of_the_hosts_own_is_kept_counted_and_reported() {
    let (platform, scope, plan) = demo().await;
    let page = PageRequest::first(12).expect("a page");
    let members = platform.store().list_members(&scope, &page).await.expect("listed").items;
    let week = weekly(plan.ends);
    let (first, last) = (week.period_start, week.period_end);
    let summary = || platform.dashboard().summary_between(&scope, first, last);
    let events_of = |answer: &Summary| answer.details.total_activities.value();
    let before = events_of(summary().await.expect("asked").value());
    let planted = members.iter().map(|member| NewActivity {
        id: None,
        user_id: member.user_id,
        occurred_at: first.and_hms_opt(12, 0, 0).expect("noon").and_utc(),
        activity_type: "tree_planted".to_owned(),
        session_id: None,
        duration_seconds: None,
        metadata: None,
    });
    platform.ingest().record_activity(&scope, planted.collect()).await.expect("recorded");
    let after = events_of(summary().await.expect("asked").value());
    assert_eq!(after, before.map(|events| events + 12.0));

    let reports = platform.reports();
    let report = reports.create(&scope, week).await.expect("created");
    reports.generate(&scope, report.id, None).await.expect("generated");
    let document = reports.document(&scope, report.id, None).await.expect("stored");
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let rows = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(&table.rows),
        _ => None,
    });
    let is_planted = |cell: &Cell| *cell == Cell::Text("tree_planted".to_owned());
    let row = rows.flatten().find(|row| row.first().is_some_and(is_planted)).expect("a row");
    let number = |cell: &Cell| match cell {
        Cell::Number(number) => Some(number.plain.clone()),
        Cell::Text(_) | Cell::Date { .. } => None,
    };
    assert!(row.iter().filter_map(number).any(|plain| plain == "12"), "{row:?}");
}
