//! Subscriptions and deliveries over HTTP.

use std::sync::Arc;

use async_trait::async_trait;
use axum::body::Body;
use axum::http::header;
use ioc_core::delivery::{Delivery, Parcel, Receipt};
use ioc_core::error::{Error, Result};
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::model::member::{MemberRecord, Role};
use ioc_http::ApiSettings;
use ioc_render::DocumentRenderer;
use serde_json::{Value, json};

use crate::support::{App, request};

/// Takes every parcel, and signs.
#[derive(Debug)]
struct Takes;

#[async_trait]
impl Delivery for Takes {
    fn check_address(&self, to: &str) -> Result<()> {
        if to.contains('@') { Ok(()) } else { Err(Error::invalid("bad_recipient", "it has no @")) }
    }

    async fn deliver(&self, _: &Parcel) -> Result<Receipt> {
        Ok(Receipt::new("250 ok"))
    }

    fn secret_for(&self, _: OrganizationId, to: &str) -> Option<String> {
        Some(format!("whsec_{to}"))
    }
}

/// Acme with a viewer and a manager who are its members, and two channels.
async fn app() -> App {
    let plenty = ApiSettings {
        caller_per_second: 1_000_000,
        organization_per_second: 1_000_000,
        ..ApiSettings::default()
    };
    let app = App::channelled(plenty, |builder| {
        builder
            .renderer(Arc::new(DocumentRenderer::default()))
            .channel("mail", Arc::new(Takes))
            .channel("webhook", Arc::new(Takes))
    })
    .await;
    let records = [Role::Viewer, Role::Manager].map(|role| MemberRecord {
        user_id: UserId::from_content(&[role.as_str().as_bytes()]),
        external_id: role.as_str().to_owned(),
        name: None,
        role: Some(role),
        from: "2026-01-01T00:00:00Z".parse().expect("an instant"),
        to: None,
        department: None,
        job_role: None,
    });
    let ingest = app.sample.platform.ingest();
    ingest.record_members(&app.sample.scope, &records).await.expect("recorded");
    app
}

fn new() -> Value {
    json!({ "address": "viewer@example.com", "schedule": "published", "format": "html" })
}

#[tokio::test]
async fn a_reader_subscribes_is_sent_a_report_and_sees_what_became_of_it() {
    let app = app().await;
    let made = app.post("viewer", "/api/subscriptions", &new()).await;
    assert_eq!(made.status, 201, "{}", made.json());
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let path = format!("/api/subscriptions/{id}");
    assert_eq!(made.header("location"), format!("subscriptions/{id}"));
    assert_eq!(
        (&made.json()["channel"], &made.json()["time_zone"]),
        (&json!("mail"), &json!("UTC"))
    );

    let report = format!("/api/reports/{}/publish", app.sample.report);
    assert_eq!(app.post("manager", &report, &json!({})).await.status, 200);
    assert!(app.get("viewer", &path).await.json()["due_at"].is_string());
    let deliveries = app.sample.platform.deliveries();
    let sent = deliveries.deliver_due(&app.sample.scope, 9, &|_| {}).await.expect("sent");
    assert_eq!(sent.delivered, 1);

    let listed = app.get("viewer", &format!("{path}/deliveries")).await.json();
    let delivery = &listed["data"][0];
    assert_eq!(
        (&delivery["status"], &delivery["receipt"]),
        (&json!("delivered"), &json!("250 ok"))
    );
    assert_eq!(delivery["file"]["sha256"].as_str().map(str::len), Some(64));
    let id = delivery["id"].as_str().expect("an id");
    let attempts = app.get("viewer", &format!("/api/deliveries/{id}/attempts")).await.json();
    assert_eq!(attempts["data"][0]["number"], 1);
    let resent = app.post("viewer", &format!("/api/deliveries/{id}/resend"), &json!({})).await;
    assert_eq!((resent.status, &resent.json()["resend_of"]), (201, &json!(id)));
    let again = app.post("viewer", &format!("/api/deliveries/{id}/resend"), &json!({})).await;
    assert_eq!((again.status, again.code()), (409, "resent_already".to_owned()));
    let all = app.get("manager", "/api/deliveries?status=pending").await.json();
    assert_eq!(all["data"].as_array().map(Vec::len), Some(1));
    assert_eq!(app.get("analyst", "/api/deliveries").await.json()["data"], json!([]));
    let hidden = app.get("analyst", &format!("/api/deliveries/{id}/attempts")).await;
    assert_eq!(hidden.code(), "unknown_delivery");
}

#[tokio::test]
async fn a_subscription_is_changed_by_whoever_has_seen_it() {
    let app = app().await;
    let made = app.post("viewer", "/api/subscriptions", &new()).await;
    let path = format!("/api/subscriptions/{}", made.json()["id"].as_str().expect("an id"));
    let tag = made.header("etag").to_owned();
    let known = request("GET", "viewer", &path).header(header::IF_NONE_MATCH, &tag);
    assert_eq!(app.send(known.body(Body::empty()).expect("a request")).await.status, 304);
    let send_change = async |tag: &str, body: Value| {
        let request = request("PATCH", "viewer", &path)
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::IF_MATCH, tag);
        app.send(request.body(Body::from(body.to_string())).expect("a request")).await
    };
    let change = json!({ "schedule": "mon 08:00", "time_zone": "Europe/Berlin", "locale": "de" });
    let changed = send_change(&tag, change).await;
    assert_eq!((changed.status, &changed.json()["due_at"]), (200, &json!("2026-03-09T07:00:00Z")));
    assert_eq!(changed.json()["locale"], "de");
    assert_eq!(send_change(&tag, json!({ "format": "csv" })).await.status, 412);
    let back = send_change(changed.header("etag"), json!({ "locale": null })).await;
    assert_eq!((back.status, &back.json()["locale"]), (200, &Value::Null));
    assert_eq!(back.json()["time_zone"], "Europe/Berlin", "what is absent stays");
    for (body, code) in [
        (json!({ "schedule": "someday" }), "bad_schedule"),
        (json!({ "time_zone": "Europe/Nowhere" }), "unknown_time_zone"),
        (json!({ "address": "nobody" }), "bad_recipient"),
    ] {
        let refused = app.call("PATCH", "viewer", &path, &body).await;
        assert_eq!((refused.status, refused.code()), (400, code.to_owned()));
    }
    let paused = app.post("viewer", &format!("{path}/pause"), &json!({})).await.json();
    assert_eq!(paused["pause_reason"], "asked");
    let resumed = app.post("viewer", &format!("{path}/resume"), &json!({})).await.json();
    assert_eq!(resumed["paused_at"], Value::Null);
    let gone = app.call("DELETE", "viewer", &path, &json!({})).await;
    assert_eq!((gone.status, app.get("viewer", &path).await.status), (204, 404));
}

#[tokio::test]
async fn other_ways_than_mail_are_for_managers_and_so_is_the_secret() {
    let app = app().await;
    let mut webhook = new();
    webhook["channel"] = json!("webhook");
    let refused = app.post("viewer", "/api/subscriptions", &webhook).await;
    assert_eq!((refused.status, refused.code()), (403, "not_permitted".to_owned()));
    let viewer = UserId::from_content(&[b"viewer"]);
    webhook["user_id"] = json!(viewer);
    let made = app.post("manager", "/api/subscriptions", &webhook).await;
    assert_eq!(made.status, 201, "{}", made.json());
    let secret =
        format!("/api/subscriptions/{}/secret", made.json()["id"].as_str().expect("an id"));
    let told = app.get("manager", &secret).await;
    assert_eq!(told.json(), json!({ "secret": "whsec_viewer@example.com" }));
    assert_eq!(told.header("cache-control"), "no-store");
    assert_eq!(app.get("viewer", &secret).await.status, 403);
    let listed = app.get("manager", &format!("/api/subscriptions?user_id={viewer}")).await.json();
    assert_eq!(listed["data"].as_array().map(Vec::len), Some(1));
}
