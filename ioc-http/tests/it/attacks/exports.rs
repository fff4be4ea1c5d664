//! Exports that take long to be read.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Body;
use http_body_util::BodyExt;
use ioc_core::model::member::{MemberRecord, Role};
use ioc_core::organizations::keys::NewKey;
use ioc_http::ApiSettings;
use tokio::time::sleep;
use tower::ServiceExt;

use super::tokens::{sign_in, token};
use crate::support::{App, Long, request};

/// So long that reading it takes longer than a right may last after its end.
const LONG: usize = 16 << 20;
const PACE: Duration = Duration::from_millis(25);

fn path(app: &App) -> String {
    format!("/api/reports/{}/export?format=html", app.sample.report)
}

/// Begins to export.
async fn begin(app: &App, bearer: &str) -> Body {
    let sent = request("GET", bearer, &path(app)).body(Body::empty()).unwrap();
    let answered = app.router.clone().oneshot(sent).await.unwrap();
    assert_eq!(answered.status(), 200);
    answered.into_body()
}

/// Reads piece by piece: how many bytes there were, how long it took, and whether it
/// ended well.
async fn read(mut body: Body) -> (usize, Duration, bool) {
    let (begun, mut bytes) = (Instant::now(), 0);
    loop {
        match body.frame().await {
            Some(Ok(frame)) => bytes += frame.into_data().map_or(0, |data| data.len()),
            Some(Err(_)) => return (bytes, begun.elapsed(), false),
            None => return (bytes, begun.elapsed(), true),
        }
        sleep(PACE).await;
    }
}

#[tokio::test]
async fn an_export_breaks_off_within_five_seconds_of_the_loss_of_access() {
    let add = |builder: ioc_core::platform::PlatformBuilder| builder.renderer(Arc::new(Long(LONG)));
    let app = App::built(ApiSettings::default(), add, sign_in).await;
    let (platform, scope) = (&app.sample.platform, &app.sample.scope);
    let key = async |name: &str| {
        let new = NewKey { name: name.to_owned(), role: Role::Analyst, expires_at: None };
        platform.keys().create(scope, new).await.unwrap()
    };
    let ((revoked, leaving), (_, staying)) = (key("leaves").await, key("stays").await);
    let person = app.sample.members[0];
    let member = MemberRecord {
        user_id: person,
        external_id: "p00".to_owned(),
        name: None,
        role: Some(Role::Analyst),
        from: platform.clock().now() - chrono::TimeDelta::days(60),
        to: None,
        department: None,
        job_role: None,
    };
    platform.ingest().record_members(scope, std::slice::from_ref(&member)).await.unwrap();
    let of_key = begin(&app, leaving.reveal()).await;
    let of_person = begin(&app, &token(&app, person)).await;
    let stays = begin(&app, staying.reveal()).await;
    platform.keys().revoke(scope, revoked.id).await.unwrap();
    let left = MemberRecord { to: Some(platform.clock().now()), ..member };
    platform.ingest().record_members(scope, &[left]).await.unwrap();
    let (of_key, of_person, stays) = tokio::join!(read(of_key), read(of_person), read(stays));
    for (bytes, took, is_whole) in [of_key, of_person] {
        assert!(!is_whole && bytes < LONG, "{bytes} bytes were told");
        assert!(took < Duration::from_secs(5), "{took:?}");
    }
    let (bytes, took, is_whole) = stays;
    assert_eq!((bytes, is_whole), (LONG, true), "who still may gets all");
    assert!(took > Duration::from_secs(5), "and was looked at meanwhile: {took:?}");
}

#[tokio::test]
async fn a_caller_and_an_organization_read_so_many_exports_at_once() {
    let settings = ApiSettings { live_per_organization: 51, ..ApiSettings::default() };
    let app = App::exporting(1_000, settings).await;
    let mut open = Vec::new();
    for _ in 0..50 {
        open.push(begin(&app, "analyst").await);
    }
    let refused = app.get("analyst", &path(&app)).await;
    assert_eq!((refused.status, &*refused.code()), (429, "too_many_live_connections"));
    assert_eq!(refused.header("retry-after"), "5");
    let trail = app.get("admin", "/api/audit?action=report.export&limit=100").await.json();
    assert_eq!(trail["data"].as_array().map(Vec::len), Some(50), "what was refused is no export");
    let other = begin(&app, "admin").await;
    let refused = app.get("manager", &path(&app)).await;
    let code = "too_many_live_connections_of_organization";
    assert_eq!((refused.status, &*refused.code()), (429, code));
    drop((other, open.pop()));
    assert_eq!(app.get("analyst", &path(&app)).await.status, 200, "its place is free again");
    assert_eq!(app.get("analyst", &path(&app)).await.status, 200, "and once more");
}

#[tokio::test]
async fn an_export_that_is_read_too_long_breaks_off() {
    let limit = Duration::from_secs(1);
    let settings = ApiSettings { export_timeout: limit, ..ApiSettings::default() };
    let app = App::exporting(LONG, settings).await;
    assert_eq!(app.get("analyst", &path(&app)).await.bytes.len(), LONG, "who reads gets all");
    let (bytes, took, is_whole) = read(begin(&app, "analyst").await).await;
    assert!(!is_whole && bytes < LONG, "{bytes} bytes were told");
    assert!(took >= limit && took < limit * 3, "{took:?}");
}
