//! Access that was taken away.

use std::time::{Duration, Instant};

use ioc_core::model::member::{MemberRecord, Role};
use ioc_core::organizations::keys::NewKey;
use serde_json::json;

use super::tokens::{signed_app, token};
use crate::support::App;

const PATH: &str = "/api/dashboard/summary";

/// How long somebody is still let in.
async fn until_refused(app: &App, bearer: &str) -> Duration {
    let begun = Instant::now();
    while app.get(bearer, PATH).await.status == 200 {
        assert!(begun.elapsed() < Duration::from_secs(5), "still let in");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    begun.elapsed()
}

#[tokio::test]
async fn a_revoked_key_opens_nothing_within_five_seconds() {
    let app = signed_app().await;
    let keys = app.sample.platform.keys();
    let make = async |role| {
        let name = format!("{role:?}");
        keys.create(&app.sample.scope, NewKey { name, role, expires_at: None }).await.unwrap()
    };
    let ((_, admin), (key, viewer)) = (make(Role::Admin).await, make(Role::Viewer).await);
    assert_eq!(app.get(viewer.reveal(), PATH).await.status, 200);
    let path = format!("/api/keys/{}", key.id);
    let revoked = app.call("DELETE", admin.reveal(), &path, &json!({})).await;
    assert!(revoked.json()["revoked_at"].is_string(), "{}", revoked.json());
    until_refused(&app, viewer.reveal()).await;
    assert_eq!(app.get(viewer.reveal(), PATH).await.code(), "unknown_key");
    assert_eq!(app.get(admin.reveal(), PATH).await.status, 200, "others are let in");
}

#[tokio::test]
async fn who_has_left_is_told_nothing_within_five_seconds() {
    let app = signed_app().await;
    let (platform, person) = (&app.sample.platform, app.sample.members[0]);
    let bearer = token(&app, person);
    assert_eq!(app.get(&bearer, PATH).await.status, 200);
    let now = platform.clock().now();
    let left = MemberRecord {
        user_id: person,
        external_id: "p00".to_owned(),
        name: None,
        role: None,
        from: now - chrono::TimeDelta::days(60),
        to: Some(now),
        department: None,
        job_role: None,
    };
    platform.ingest().record_members(&app.sample.scope, &[left]).await.unwrap();
    until_refused(&app, &bearer).await;
    assert!(matches!(app.get(&bearer, PATH).await.status, 403 | 404));
    let named = format!("{PATH}?organization_id={}", app.sample.scope.organization_id());
    assert!(matches!(app.get(&bearer, &named).await.status, 403 | 404));
}
