//! The same request again.

use axum::body::Body;
use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::support::{Answered, App, request};

async fn send(app: &App, role: &str, path: &str, key: &str, body: &Value) -> Answered {
    let sent = request("POST", role, path)
        .header("content-type", "application/json")
        .header("idempotency-key", key);
    app.send(sent.body(Body::from(body.to_string())).expect("it is there")).await
}

fn report(title: &str) -> Value {
    json!({"title": title, "report_period_start": "2026-02-23", "report_period_end": "2026-03-01"})
}

async fn count(app: &App) -> usize {
    app.get("admin", "/api/reports").await.json()["data"].as_array().expect("it is there").len()
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_of_one_key_have_one_effect() {
    let app = App::unlimited().await;
    let before = count(&app).await;
    let body = report("once");
    let all = join_all((0..50).map(|_| send(&app, "admin", "/api/reports", "k", &body))).await;
    assert_eq!(count(&app).await, before + 1);
    let made: Vec<&Answered> = all.iter().filter(|it| it.status == 201).collect();
    assert!(!made.is_empty());
    assert!(made.iter().all(|it| it.bytes == made[0].bytes), "all are told of the same report");
    assert!(made.iter().all(|it| it.header("location") == made[0].header("location")));
    let waiting = all.iter().filter(|it| it.status != 201);
    for answered in waiting {
        assert_eq!((answered.status, &*answered.code()), (409, "request_running"));
        assert_eq!(answered.header("retry-after"), "1");
    }
    let again = send(&app, "admin", "/api/reports", "k", &body).await;
    assert_eq!((again.status, again.header("idempotency-replayed")), (201, "true"));
    assert_eq!(again.bytes, made[0].bytes);
}

#[tokio::test]
async fn a_key_is_for_one_request_of_one_caller() {
    let app = App::new().await;
    assert_eq!(send(&app, "admin", "/api/reports", "k", &report("a")).await.status, 201);
    for (path, body) in [
        ("/api/reports", report("b")),
        ("/api/activity", json!([])),
        (
            &*format!("/api/reports?organization_id={}", app.sample.scope.organization_id()),
            report("a"),
        ),
    ] {
        let refused = send(&app, "admin", path, "k", &body).await;
        assert_eq!((refused.status, &*refused.code()), (422, "request_key_reused"), "{path}");
    }
    let other = send(&app, "analyst", "/api/reports", "k", &report("d")).await;
    assert_eq!((other.status, other.header("idempotency-replayed")), (201, ""), "its own key");
    let long = "x".repeat(256);
    for key in ["", "a b", &long] {
        let refused = send(&app, "admin", "/api/reports", key, &report("c")).await;
        assert_eq!((refused.status, &*refused.code()), (400, "bad_request_key"), "{key}");
    }
}

#[tokio::test]
async fn what_was_refused_may_be_mended_under_its_key() {
    let app = App::new().await;
    let wrong = send(&app, "admin", "/api/reports", "k", &report("")).await;
    assert_eq!(wrong.status, 400);
    assert_eq!(send(&app, "admin", "/api/reports", "k", &report("mended")).await.status, 201);
}

#[tokio::test]
async fn an_answer_comes_again_to_who_may_still_have_it_alone() {
    let app = App::new().await;
    let template = json!({"name": "x", "sections_config": {"sections": [{"type": "appendix"}]}});
    let first = send(&app, "manager", "/api/templates", "k", &template).await;
    assert_eq!(first.status, 200, "{}", first.json());
    let refused = send(&app, "viewer", "/api/templates", "k", &template).await;
    assert_eq!((refused.status, &*refused.code()), (403, "not_permitted"));
}
