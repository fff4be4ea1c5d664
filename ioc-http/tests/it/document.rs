//! The OpenAPI document.

use axum::body::Body;
use serde_json::Value;

use crate::support::{App, request};

#[tokio::test]
async fn the_document_is_served_and_refers_to_nothing_that_is_missing() {
    let app = App::new().await;
    let answered = app.get("", "/openapi.json").await;
    assert_eq!(answered.status, 200);
    let document = answered.json();
    assert_eq!(document["openapi"].as_str().map(|it| &it[..3]), Some("3.1"));
    let mut missing = Vec::new();
    references(&document, &mut |name| {
        if document["components"]["schemas"].get(name).is_none() {
            missing.push(name.to_owned());
        }
    });
    assert!(missing.is_empty(), "{missing:?}");
}

/// What a client of the routes is generated from: a change of it is a change of theirs.
#[test]
fn the_document_stays_as_it_is() {
    insta::assert_snapshot!(ioc_http::openapi::json());
}

#[tokio::test]
async fn who_has_an_answer_is_told_so_where_the_document_says_it() {
    let app = App::new().await;
    let document: Value = serde_json::from_str(&ioc_http::openapi::json()).unwrap();
    let (organization, report) = (app.sample.scope.organization_id(), app.sample.report);
    let mut told = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        let named = path.replace("{organization_id}", &organization.to_string());
        let named = named.replace("{id}", &report.to_string()).replace("{name}", "error_rate");
        let named = named.replace("{asked}", "summary");
        let asked = if path.ends_with("/export") { named + "?format=json" } else { named };
        // Of templates, subscriptions and deliveries there is none; a page of metrics may hold scores for who may read them.
        let role = match path.as_str() {
            path if path.ends_with("/metrics") => "viewer",
            path if path.starts_with("/api/system/") => "operator",
            _ => "admin",
        };
        // Nor is there an alert or a job. A stream ends when its reader goes.
        let absent =
            ["/templates/", "/subscriptions/", "/deliveries/", "/alerts/", "/jobs/", "/runs/"];
        let left_out = absent.iter().any(|it| path.contains(it))
            || ["/api/events", "/api/ws"].contains(&&**path);
        let Some(operation) = methods.get("get").filter(|_| !left_out) else { continue };
        let first = app.get(role, &asked).await;
        let (tag, documented) = (first.header("etag"), operation["responses"].get("304").is_some());
        assert_eq!((first.status, !tag.is_empty()), (200, documented), "{path}");
        if documented {
            let sent = request("GET", role, &asked).header("if-none-match", tag);
            let again = app.send(sent.body(Body::empty()).unwrap()).await;
            assert_eq!((again.status, again.header("etag")), (304, tag), "{path}");
            told += 1;
        }
    }
    assert!(told > 8, "{told}");
}

#[tokio::test]
async fn the_messages_are_described_as_they_were() {
    let app = App::new().await;
    let answered = app.get("", "/asyncapi.json").await;
    assert_eq!((answered.status, answered.header("content-type")), (200, "application/json"));
    let mut document = answered.json();
    let mut missing = Vec::new();
    references(&document, &mut |name| {
        let components = &document["components"];
        let places = [&components["messages"], &components["schemas"], &document["channels"]];
        if places.iter().all(|place| place.get(name).is_none()) {
            missing.push(name.to_owned());
        }
    });
    assert!(missing.is_empty(), "{missing:?}");
    document["info"]["version"] = "0".into();
    insta::assert_json_snapshot!("asyncapi", document);
}

fn references(value: &Value, tell: &mut impl FnMut(&str)) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match (key.as_str(), value) {
                    ("$ref", Value::String(place)) => {
                        tell(place.rsplit('/').next().unwrap_or_default());
                    }
                    _ => references(value, tell),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|it| references(it, tell)),
        _ => {}
    }
}
