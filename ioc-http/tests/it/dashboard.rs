//! The dashboard's routes.

use axum::body::Body;
use chrono::{DateTime, TimeDelta, Utc};
use ioc_http::ApiSettings;
use serde_json::json;

use crate::support::{App, request};

#[tokio::test]
async fn the_summary_has_the_seeds_shape_and_the_cores_numbers() {
    let app = App::new().await;
    let answered = app
        .get("viewer", "/api/dashboard/summary?period_start=2026-02-23&period_end=2026-03-01")
        .await;
    assert_eq!(answered.status, 200, "{}", answered.json());
    let summary = answered.json();
    assert_eq!(summary["organization_id"], json!(app.sample.scope.organization_id()));
    assert_eq!(
        (&summary["period_start"], &summary["period_end"]),
        (&json!("2026-02-23"), &json!("2026-03-01"))
    );
    assert_eq!(
        summary["user_stats"],
        json!({"total_users": 12, "active_users": 9, "engagement_rate": 75.0})
    );
    assert_eq!(
        summary["assessment_stats"],
        json!({"total_assessments": 12, "completed_assessments": 9, "completion_rate": 75.0})
    );
    app.sample.canary.assert_absent("the summary", &answered.bytes);
    let (first, last) = ("2026-02-23".parse().unwrap(), "2026-03-01".parse().unwrap());
    let core = app
        .sample
        .platform
        .dashboard()
        .summary_between(&app.sample.scope, first, last)
        .await
        .unwrap();
    assert_eq!(answered.bytes, core.bytes().unwrap());
}

#[tokio::test]
async fn a_known_answer_is_not_sent_again() {
    let app = App::new().await;
    let path = "/api/dashboard/summary?period_days=7";
    let first = app.get("viewer", path).await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with('"'), "{tag}");
    assert_eq!(first.header("cache-control"), "private, no-cache");
    let again = request("GET", "viewer", path).header("if-none-match", &tag);
    let again = app.send(again.body(Body::empty()).unwrap()).await;
    assert_eq!((again.status, again.bytes.len(), again.header("etag")), (304, 0, &*tag));
}

#[tokio::test]
async fn realtime_trends_and_metrics_answer_under_the_seeds_names() {
    let app = App::new().await;
    let realtime = app.get("viewer", "/api/dashboard/realtime").await.json();
    for name in
        ["active_users_15min", "active_users_today", "activities_last_hour", "system_status"]
    {
        assert!(realtime.get(name).is_some(), "{name} in {realtime}");
    }
    let trends =
        app.get("viewer", "/api/dashboard/trends?metric_type=user_engagement&weeks=4").await.json();
    assert_eq!(trends["metric_type"], "user_engagement");
    assert_eq!(trends["trend_data"].as_array().unwrap().len(), 4);
    assert!(trends["overall_trend"].is_string());
    let metrics = app
        .get("viewer", "/api/dashboard/metrics?metric_type=user_engagement&limit=1")
        .await
        .json();
    assert_eq!(metrics["data"].as_array().unwrap().len(), 1);
    let cursor = metrics["next_cursor"].as_str().unwrap();
    let path =
        format!("/api/dashboard/metrics?metric_type=user_engagement&limit=500&cursor={cursor}");
    let rest = app.get("viewer", &path).await.json();
    assert_eq!(rest["next_cursor"], json!(null));
    assert!(!rest["data"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn scores_are_kept_nowhere_and_not_told_to_a_viewer() {
    let app = App::new().await;
    let answered = app.get("analyst", "/api/dashboard/ocean?by=department").await;
    assert_eq!((answered.status, answered.header("cache-control")), (200, "no-store"));
    assert_eq!(answered.header("etag"), "");
    assert_eq!(app.get("viewer", "/api/dashboard/ocean").await.code(), "not_permitted");
    let metrics = app.get("analyst", "/api/dashboard/metrics?metric_type=ocean_scores").await;
    assert_eq!((metrics.status, metrics.header("cache-control")), (200, "no-store"));
}

#[tokio::test]
async fn what_is_taken_in_is_seen_at_once() {
    let app = App::new().await;
    let before = app.get("viewer", "/api/dashboard/realtime").await.json();
    assert_eq!(before["active_users_15min"], 0);
    let event = json!({
        "id": "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
        "user_id": app.sample.members[0],
        "occurred_at": "2026-03-02T07:59:00Z",
        "activity_type": "login",
    });
    let written = app.post("admin", "/api/activity", &json!([event, event])).await;
    assert_eq!(
        (written.status, written.json()["added"].clone()),
        (200, json!(1)),
        "{}",
        written.json()
    );
    let again = app.post("admin", "/api/activity", &event).await.json();
    assert_eq!((&again["added"], &again["unchanged"]), (&json!(0), &json!(1)));
    let after = app.get("viewer", "/api/dashboard/realtime").await.json();
    assert_eq!(after["active_users_15min"], 1);
}

#[tokio::test]
async fn a_trend_is_of_one_metric() {
    let app = App::new().await;
    let path = |query: &str| format!("/api/dashboard/trends?{query}");
    for (query, name) in [
        (
            "metric_type=assessment_completion&metric_name=completed_assessments",
            "completed_assessments",
        ),
        ("metric_name=active_users", "active_users"),
        ("metric_type=assessment_completion", "completion_rate"),
        ("", "engagement_rate"),
    ] {
        let answered = app.get("viewer", &path(query)).await.json();
        assert_eq!(answered["metric_name"], name, "{query}: {answered}");
    }
    let both = "metric_type=user_engagement&metric_name=completion_rate";
    let refused = app.get("viewer", &path(both)).await;
    assert_eq!((refused.status, &*refused.code()), (400, "two_metrics"));
    let (detail, hint) = (refused.json()["detail"].to_string(), refused.json()["hint"].to_string());
    assert!(
        detail.contains("`completion_rate`") && detail.contains("`user_engagement`"),
        "{detail}"
    );
    assert!(hint.contains("metric_type=assessment_completion"), "{hint}");
    let unknown = app.get("viewer", &path("metric_type=user_engagement&metric_name=x")).await;
    assert_eq!((unknown.status, &*unknown.code()), (400, "unknown_figure"));
}

#[tokio::test]
async fn an_answer_says_of_which_instant_it_is() {
    let origin = "https://app.example.com";
    let settings = ApiSettings { origins: vec![origin.to_owned()], ..ApiSettings::default() };
    // With a cache.
    let app = App::exporting(1, settings).await;
    let ask = async |path: &str, tag: &str| {
        let sent = request("GET", "viewer", path).header("origin", origin);
        app.send(sent.header("if-none-match", tag).body(Body::empty()).unwrap()).await
    };
    let begun = app.sample.platform.clock().now();
    let mut tags = Vec::new();
    for (question, outlives) in
        [("summary", true), ("trends", true), ("metrics", true), ("realtime", false)]
    {
        let path = format!("/api/dashboard/{question}");
        let answered = ask(&path, "").await;
        let as_of: DateTime<Utc> = answered.header("as-of").parse().expect(question);
        assert_eq!(as_of, app.sample.platform.clock().now(), "{question}");
        let exposed = answered.header("access-control-expose-headers");
        assert!(exposed.split(',').any(|it| it == "as-of"), "{exposed}");
        tags.push((path, answered.header("etag").to_owned(), outlives));
    }
    app.sample.clock.advance(TimeDelta::seconds(10));
    for (path, tag, outlives) in tags {
        let again = ask(&path, &tag).await;
        let as_of: DateTime<Utc> = again.header("as-of").parse().expect("an instant");
        let expected = if outlives { (304, begun) } else { (200, begun + TimeDelta::seconds(10)) };
        assert_eq!((again.status, as_of), expected, "{path}");
    }
}

#[tokio::test]
async fn what_was_kept_before_a_change_of_the_zone_is_not_told_after_it() {
    // With a cache.
    let app = App::exporting(1, ApiSettings::default()).await;
    let period = "period_start=2026-02-23&period_end=2026-03-01";
    let paths = ["metrics?metric_type=user_engagement&", "summary?"]
        .map(|question| format!("/api/dashboard/{question}{period}"));
    let as_of = async |path: &str| {
        let answered = app.get("viewer", path).await;
        assert_eq!(answered.status, 200, "{}", answered.json());
        (answered.header("as-of").parse::<DateTime<Utc>>().expect("an instant"), answered.bytes)
    };
    let organization = format!("/api/organizations/{}", app.sample.scope.organization_id());
    let mut before = Vec::new();
    for path in &paths {
        before.push(as_of(path).await);
    }
    app.sample.clock.advance(TimeDelta::seconds(10));
    for (path, kept) in paths.iter().zip(&before) {
        assert_eq!(&as_of(path).await, kept, "{path}");
    }
    let zone = json!({"time_zone": "Asia/Tokyo"});
    assert_eq!(app.call("PATCH", "admin", &organization, &zone).await.status, 200);
    let (now, bytes) = as_of(&paths[0]).await;
    assert_eq!(now, app.sample.platform.clock().now(), "read anew");
    assert_eq!(bytes, before[0].1, "stored metrics have dates, whatever the zone is");
    assert_eq!(as_of(&paths[1]).await.0, now);
}
