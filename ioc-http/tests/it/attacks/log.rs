//! What the log must not know.

use ioc_core::model::member::Role;
use ioc_core::organizations::keys::NewKey;
use serde_json::json;
use tracing::subscriber::with_default;

use super::tokens::{signed_app, token};
use crate::support::{App, Buffer};

/// What stands in requests and answers, and nowhere else.
const SECRETS: &[&str] = &["jane.doe@example.com", "kea-department-9", "1.234567", "4.7654321"];

async fn everything(app: &App) -> Vec<String> {
    let keys = app.sample.platform.keys();
    let new = NewKey { name: "key".to_owned(), role: Role::Admin, expires_at: None };
    let (_, key) = keys.create(&app.sample.scope, new).await.expect("it is there");
    let (key, token) = (key.reveal().to_owned(), token(app, app.sample.members[0]));
    let person = app.sample.members[0];
    let bodies = [
        (
            "/api/members",
            json!([{"external_id": SECRETS[0], "name": SECRETS[0], "department": SECRETS[1]}]),
        ),
        (
            "/api/assessments",
            json!([{
                "user_id": person, "instrument": "scored", "status": "completed",
                "created_at": "2026-03-02T06:00:00Z", "completed_at": "2026-03-02T07:00:00Z",
                "scores": {"openness": 1.234_567, "conscientiousness": 4.765_432_1, "extraversion": 3,
                           "agreeableness": 3, "neuroticism": 3},
            }]),
        ),
        ("/api/assessments", json!([{"user_id": SECRETS[0], "scores": {"openness": SECRETS[2]}}])),
        ("/api/reports", json!({"title": SECRETS[0]})),
        ("/api/nothing", json!({"password": SECRETS[0]})),
    ];
    for bearer in [&*key, &*token, "ioc_wrong-kea", "kea.kea.kea", SECRETS[0]] {
        for (path, body) in &bodies {
            app.post(bearer, path, body).await;
        }
        for (method, path, _) in App::operations(|_| true) {
            let path = path
                .replace("{organization_id}", &app.sample.scope.organization_id().to_string())
                .replace("{id}", &app.sample.report.to_string());
            app.call(&method, bearer, &format!("{path}?q={}", SECRETS[0]), &json!({})).await;
            app.call(&method, bearer, &path, &json!({"title": SECRETS[0]})).await;
        }
        app.get(bearer, &format!("/api/reports/{}", SECRETS[0])).await;
        app.get(bearer, &format!("/api/dashboard/metrics?dimension_1={}", SECRETS[1])).await;
        app.get(bearer, "/api/dashboard/ocean?by=department").await;
    }
    vec![key, token]
}

#[test]
fn no_score_name_token_or_key_stands_in_the_log() {
    let buffer = Buffer::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(buffer.clone())
        .finish();
    let bearers = with_default(subscriber, || {
        // One thread, which is the one that the subscriber is for.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async { everything(&signed_app().await).await })
    });
    let log = buffer.text();
    assert!(log.lines().filter(|line| line.contains("ioc_http::access")).count() > 300, "{log}");
    for secret in bearers.iter().map(String::as_str).chain(SECRETS.iter().copied()) {
        let found = log.lines().find(|line| line.contains(secret));
        assert_eq!(found, None, "{secret} stands in the log");
    }
    for (_, parts) in bearers.iter().map(|it| (it, it.rsplit(['.', '_']).next().unwrap())) {
        assert!(!log.contains(parts), "a part of a token stands in the log");
    }
    assert!(!log.contains("kea"), "a token that opens nothing may open something elsewhere");
}
