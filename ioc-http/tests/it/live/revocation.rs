//! Who may read no longer, and who never might.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use ioc_core::live::message::LiveMessage;
use ioc_core::model::member::Role;
use ioc_core::organizations::keys::NewKey;
use serde_json::json;

use super::support::{Client, Read, Server};

const WITHIN: Duration = Duration::from_secs(5);

async fn assert_closed(client: &mut Client, begun: Instant) {
    loop {
        match client.read().await {
            Read::Json(_) => {}
            end => {
                assert_eq!(end, Read::Closed(4003, "revoked".to_owned()));
                assert!(begun.elapsed() < WITHIN, "{:?}", begun.elapsed());
                return;
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_who_leaves_is_told_no_more_within_five_seconds() {
    let server = Server::start().await;
    let sample = &server.app.sample;
    let token = format!("person:{}", sample.members[0]);
    let stays = format!("person:{}", sample.members[1]);
    let (mut client, mut other) = (server.connect(&token).await, server.connect(&stays).await);
    client.subscribe("dashboard").await;
    let mut events = super::events::open(&server, &token, "kind=dashboard", None).await;
    let leaves = json!({
        "external_id": "p00", "from": "2026-03-02T07:00:00Z", "to": "2026-03-02T08:00:00Z",
    });
    let left = server.app.post("admin", "/api/members", &leaves).await;
    assert_eq!(left.status, 200, "{}", left.json());
    let begun = Instant::now();
    assert_closed(&mut client, begun).await;
    loop {
        let event = events.next_event().await;
        if event.contains("event: close") {
            assert!(event.contains("\"code\":4003"), "{event}");
            break;
        }
    }
    assert!(begun.elapsed() < WITHIN, "{:?}", begun.elapsed());
    other.say(&json!({"type": "ping"})).await;
    assert_eq!(other.read().await.json()["type"], "pong", "who stays is not closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_is_revoked_or_expires_tells_no_more() {
    let server = Server::start().await;
    let sample = &server.app.sample;
    let keys = sample.platform.keys();
    let key = async |name: &str, expires_at| {
        let new = NewKey { name: name.to_owned(), role: Role::Viewer, expires_at };
        let (key, secret) = keys.create(&sample.scope, new).await.unwrap();
        (key, secret.reveal().to_owned())
    };
    let (revoked, token) = key("revoked", None).await;
    let soon = "2026-03-02T08:05:00Z".parse().unwrap();
    let (_, expires) = key("expires", Some(soon)).await;
    let (mut client, mut short) = (server.connect(&token).await, server.connect(&expires).await);
    keys.revoke(&sample.scope, revoked.id).await.unwrap();
    sample.clock.set(soon);
    let begun = Instant::now();
    assert_closed(&mut client, begun).await;
    assert_eq!(short.read().await, Read::Closed(4001, "expired".to_owned()));
    assert!(begun.elapsed() < WITHIN, "{:?}", begun.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_changes_closes_what_the_old_one_read() {
    let server = Server::start().await;
    let token = format!("person:{}", server.app.sample.members[0]);
    let mut client = server.connect(&token).await;
    let changed = json!({"external_id": "p00", "role": "analyst"});
    let changed = server.app.post("admin", "/api/members", &changed).await;
    assert_eq!(changed.status, 200, "{}", changed.json());
    assert_closed(&mut client, Instant::now()).await;
}

#[tokio::test]
async fn who_cannot_be_asked_about_goes_on_for_ten_seconds_and_no_longer() {
    let server = Server::start().await;
    let live = server.app.sample.platform.live().clone();
    let mut client = server.connect("viewer").await;
    let mut events = super::events::open(&server, "viewer", "kind=dashboard", None).await;
    for outage in [6, 6, 14] {
        assert_eq!(live.stats().connections, 2);
        server.is_down.store(true, Ordering::Relaxed);
        tokio::time::pause();
        tokio::time::sleep(Duration::from_secs(outage)).await;
        server.is_down.store(false, Ordering::Relaxed);
        tokio::time::sleep(Duration::from_secs(4)).await;
        tokio::time::resume();
    }
    assert_eq!(live.stats().connections, 0);
    loop {
        match client.read().await {
            Read::Json(_) => {}
            end => break assert_eq!(end, Read::Closed(1013, "try_later".to_owned())),
        }
    }
    while !events.next_event().await.contains("\"code\":1013") {}
}

#[tokio::test(flavor = "multi_thread")]
async fn one_organizations_messages_never_reach_anothers_socket() {
    let server = Server::start().await;
    let sample = &server.app.sample;
    let mut readers = Vec::new();
    for token in ["viewer", "canary"] {
        let mut client = server.connect(token).await;
        for kind in ["dashboard", "metrics", "activity", "reports"] {
            client.subscribe(kind).await;
        }
        readers.push((client, super::events::open(&server, token, "kind=metrics", None).await));
    }
    let live = sample.platform.live();
    for round in 0..50 {
        for scope in [&sample.scope, sample.canary.scope()] {
            let family = format!("{}_{round}", scope.organization_id());
            live.broadcast(scope, &LiveMessage::metric_update(Some(&family), None).unwrap())
                .unwrap();
        }
    }
    server.be_active("admin", sample.members[0]).await;
    let organizations = [sample.scope.organization_id(), sample.canary.scope().organization_id()];
    for ((mut client, mut events), own) in readers.into_iter().zip(organizations) {
        let last = format!("{own}_49");
        let mut counted = 0;
        loop {
            let told = client.read().await.json();
            assert_eq!(told["organization_id"], json!(own));
            if own == organizations[0] {
                sample.canary.assert_absent("a message", told.to_string());
            }
            counted += u32::from(told["type"] == "metric_update");
            if told["payload"]["metric_type"] == json!(last) {
                break;
            }
        }
        assert_eq!(counted, 50);
        while events.message().await["payload"]["metric_type"] != json!(last) {}
    }
}
