//! Bodies that are too much, or say what is not theirs to say.

use axum::body::Body;
use serde_json::{Value, json};

use crate::support::{App, request};

/// Eight MiB of zeros, as gzip would send them in eight KiB.
fn bomb() -> Vec<u8> {
    // The head, and stored blocks: that it is refused is decided before it is read.
    let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
    bytes.extend(vec![0xed; 8 << 10]);
    bytes
}

#[tokio::test]
async fn a_body_is_never_unpacked() {
    let app = App::unlimited().await;
    for encoding in ["gzip", "deflate", "br", "zstd", "GZIP", "identity, gzip"] {
        let sent = request("POST", "admin", "/api/activity")
            .header("content-type", "application/json")
            .header("content-encoding", encoding);
        let answered = app.send(sent.body(Body::from(bomb())).unwrap()).await;
        assert_eq!((answered.status, &*answered.code()), (415, "unknown_encoding"), "{encoding}");
    }
}

#[tokio::test]
async fn a_body_of_ten_thousand_levels_is_refused_on_every_route() {
    let app = App::unlimited().await;
    let deep = ["[".repeat(10_000), "{\"a\":".repeat(10_000), "[[[{\"a\":".repeat(2_500)];
    for (method, path, _) in App::operations(|it| it.get("requestBody").is_some()) {
        for body in &deep {
            let path = place(&app, &path);
            let role = role_for(&path);
            let sent = request(&method, role, &path).header("content-type", "application/json");
            let answered = app.send(sent.body(Body::from(body.clone())).unwrap()).await;
            assert_eq!(answered.status, 400, "{method} {path}: {}", answered.json());
        }
    }
    let event = format!(
        "{{\"user_id\":\"{}\",\"occurred_at\":\"2026-03-02T07:00:00Z\",\"activity_type\":\"x\",\"metadata\":{}1{}}}",
        app.sample.members[0].uuid(),
        "{\"a\":".repeat(10_000),
        "}".repeat(10_000)
    );
    let sent =
        request("POST", "admin", "/api/activity").header("content-type", "application/x-ndjson");
    assert_eq!(app.send(sent.body(Body::from(event)).unwrap()).await.status, 400);
}

#[tokio::test]
async fn nobody_sets_what_is_not_theirs_to_set() {
    let app = App::unlimited().await;
    let other = app.sample.canary.scope().organization_id();
    let id = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
    let foreign = [
        ("organization_id", json!(other)),
        ("id", json!(id)),
        ("role", json!("operator")),
        ("status", json!("published")),
        ("created_at", json!("2020-01-01T00:00:00Z")),
        ("version", json!(7)),
        ("audit_key", json!("x")),
        ("__proto__", json!({"role": "admin"})),
    ];
    let mut refused = 0;
    for (method, path, operation) in App::operations(|it| it.get("requestBody").is_some()) {
        let schema = schema_of(&operation);
        let named = place(&app, &path);
        let role = role_for(&path);
        for (field, value) in &foreign {
            if schema["properties"].get(field).is_some() {
                continue;
            }
            let answered = app.call(&method, role, &named, &json!({ *field: value })).await;
            let problem = answered.json();
            assert_eq!(answered.status, 400, "{method} {path} {field}: {problem}");
            let told = problem.to_string();
            assert!(told.contains(&format!("unknown field `{field}`")), "{path} {field}: {told}");
            refused += 1;
        }
    }
    assert!(refused > 60, "{refused}");
}

#[tokio::test]
async fn nobody_gives_more_than_they_have() {
    let app = App::unlimited().await;
    let key = |role: &str| json!({"name": format!("of {role}"), "role": role});
    let answered = app.post("admin", "/api/keys", &key("operator")).await;
    assert_eq!((answered.status, &*answered.code()), (403, "role_above_own"));
    assert_eq!(app.post("manager", "/api/keys", &key("viewer")).await.status, 403);
    let member = json!([{"external_id": "p00", "role": "admin", "from": "2026-03-02T07:00:00Z"}]);
    assert_eq!(app.post("manager", "/api/members", &member).await.status, 403);
    let members = app.get("manager", "/api/members").await.json();
    assert_ne!(members["data"][0]["role"], "admin");
}

#[tokio::test]
async fn nobody_ends_or_renews_the_membership_of_somebody_above_them() {
    let app = App::unlimited().await;
    let from = "2026-03-02T07:00:00Z";
    let raised = json!([{"external_id": "p00", "role": "admin", "from": from}]);
    assert_eq!(app.post("admin", "/api/members", &raised).await.status, 200);
    let ended = json!([{"external_id": "p00", "from": from, "to": "2026-03-03T07:00:00Z"}]);
    let again = json!([{"external_id": "p00", "from": "2026-03-04T07:00:00Z"}]);
    for (role, body, expected) in [
        ("manager", &ended, 403),
        ("admin", &ended, 200),
        ("manager", &again, 403),
        ("admin", &again, 200),
    ] {
        let answered = app.post(role, "/api/members", body).await;
        let problem = answered.json();
        assert_eq!(answered.status, expected, "{role} {body}: {problem}");
        assert!(expected == 200 || answered.code() == "role_above_own", "{problem}");
    }
}

/// Who may ask for it.
fn role_for(path: &str) -> &'static str {
    let of_platform = path == "/api/organizations" || path.starts_with("/api/system/");
    if of_platform { "operator" } else { "admin" }
}

/// A path with ids of what is there.
fn place(app: &App, path: &str) -> String {
    let organization = app.sample.scope.organization_id().to_string();
    let path = path.replace("{organization_id}", &organization).replace("{name}", "error_rate");
    path.replace("{id}", &app.sample.report.to_string())
}

/// The schema of an operation's body, or of a row of it.
fn schema_of(operation: &Value) -> Value {
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
    // A batch is an array of rows, or one of them.
    let schema = if schema.get("oneOf").is_some() { &schema["oneOf"][1] } else { schema };
    let document: Value = serde_json::from_str(&ioc_http::openapi::json()).expect("it is there");
    let place = schema["$ref"].as_str().expect("it is there").trim_start_matches('#');
    document.pointer(place).expect("it is there").clone()
}
