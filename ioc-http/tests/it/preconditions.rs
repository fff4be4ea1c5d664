//! `If-Match`: a change of what the caller has not seen is refused, whichever it is.

use axum::body::Body;
use axum::http::header;
use ioc_core::ids::ReportId;
use serde_json::{Value, json};

use crate::support::{Answered, App, request};

/// What can be done to a report, with the status that it answers with.
const CHANGES: [(&str, &str, &str, u16); 5] = [
    ("PATCH", "", r#"{"title": "Another"}"#, 200),
    ("PATCH", "", r#"{"status": "archived"}"#, 200),
    ("POST", "/publish", "", 200),
    ("POST", "/generate", "", 202),
    ("DELETE", "", "", 204),
];

async fn ask(app: &App, method: &str, path: &str, body: &str, tags: &[&str]) -> Answered {
    let mut request = request(method, "manager", path);
    for tag in tags {
        request = request.header(header::IF_MATCH, *tag);
    }
    if !body.is_empty() {
        request = request.header(header::CONTENT_TYPE, "application/json");
    }
    app.send(request.body(Body::from(body.to_owned())).expect("a request")).await
}

/// The path of a new report that is generated.
async fn generated(app: &App) -> String {
    let new = json!({
        "title": "Weekly",
        "report_period_start": "2026-02-16",
        "report_period_end": "2026-02-22",
    });
    let created = app.post("manager", "/api/reports", &new).await.json();
    let id: ReportId = created["id"].as_str().expect("an id").parse().expect("an id");
    let reports = app.sample.platform.reports();
    reports.generate(&app.sample.scope, id, None).await.expect("generated");
    format!("/api/reports/{id}")
}

#[tokio::test]
async fn nothing_is_done_to_a_report_that_the_caller_has_not_seen() {
    let app = App::unlimited().await;
    for (method, step, body, done) in CHANGES {
        let path = generated(&app).await;
        let ask =
            async |tags: &[&str]| ask(&app, method, &format!("{path}{step}"), body, tags).await;
        let stale = app.get("manager", &path).await.header("etag").to_owned();
        let renamed = json!({"title": "Renamed"});
        assert_eq!(app.call("PATCH", "manager", &path, &renamed).await.status, 200);
        let before = app.get("manager", &path).await;
        let current = before.header("etag").to_owned();
        let weak = format!("W/{current}");
        for tags in [&[&*stale][..], &[&*weak], &["\"x\"", "W/\"y\""], &[""]] {
            let refused = ask(tags).await;
            let problem = refused.json();
            assert_eq!(refused.status, 412, "{method} {step} {tags:?}: {problem}");
            assert_eq!(refused.code(), "changed_meanwhile", "{method} {step}");
            assert!(problem["hint"].is_string(), "{problem}");
            let after = app.get("manager", &path).await;
            assert_eq!(after.json(), before.json(), "{method} {step} {tags:?} left it alone");
        }
        let answered = ask(&["\"x\"", &format!("{stale}, {current}")]).await;
        assert_eq!(answered.status, done, "{method} {step}: {}", answered.json());
    }
}

#[tokio::test]
async fn a_report_that_is_gone_is_not_what_was_seen() {
    let app = App::unlimited().await;
    let path = generated(&app).await;
    let tag = app.get("manager", &path).await.header("etag").to_owned();
    for (tags, status) in [(&[][..], 204), (&[], 204), (&[&*tag], 412), (&["*"], 412)] {
        assert_eq!(ask(&app, "DELETE", &path, "", tags).await.status, status, "{tags:?}");
    }
    for (method, step, body, _) in &CHANGES[..4] {
        let answered = ask(&app, method, &format!("{path}{step}"), body, &[&*tag]).await;
        assert_eq!(
            (answered.status, &*answered.code()),
            (404, "unknown_report"),
            "{method} {step}"
        );
    }
}

#[tokio::test]
async fn an_organization_is_changed_as_it_was_seen() {
    let app = App::unlimited().await;
    let path = format!("/api/organizations/{}", app.sample.scope.organization_id());
    let seen = app.get("admin", &path).await;
    let (name, stale) = (seen.json()["name"].clone(), seen.header("etag").to_owned());
    let rename = async |name: Value, tag: &str| {
        let request = request("PATCH", "admin", &path).header(header::IF_MATCH, tag);
        let request = request.header(header::CONTENT_TYPE, "application/json");
        app.send(request.body(Body::from(json!({"name": name}).to_string())).unwrap()).await
    };
    assert_eq!(rename(json!("Other"), &format!("W/{stale}")).await.status, 412, "a weak tag");
    let renamed = rename(json!("Other"), &stale).await;
    assert_eq!(renamed.status, 200, "{}", renamed.json());
    let refused = rename(name, &stale).await;
    assert_eq!((refused.status, &*refused.code()), (412, "changed_meanwhile"));
    assert_eq!(rename(json!("Third"), renamed.header("etag")).await.status, 200);
}

/// What a caller who takes gzip is answered.
async fn packed(app: &App, method: &str, path: &str, body: &str, more: (&str, &str)) -> Answered {
    let sent = request(method, "admin", path)
        .header(header::ACCEPT_ENCODING, "gzip")
        .header(header::CONTENT_TYPE, "application/json")
        .header(more.0, more.1);
    app.send(sent.body(Body::from(body.to_owned())).expect("a request")).await
}

#[tokio::test]
async fn a_compressed_answer_has_a_weak_tag_and_is_known_by_it() {
    let app = App::unlimited().await;
    for path in ["/api/dashboard/summary", "/api/reports", "/openapi.json"] {
        let plain = app.get("admin", path).await;
        let strong = plain.header("etag").to_owned();
        assert!(strong.starts_with('"'), "{path}: {strong}");
        let answered = packed(&app, "GET", path, "", ("x", "x")).await;
        let weak = answered.header("etag").to_owned();
        assert_eq!(
            (answered.header("content-encoding"), &*weak),
            ("gzip", &*format!("W/{strong}"))
        );
        for (answer, what) in [(&plain, "as it is"), (&answered, "compressed")] {
            let vary = answer.header("vary");
            assert!(vary.split(", ").any(|it| it == "accept-encoding"), "{path} {what}: {vary}");
        }
        for tag in [&weak, &strong] {
            let known = packed(&app, "GET", path, "", ("if-none-match", tag)).await;
            assert_eq!((known.status, known.header("etag"), known.bytes.len()), (304, &**tag, 0));
            assert_eq!(known.header("vary"), plain.header("vary"), "{path}");
        }
    }
}

#[tokio::test]
async fn who_takes_compressed_answers_changes_what_they_have_seen() {
    let app = App::unlimited().await;
    let report = generated(&app).await;
    let organization = format!("/api/organizations/{}", app.sample.scope.organization_id());
    let names = [("title", &report), ("name", &organization)];
    for (field, path) in names {
        let mut tag = packed(&app, "GET", path, "", ("x", "x")).await.header("etag").to_owned();
        for name in ["One", "Two"] {
            let change = json!({field: name}).to_string();
            let changed = packed(&app, "PATCH", path, &change, ("if-match", &tag)).await;
            assert_eq!(changed.status, 200, "{path} {tag}: {}", changed.json());
            assert_ne!(changed.header("etag"), tag);
            changed.header("etag").clone_into(&mut tag);
        }
    }
}
