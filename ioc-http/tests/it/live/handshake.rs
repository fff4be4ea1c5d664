//! Who is let in, and how they say who they are.

use std::time::{Duration, Instant};

use ioc_core::live::limits::LiveLimits;
use ioc_http::ApiSettings;
use serde_json::json;
use tokio::time::sleep;

use super::support::{Read, Server};

#[tokio::test(flavor = "multi_thread")]
async fn a_token_comes_in_a_header_a_cookie_a_subprotocol_or_the_first_message() {
    let server = Server::start().await;
    for headers in [
        &[("authorization", "Bearer viewer")][..],
        &[("cookie", "session=viewer")],
        &[("sec-websocket-protocol", "ioc.v1, ioc.bearer.viewer")],
    ] {
        let mut client = server.open("/api/ws", headers).await.unwrap();
        let told = client.read().await.json();
        assert_eq!((&told["type"], &told["role"]), (&json!("authenticated"), &json!("viewer")));
    }
    server.connect("viewer").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_in_the_url_is_refused() {
    let server = Server::start().await;
    for path in ["/api/ws?token=viewer", "/api/ws?access_token=viewer"] {
        for headers in [&[][..], &[("authorization", "Bearer viewer")]] {
            assert_eq!(server.open(path, headers).await.err(), Some(400), "{path}");
        }
    }
    assert_eq!(server.app.get("viewer", "/api/events?token=x").await.code(), "token_in_url");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_opens_nothing_is_refused_before_the_upgrade() {
    let server = Server::start().await;
    let other = server.app.sample.canary.scope().organization_id();
    let foreign = format!("/api/ws?organization_id={other}");
    for (path, headers, status) in [
        ("/api/ws", ("authorization", "Bearer ioc_nothing"), 401),
        ("/api/ws", ("sec-websocket-protocol", "ioc.v1, ioc.bearer.nobody"), 401),
        ("/api/ws", ("sec-websocket-protocol", "graphql-ws"), 400),
        (&*foreign, ("authorization", "Bearer admin"), 404),
    ] {
        assert_eq!(server.open(path, &[headers]).await.err(), Some(status), "{headers:?}");
    }
    let plain = server.app.get("", "/api/ws").await;
    assert_eq!((plain.status, plain.header("www-authenticate")), (401, "Bearer realm=\"ioc\""));
    let plain = server.app.get("viewer", "/api/ws").await;
    assert_eq!((plain.status, plain.header("upgrade")), (426, "websocket"));
    assert_eq!(server.app.get("", "/api/events?kind=dashboard").await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_say_who_it_is_is_closed() {
    let server = Server::start().await;
    let mut silent = server.open("/api/ws", &[]).await.unwrap();
    let other = server.app.sample.canary.scope().organization_id();
    for (first, code) in [
        (json!({"type": "authenticate", "token": "nobody"}), "no_tokens"),
        (json!({"type": "subscribe", "kind": "dashboard"}), "not_authenticated"),
        (
            json!({"type": "authenticate", "token": "admin", "organization_id": other}),
            "unknown_organization",
        ),
        (json!({"type": "authenticate"}), "bad_body"),
    ] {
        let mut client = server.open("/api/ws", &[]).await.unwrap();
        client.say(&first).await;
        let told = client.read().await.json();
        assert_eq!((&told["type"], &told["code"]), (&json!("error"), &json!(code)), "{first}");
        assert_eq!(client.read().await, Read::Closed(1008, "not_authenticated".to_owned()));
    }
    assert_eq!(silent.read().await, Read::Closed(1008, "not_authenticated".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_pages_of_the_own_host_and_named_origins_open_a_socket() {
    let settings =
        ApiSettings { origins: vec!["https://app.example.com".into()], ..ApiSettings::default() };
    let server = Server::with(LiveLimits::default(), settings).await;
    let own = format!("http://{}", server.at);
    let trick = format!("{own}.evil.test");
    for (origin, status) in [
        (&*own, None),
        ("https://app.example.com", None),
        ("https://app.example.com.evil.test", Some(403)),
        ("https://evil.test", Some(403)),
        (&trick, Some(403)),
        ("null", Some(403)),
    ] {
        let headers = [("origin", origin), ("cookie", "session=viewer")];
        assert_eq!(server.open("/api/ws", &headers).await.err(), status, "{origin}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_and_an_organization_have_so_many_connections_and_get_a_closed_one_back() {
    let settings =
        ApiSettings { live_per_caller: 2, live_per_organization: 3, ..ApiSettings::default() };
    let server = Server::with(LiveLimits::default(), settings).await;
    let socket = server.connect("viewer").await;
    let _events = super::events::open(&server, "viewer", "kind=dashboard", None).await;
    let refused = server.app.get("viewer", "/api/events?kind=dashboard").await;
    assert_eq!((refused.status, &*refused.code()), (429, "too_many_live_connections"));
    assert_eq!(refused.header("retry-after"), "5");
    let as_viewer = [("authorization", "Bearer viewer")];
    assert_eq!(server.open("/api/ws", &as_viewer).await.err(), Some(429));
    let mut late = server.open("/api/ws", &[]).await.unwrap();
    late.say(&json!({"type": "authenticate", "token": "viewer"})).await;
    assert_eq!(late.read().await.json()["code"], "too_many_live_connections");
    assert_eq!(late.read().await, Read::Closed(1013, "try_later".to_owned()));
    let _other = server.connect("analyst").await;
    let refused = server.app.get("manager", "/api/events?kind=dashboard").await;
    let code = "too_many_live_connections_of_organization";
    assert_eq!((refused.status, &*refused.code()), (429, code));
    server.connect("canary").await;
    let read = server.app.get("viewer", "/api/dashboard/summary").await;
    assert_eq!(read.status, 200, "what is no connection is answered");
    drop(socket);
    let begun = Instant::now();
    while server.open("/api/ws", &as_viewer).await.is_err() {
        assert!(begun.elapsed() < Duration::from_secs(5), "its place is free again");
        sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_more_than_there_may_be_is_told_to_try_later() {
    let limits = LiveLimits { connections_per_organization: 1, ..LiveLimits::default() };
    let server = Server::with(limits, ApiSettings::default()).await;
    let _first = server.connect("viewer").await;
    let header = [("authorization", "Bearer analyst")];
    assert_eq!(server.open("/api/ws", &header).await.err(), Some(503));
    let mut second = server.open("/api/ws", &[]).await.unwrap();
    second.say(&json!({"type": "authenticate", "token": "analyst"})).await;
    assert_eq!(second.read().await.json()["code"], "too_many_connections");
    assert_eq!(second.read().await, Read::Closed(1013, "try_later".to_owned()));
}
