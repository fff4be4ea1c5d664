//! What a wrong request is told.

use axum::body::Body;
use ioc_http::ApiSettings;
use serde_json::{Value, json};

use crate::support::{App, request};

#[tokio::test]
async fn a_problem_is_one_document_with_all_that_is_wrong() {
    let app = App::new().await;
    let path = "/api/dashboard/metrics?period_stat=2026-01-01&limit=1000000000&metric_type=a%00b";
    let answered = app.get("viewer", path).await;
    assert_eq!(
        (answered.status, answered.header("content-type")),
        (400, "application/problem+json")
    );
    let problem = answered.json();
    assert_eq!(problem["request_id"], answered.header("x-request-id"));
    let errors = problem["errors"].as_array().unwrap();
    let places: Vec<&str> = errors.iter().map(|it| it["at"].as_str().unwrap()).collect();
    assert_eq!(places, ["query/period_stat", "query/limit", "query/metric_type"]);
    assert!(errors[0]["detail"].as_str().unwrap().contains("`period_start`"));
}

#[tokio::test]
async fn a_wrong_period_is_told_by_the_core() {
    let app = App::new().await;
    for (query, code) in [
        ("period_start=2026-01-01", "half_a_period"),
        ("period_days=7&period_start=2026-01-01&period_end=2026-01-07", "two_periods"),
        ("period_start=1926-01-01&period_end=2026-01-07", "period_out_of_range"),
    ] {
        let answered = app.get("viewer", &format!("/api/dashboard/summary?{query}")).await;
        assert_eq!(
            (answered.status, &*answered.code()),
            (400, code),
            "{query}: {}",
            answered.json()
        );
    }
}

#[tokio::test]
async fn a_request_keeps_the_id_that_it_brings() {
    let app = App::new().await;
    let path = "/api/dashboard/realtime";
    for (given, kept) in [("abc-1", true), ("a b", false), ("", false)] {
        let sent = request("GET", "viewer", path).header("x-request-id", given);
        let answered = app.send(sent.body(Body::empty()).unwrap()).await;
        assert_eq!(answered.header("x-request-id") == given, kept, "{given}");
        assert!(!answered.header("x-request-id").is_empty());
    }
}

#[tokio::test]
async fn a_body_is_taken_by_its_type_and_within_its_bounds() {
    let app = App::with(ApiSettings { body_bytes: 1000, ..ApiSettings::default() }).await;
    let send = async |headers: &[(&str, &str)], body: String| {
        let mut sent = request("POST", "admin", "/api/activity");
        for (name, value) in headers {
            sent = sent.header(*name, *value);
        }
        app.send(sent.body(Body::from(body)).unwrap()).await.status
    };
    let json_type = ("content-type", "application/json");
    assert_eq!(send(&[], "[]".into()).await, 415);
    assert_eq!(send(&[("content-type", "text/csv")], "[]".into()).await, 415);
    assert_eq!(send(&[json_type, ("content-encoding", "gzip")], "[]".into()).await, 415);
    assert_eq!(send(&[json_type, ("content-length", "10737418240")], "[]".into()).await, 413);
    assert_eq!(send(&[json_type], "x".repeat(1001)).await, 413);
    assert_eq!(send(&[json_type], "[".repeat(900)).await, 400);
    assert_eq!(send(&[json_type], "[]".into()).await, 200);
    assert_eq!(send(&[("content-type", "application/x-ndjson")], String::new()).await, 200);
}

#[tokio::test]
async fn all_wrong_rows_of_a_batch_are_named() {
    let app = App::new().await;
    let good = json!({"user_id": app.sample.members[0], "occurred_at": "2026-03-02T07:00:00Z", "activity_type": "login"});
    let mut extra = good.clone();
    extra["organization_id"] = json!(app.sample.scope.organization_id());
    let batch = json!([good, {"user_id": "x"}, extra]);
    let answered = app.post("admin", "/api/activity", &batch).await;
    assert_eq!(answered.status, 400);
    let problem = answered.json();
    let places: Vec<&str> =
        problem["errors"].as_array().unwrap().iter().map(|it| it["at"].as_str().unwrap()).collect();
    assert_eq!(places, ["body/1/user_id", "body/2/organization_id"]);
    let realtime = app.get("viewer", "/api/dashboard/realtime").await.json();
    assert_eq!(realtime["active_users_today"], 0);
}

#[tokio::test]
async fn a_caller_and_an_organization_have_their_share() {
    let settings = ApiSettings { caller_per_second: 3, ..ApiSettings::default() };
    let app = App::with(settings).await;
    let mut answers = Vec::new();
    for _ in 0..5 {
        answers.push(app.get("viewer", "/api/dashboard/realtime").await);
    }
    let refused = answers.iter().find(|it| it.status == 429).expect("one too many");
    assert_eq!((&*refused.code(), refused.header("retry-after")), ("too_many_requests", "1"));
    assert_eq!(app.get("analyst", "/api/dashboard/realtime").await.status, 200, "another caller");
}

#[tokio::test]
async fn what_is_not_there_counts_as_well() {
    let settings = ApiSettings { caller_per_second: 3, ..ApiSettings::default() };
    let app = App::with(settings).await;
    for (method, path, status) in
        [("GET", "/api/nothing", 404), ("PATCH", "/api/dashboard/summary", 405)]
    {
        let mut statuses = Vec::new();
        for _ in 0..5 {
            statuses.push(app.call(method, "viewer", path, &Value::Null).await.status);
        }
        assert!(statuses.contains(&429) && statuses.contains(&status), "{path}: {statuses:?}");
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    }
}

#[tokio::test]
async fn answers_are_compressed_for_who_takes_it_and_files_are_not() {
    let app = App::exporting(1_000, ApiSettings::default()).await;
    let export = format!("/api/reports/{}/export?format=html", app.sample.report);
    for (path, encoding) in [("/api/dashboard/summary", "gzip"), (&export, "")] {
        let sent = request("GET", "admin", path).header("accept-encoding", "gzip");
        let answered = app.send(sent.body(Body::empty()).unwrap()).await;
        assert_eq!((answered.status, answered.header("content-encoding")), (200, encoding));
    }
}

#[tokio::test]
async fn other_pages_may_ask_only_if_they_are_named() {
    let origin = "https://app.example.com";
    let named = ApiSettings { origins: vec![origin.to_owned()], ..ApiSettings::default() };
    for (settings, allowed) in [(ApiSettings::default(), ""), (named, origin)] {
        let app = App::with(settings).await;
        let sent = request("GET", "viewer", "/api/dashboard/realtime").header("origin", origin);
        let answered = app.send(sent.body(Body::empty()).unwrap()).await;
        assert_eq!(answered.header("access-control-allow-origin"), allowed);
    }
}

#[tokio::test]
async fn a_problem_keeps_what_was_said_beside_it() {
    let origin = "https://app.example.com";
    let settings = ApiSettings { origins: vec![origin.to_owned()], ..ApiSettings::default() };
    let app = App::with(settings).await;
    let sent = request("GET", "viewer", "/api/dashboard/ocean").header("origin", origin);
    let answered = app.send(sent.body(Body::empty()).unwrap()).await;
    assert_eq!(answered.code(), "not_permitted");
    assert_eq!(answered.header("access-control-allow-origin"), origin, "its page may read it");
    let wrong = request("DELETE", "viewer", "/api/reports").body(Body::empty()).unwrap();
    let answered = app.send(wrong).await;
    let mut allowed: Vec<&str> = answered.header("allow").split(',').collect();
    allowed.sort_unstable();
    assert_eq!((answered.status, allowed), (405, vec!["GET", "HEAD", "POST"]));
}

#[tokio::test]
async fn a_batch_is_an_array_or_one_row_as_the_document_says() {
    let app = App::unlimited().await;
    let member = json!({"external_id": "new", "from": "2026-03-02T07:00:00Z"});
    for (body, counted) in [(member.clone(), "added"), (json!([member]), "unchanged")] {
        let answered = app.post("manager", "/api/members", &body).await;
        assert_eq!(answered.json()["written"][counted], 1, "{}", answered.json());
    }
    for (_, path, operation) in App::operations(|it| it.get("requestBody").is_some()) {
        let content = &operation["requestBody"]["content"];
        if content.get("application/x-ndjson").is_none() {
            continue;
        }
        let row = &content["application/x-ndjson"]["schema"];
        let either = &content["application/json"]["schema"]["oneOf"];
        assert_eq!((&either[0]["items"], &either[1]), (row, row), "{path}");
    }
}
