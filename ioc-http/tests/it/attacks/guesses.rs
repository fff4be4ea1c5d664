//! Keys and tokens that are tried one after another.

use std::net::SocketAddr;
use std::time::Duration;

use axum::body::Body;
use axum::extract::ConnectInfo;
use futures_util::future::join_all;
use ioc_core::ids::{Id, SeededIds};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::key::{ApiKey, Secret};
use ioc_core::model::member::Role;
use ioc_core::organizations::keys::NewKey;
use ioc_http::server::ServerSettings;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;
use tokio::time::sleep;

use super::tokens::{signed_app, token};
use crate::server::Server;
use crate::support::{Answered, App, request};

const PATH: &str = "/api/dashboard/summary";
/// What one address may get wrong.
const MOST: u32 = 100;

/// A request with a token from an address.
async fn from(app: &App, address: &str, token: &str) -> Answered {
    let peer = SocketAddr::new(address.parse().unwrap(), 40_000);
    let sent = request("GET", token, PATH).extension(ConnectInfo(peer));
    app.send(sent.body(Body::empty()).unwrap()).await
}

async fn key(app: &App, name: &str) -> String {
    let new = NewKey { name: name.to_owned(), role: Role::Viewer, expires_at: None };
    let (_, secret) = app.sample.platform.keys().create(&app.sample.scope, new).await.unwrap();
    secret.reveal().to_owned()
}

#[tokio::test]
async fn an_address_that_guesses_is_refused_and_harms_nobody_who_was_let_in() {
    let app = signed_app().await;
    let (known, new) = (key(&app, "known").await, key(&app, "new").await);
    let person = token(&app, app.sample.members[0]);
    for bearer in [&known, &person] {
        assert_eq!(from(&app, "192.0.2.1", bearer).await.status, 200);
    }
    for number in 0..MOST {
        let guess = if number % 2 == 0 {
            Secret::random().reveal().to_owned()
        } else {
            format!("{person}{number}")
        };
        assert_eq!(from(&app, "192.0.2.1", &guess).await.status, 401, "{number}");
    }
    // Nor is the one that would open something looked up.
    for guess in [Secret::random().reveal(), &new, "ioc_short", "no.token.atall"] {
        let refused = from(&app, "192.0.2.1", guess).await;
        assert_eq!((refused.status, &*refused.code()), (429, "too_many_failed_sign_ins"));
        assert_eq!(refused.header("retry-after"), "10");
    }
    // What is kept of an admission is over: they are looked up again.
    sleep(Duration::from_millis(2_100)).await;
    for bearer in [&known, &person] {
        assert_eq!(from(&app, "192.0.2.1", bearer).await.status, 200, "it has opened before");
    }
    for member in &app.sample.members[1..] {
        let fresh = token(&app, *member);
        assert_ne!(from(&app, "192.0.2.1", &fresh).await.status, 429, "its signature is right");
    }
    assert_eq!(from(&app, "192.0.2.2", &new).await.status, 200, "from another address");
    let nobody = from(&app, "192.0.2.1", "").await;
    assert_eq!(nobody.status, 401, "who shows nothing has tried nothing");
}

#[tokio::test]
async fn a_stream_of_junk_keeps_nobody_out_whose_token_is_right() {
    let app = signed_app().await;
    let person = app.sample.members[0];
    for number in 0..MOST * 2 {
        let junk = format!("{}{number}", token(&app, person));
        let expected = if number < MOST { 401 } else { 429 };
        assert_eq!(from(&app, "192.0.2.1", &junk).await.status, expected, "{number}");
    }
    assert_eq!(from(&app, "192.0.2.1", &token(&app, person)).await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn guesses_at_once_are_looked_up_no_more_than_one_after_another() {
    let app = signed_app().await;
    let asked = |bearer: String| {
        let app = &app;
        async move { from(app, "192.0.2.1", &bearer).await.status }
    };
    let guesses = (0..500).map(|_| asked(Secret::random().reveal().to_owned()));
    let told = join_all(guesses).await;
    let looked_up = told.iter().filter(|status| **status == 401).count();
    assert_eq!(looked_up, MOST as usize);
    assert!(told.iter().all(|status| [401, 429].contains(status)), "{told:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_at_once_with_a_key_that_is_good_are_all_let_in() {
    let app = signed_app().await;
    let key = key(&app, "many").await;
    let told = join_all((0..300).map(|_| from(&app, "192.0.2.1", &key))).await;
    assert!(told.iter().all(|it| it.status == 200), "none failed, so none counts");
}

#[tokio::test]
async fn an_unknown_key_is_not_looked_up_again_for_a_while() {
    let app = signed_app().await;
    let secret = Secret::random();
    let (platform, scope) = (&app.sample.platform, &app.sample.scope);
    assert_eq!(app.get(secret.reveal(), PATH).await.code(), "unknown_key");
    let now = platform.clock().now();
    let key = ApiKey {
        id: Id::from_content(&[b"late"]),
        organization_id: scope.organization_id(),
        name: "late".to_owned(),
        prefix: secret.prefix().to_owned(),
        role: Role::Viewer,
        created_by: None,
        created_at: now,
        expires_at: None,
        revoked_at: None,
    };
    let entry = AuditEntry::new(&SeededIds::new(7), now, "key.create").about(key.id);
    platform.store().insert_key(scope, &key, &secret.digest(), &entry).await.unwrap();
    assert_eq!(app.get(secret.reveal(), PATH).await.code(), "unknown_key", "nobody asked");
    sleep(Duration::from_millis(2_100)).await;
    assert_eq!(app.get(secret.reveal(), PATH).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bundled_server_tells_from_where_who_guesses_comes() {
    let app = signed_app().await;
    let server = Server::start(app.router.clone(), ServerSettings::default()).await;
    let asked = async |from: &str, bearer: &str| {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(SocketAddr::new(from.parse().unwrap(), 0)).unwrap();
        let mut stream = socket.connect(server.at).await.unwrap();
        let head = format!(
            "GET {PATH} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {bearer}\r\nconnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut told = String::new();
        stream.read_to_string(&mut told).await.unwrap();
        told.chars().skip("HTTP/1.1 ".len()).take(3).collect::<String>()
    };
    for _ in 0..MOST {
        assert_eq!(asked("127.0.0.2", "ioc_guess").await, "401");
    }
    assert_eq!(asked("127.0.0.2", "ioc_guess").await, "429");
    assert_eq!(asked("127.0.0.3", "ioc_guess").await, "401");
    assert_eq!(asked("127.0.0.3", &key(&app, "new").await).await, "200");
}
