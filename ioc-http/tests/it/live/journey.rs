//! From a write to who waits for it.

use std::time::Duration;

use serde_json::{Value, json};

use super::support::{Client, Read, Server, position};

/// Reads until so many are active: what was written before may still be on its way.
async fn active(client: &mut Client, count: u64) -> Value {
    loop {
        let told = client.read().await.json();
        if told["type"] == "user_activity" && told["payload"]["active_users_15min"] == count {
            return told;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_subscribed_is_told_what_is_written() {
    let server = Server::start().await;
    let mut client = server.open("/api/ws", &[("sec-websocket-protocol", "ioc.v1")]).await.unwrap();
    client.say(&json!({"type": "authenticate", "token": "viewer"})).await;
    let acme = server.app.sample.scope.organization_id();
    let told = client.read().await.json();
    let retry_ms = &told["retry_ms"];
    assert_eq!(
        told,
        json!({"type": "authenticated", "organization_id": acme, "role": "viewer", "retry_ms": retry_ms})
    );
    let start = client.subscribe("activity").await;
    server.be_active("admin", server.app.sample.members[0]).await;
    let told = active(&mut client, 1).await;
    assert_eq!(told["organization_id"], json!(acme));
    assert_ne!(position(&told), start);
    let realtime = server.app.get("viewer", "/api/dashboard/realtime").await.json();
    assert_eq!(told["payload"], realtime, "the figure is the route's");

    client.say(&json!({"type": "ping", "id": "p"})).await;
    assert_eq!(client.read().await.json(), json!({"type": "pong", "id": "p"}));
    client.say(&json!({"type": "unsubscribe", "subscription": 1})).await;
    assert_eq!(client.read().await.json(), json!({"type": "unsubscribed", "subscription": 1}));
    server.be_active("admin", server.app.sample.members[1]).await;
    assert_eq!(client.read_within(Duration::from_millis(400)).await, Read::Silence);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_back_is_told_what_it_missed() {
    let server = Server::start().await;
    let (mut client, mut other) = (server.connect("viewer").await, server.connect("analyst").await);
    client.subscribe("activity").await;
    other.subscribe("activity").await;
    server.be_active("admin", server.app.sample.members[0]).await;
    let last = active(&mut client, 1).await;
    drop(client);
    server.be_active("admin", server.app.sample.members[1]).await;
    let newest = active(&mut other, 2).await;
    let mut client = server.connect("viewer").await;
    let (last, wanted) = (position(&last), json!([{"id": "a", "kind": "activity"}]));
    client.say(&json!({"type": "resume", "position": last, "subscriptions": wanted})).await;
    let told = client.read().await.json();
    assert_eq!((&told["type"], &told["position"]), (&json!("subscribed"), &json!(last)));
    assert_eq!(client.read().await.json(), newest);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_told_and_ends_nothing() {
    let server = Server::start().await;
    let mut client = server.connect("viewer").await;
    let filters = json!({"report": "x"});
    for (said, code) in [
        (json!({"type": "subscribe", "id": "q", "kind": "dashbord"}), "unknown_subscription"),
        (json!({"type": "subscribe", "id": "q", "kind": "system"}), "not_permitted"),
        (
            json!({"type": "subscribe", "id": "q", "kind": "reports", "filters": filters}),
            "unknown_filter",
        ),
        (
            json!({"type": "resume", "id": "q", "position": "x", "subscriptions": []}),
            "bad_position",
        ),
        (json!({"type": "authenticate", "token": "admin"}), "another_caller"),
        (json!({"type": "sing"}), "bad_body"),
        (json!([1]), "bad_body"),
    ] {
        client.say(&said).await;
        let told = client.read().await.json();
        assert_eq!((&told["type"], &told["code"]), (&json!("error"), &json!(code)), "{told}");
        assert!(told["detail"].is_string());
        if said["id"] == "q" {
            assert_eq!(told["id"], "q");
        }
    }
    client.subscribe("dashboard").await;
    let resume = json!({"type": "resume", "position": "x", "subscriptions": []});
    client.say(&resume).await;
    assert_eq!(client.read().await.json()["code"], "subscribed_already");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_ends_says_so_and_waits_for_nobody() {
    let mut server = Server::start().await;
    let mut client = server.connect("viewer").await;
    let mut events = super::events::open(&server, "viewer", "kind=dashboard", None).await;
    events.next_event().await;
    server.service.end();
    drop(server.stop.take());
    assert_eq!(client.read().await, Read::Closed(1012, "shutting_down".to_owned()));
    assert!(events.next_event().await.contains("\"code\":1012"));
    let ended = tokio::time::timeout(Duration::from_secs(5), async {
        server.served.await.unwrap().unwrap();
        server.service.finish().await;
    });
    ended.await.expect("it ends");
}
