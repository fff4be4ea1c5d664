//! Alerts and rules, as operators see and change them.

use std::time::Duration;

use axum::body::Body;
use axum::http::header;
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::{App, request};

/// Five minutes with a hundred requests, so many of which fail, so many times.
async fn pass(app: &App, times: usize, failed: u32) {
    let system = app.sample.platform.system();
    for _ in 0..times {
        app.sample.clock.advance(TimeDelta::minutes(5));
        for request in 0..100 {
            system.meter().note("/api/reports/{id}", Duration::from_millis(9), request < failed);
        }
        system.measure_process(None).await.expect("measured");
        system.evaluate().await.expect("looked at");
    }
}

fn rows(json: &Value) -> &[Value] {
    json["data"].as_array().expect("rows")
}

#[tokio::test]
async fn an_alert_is_listed_and_acknowledged() {
    let app = App::unlimited().await;
    pass(&app, 4, 50).await;
    let listed = app.get("operator", "/api/system/alerts").await.json();
    let [alert] = rows(&listed) else { panic!("one: {listed}") };
    assert_eq!((&alert["rule"], &alert["status"]), (&json!("error_rate"), &json!("firing")));
    let path = format!("/api/system/alerts/{}", alert["id"].as_str().expect("an id"));
    assert_eq!(app.get("operator", &path).await.json(), *alert);
    let acknowledged = app.post("operator", &format!("{path}/acknowledge"), &json!({})).await;
    assert!(acknowledged.json()["acknowledged_by"].is_string(), "{}", acknowledged.json());
    pass(&app, 8, 0).await;
    let over = app.get("operator", &path).await.json();
    assert_eq!(over["status"], "resolved");
    let unknown = app.get("operator", "/api/system/alerts/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b");
    assert_eq!(unknown.await.code(), "unknown_alert");
}

#[tokio::test]
async fn a_rule_is_tried_put_as_it_was_seen_and_silenced() {
    let app = App::unlimited().await;
    let path = "/api/system/rules/error_rate";
    let names = app.get("operator", "/api/system/rules").await.json();
    assert!(rows(&names).iter().any(|it| it["name"] == "error_rate"), "{names}");
    pass(&app, 4, 4).await;
    pass(&app, 8, 0).await;
    let seen = app.get("operator", path).await;
    let mut condition = seen.json()["condition"].clone();
    condition["threshold"] = json!(3.5);
    condition["recovery"] = json!(1.0);
    let tried = app.post("operator", &format!("{path}/try"), &json!({})).await.json();
    assert_eq!(tried["count"], 0, "as it is: {tried}");
    let body = json!({"condition": condition});
    let tried = app.post("operator", &format!("{path}/try"), &body).await.json();
    assert_eq!(tried["count"], 1, "it would have: {tried}");
    assert!(tried["episodes"][0]["resolved_at"].is_string(), "{tried}");
    let put = async |tag: &str| {
        let request = request("PUT", "operator", path).header(header::IF_MATCH, tag);
        let request = request.header(header::CONTENT_TYPE, "application/json");
        app.send(request.body(Body::from(condition.to_string())).expect("a request")).await
    };
    let changed = put(seen.header("etag")).await;
    assert_eq!((changed.status, &changed.json()["condition"]["threshold"]), (200, &json!(3.5)));
    assert_eq!(put(seen.header("etag")).await.status, 412);
    let added = app.call("PUT", "operator", "/api/system/rules/my_own", &condition).await;
    assert_eq!((added.status, &added.json()["name"]), (200, &json!("my_own")));
    let short = |seconds: u32| {
        let mut condition = condition.clone();
        condition["short_window_s"] = json!(seconds);
        condition
    };
    assert_eq!(added.json()["condition"]["short_window_s"], 300, "as the shipped one");
    let shorter = app.call("PUT", "operator", "/api/system/rules/my_own", &short(60)).await;
    assert_eq!(shorter.json()["condition"]["short_window_s"], 60);
    let longer = app.call("PUT", "operator", "/api/system/rules/my_own", &short(900)).await;
    assert_eq!((longer.status, longer.code().as_str()), (400, "bad_alert_rule"));
    let mut without = condition.clone();
    without.as_object_mut().expect("an object").remove("short_window_s");
    let without = app.call("PUT", "operator", "/api/system/rules/my_own", &without).await;
    assert!(without.json()["condition"]["short_window_s"].is_null(), "{}", without.json());
    let bad = app.call("PUT", "operator", "/api/system/rules/My_Own", &condition).await;
    assert_eq!((bad.status, bad.code().as_str()), (400, "bad_alert_rule"));
    let until = app.sample.platform.clock().now() + TimeDelta::hours(1);
    let silence = format!("{path}/silence");
    let silenced = app.post("operator", &silence, &json!({"until": until})).await.json();
    assert!(silenced["silenced_until"].is_string(), "{silenced}");
    let told = app.post("operator", &silence, &json!({"until": null})).await.json();
    assert!(told["silenced_until"].is_null(), "{told}");
    assert_eq!(app.post("operator", &silence, &json!({})).await.code(), "bad_body");
}

#[tokio::test]
async fn the_performance_report_comes_in_every_format() {
    let app = App::unlimited().await;
    pass(&app, 2, 1).await;
    for (format, media_type, begins) in [
        ("pdf", "application/pdf", "%PDF"),
        ("excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"),
        ("csv", "application/zip", "PK"),
        ("html", "text/html", "<!doctype html>"),
        ("json", "application/json", "{"),
    ] {
        let path = format!("/api/system/performance/report?format={format}&locale=de");
        let answered = app.get("operator", &path).await;
        assert_eq!(answered.status, 200, "{format}: {}", answered.json());
        assert!(answered.header("content-type").starts_with(media_type), "{format}");
        let head = answered.bytes[..begins.len()].to_ascii_lowercase();
        assert_eq!(head, begins.to_ascii_lowercase().as_bytes(), "{format}");
        let disposition = answered.header("content-disposition");
        assert!(disposition.starts_with("attachment; filename=\"performance-"), "{disposition}");
    }
    let unknown = app.get("operator", "/api/system/performance/report?locale=tlh").await;
    assert_eq!((unknown.status, unknown.code().as_str()), (400, "unknown_language"));
}
