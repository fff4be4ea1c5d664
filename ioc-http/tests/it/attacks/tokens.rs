//! Tokens and keys that are not right, through the whole server.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use ioc_core::ids::UserId;
use ioc_core::model::member::{MemberRecord, Role};
use ioc_core::testing::sample::Sample;
use ioc_http::ApiSettings;
use ioc_http::auth::{Minted, SharedSecret, SignIn, TokenSettings, Tokens};
use ioc_http::caller::Resolver;
use jsonwebtoken::{Algorithm, EncodingKey};
use serde_json::{Value, json};

use crate::support::App;

const SECRET: &str = "a secret of more than thirty-two bytes";
const PATH: &str = "/api/dashboard/summary";

/// With the sign-in of the bundled server.
pub(super) async fn signed_app() -> App {
    let plenty = ApiSettings {
        caller_per_second: 1_000_000,
        organization_per_second: 1_000_000,
        ..ApiSettings::default()
    };
    App::over(plenty, sign_in).await
}

/// The sign-in of the bundled server.
pub(super) fn sign_in(sample: &Sample) -> Arc<dyn Resolver> {
    let tokens = Tokens::new(TokenSettings {
        secret: Some(SharedSecret::new(SECRET).expect("it is there")),
        keys: None,
        issuer: Some("https://issuer".to_owned()),
        audience: "authenticated".to_owned(),
    });
    Arc::new(SignIn::new(sample.platform.clone(), Some(tokens)))
}

/// A token of ours for one of Acme's people.
pub(super) fn token(app: &App, person: UserId) -> String {
    let secret = SharedSecret::new(SECRET).expect("it is there");
    let minted = Minted {
        user_id: person,
        issuer: Some("https://issuer"),
        audience: "authenticated",
        at: app.sample.platform.clock().now(),
        life: TimeDelta::hours(1),
    };
    secret.mint(&minted).expect("it is there")
}

fn signed(head: &Value, claims: &Value, secret: &str) -> String {
    let message = [head, claims].map(|it| URL_SAFE_NO_PAD.encode(it.to_string())).join(".");
    let key = EncodingKey::from_secret(secret.as_bytes());
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::HS256)
        .expect("it is there");
    format!("{message}.{signature}")
}

#[tokio::test]
async fn a_token_that_is_not_right_in_every_part_opens_nothing() {
    let app = signed_app().await;
    let person = app.sample.members[0];
    let now = app.sample.platform.clock().now().timestamp();
    let head = |alg: &str| json!({"alg": alg, "typ": "JWT"});
    let claims = json!({
        "sub": person, "iss": "https://issuer", "aud": "authenticated",
        "iat": now, "exp": now + 3600,
    });
    let with = |field: &str, value: Value| {
        let mut claims = claims.clone();
        claims[field] = value;
        signed(&head("HS256"), &claims, SECRET)
    };
    let good = signed(&head("HS256"), &claims, SECRET);
    let told = app.get(&good, PATH).await;
    assert_eq!(told.status, 200, "{}", told.json());
    let (unsigned, signature) = good.rsplit_once('.').unwrap();
    let kid = |kid: &str| {
        let head = json!({"alg": "RS256", "kid": kid, "jku": "https://evil/jwks", "x5u": "x"});
        signed(&head, &claims, SECRET)
    };
    for (what, token) in [
        ("nothing", String::from(" ")),
        ("no signature", format!("{unsigned}.")),
        (
            "another's signature",
            format!("{unsigned}.{}", signature.chars().rev().collect::<String>()),
        ),
        ("none", signed(&head("none"), &claims, SECRET)),
        ("nOnE", signed(&head("nOnE"), &claims, SECRET)),
        ("another algorithm", signed(&head("HS512"), &claims, SECRET)),
        ("a public key's algorithm", signed(&head("RS256"), &claims, SECRET)),
        ("an empty secret", signed(&head("HS256"), &claims, "")),
        ("a secret of zeros", signed(&head("HS256"), &claims, &"\0".repeat(32))),
        ("another audience", with("aud", json!("anon"))),
        ("another issuer", with("iss", json!("https://issuer.example"))),
        ("expired", with("exp", json!(now - 60))),
        ("without an end", with("exp", Value::Null)),
        ("ten years", with("exp", json!(now + 315_360_000))),
        ("not yet", with("nbf", json!(now + 60))),
        ("oversized", with("x", json!("x".repeat(9_000)))),
        ("a path as key id", kid("../../../../dev/null")),
        ("a query as key id", kid("' UNION SELECT 'x' --")),
        ("an address as key id", kid("https://evil/jwks")),
        ("a key that nobody made", format!("ioc_{}", "a".repeat(43))),
        ("the mark alone", "ioc_".to_owned()),
        ("half a key", "ioc_abc".to_owned()),
    ] {
        let answered = app.get(&token, PATH).await;
        assert_eq!(answered.status, 401, "{what}: {}", answered.json());
        assert_eq!(answered.header("www-authenticate"), "Bearer realm=\"ioc\"", "{what}");
        let body = answered.json().to_string();
        assert!(token.trim().len() < 6 || !body.contains(&*token), "{what} is repeated: {body}");
    }
    assert_eq!(app.get(&good, PATH).await.status, 200, "the right one still opens");
}

#[tokio::test]
async fn a_token_ends_by_the_clock_of_the_server() {
    let app = signed_app().await;
    let token = token(&app, app.sample.members[0]);
    assert_eq!(app.get(&token, PATH).await.status, 200);
    app.sample.clock.advance(TimeDelta::minutes(59));
    assert_eq!(app.get(&token, PATH).await.status, 200);
    app.sample.clock.advance(TimeDelta::minutes(2));
    let ended = app.get(&token, PATH).await;
    assert_eq!((ended.status, &*ended.code()), (401, "expired_token"));
}

#[tokio::test]
async fn a_token_says_who_and_the_store_says_as_what() {
    let app = signed_app().await;
    let (platform, person) = (&app.sample.platform, app.sample.members[1]);
    let now = platform.clock().now();
    let claims = json!({
        "sub": person, "iss": "https://issuer", "aud": "authenticated",
        "exp": now.timestamp() + 60, "role": "admin", "app_metadata": {"role": "admin"},
    });
    let boastful = signed(&json!({"alg": "HS256", "typ": "JWT"}), &claims, SECRET);
    assert_eq!(app.get(&boastful, "/api/keys").await.code(), "not_permitted");
    let record = MemberRecord {
        user_id: person,
        external_id: "p01".to_owned(),
        name: None,
        role: Some(Role::Admin),
        from: now,
        to: None,
        department: None,
        job_role: None,
    };
    platform.ingest().record_members(&app.sample.scope, &[record]).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(2_100)).await;
    assert_eq!(app.get(&boastful, "/api/keys").await.status, 200);
    let stranger = token(&app, UserId::from_content(&[b"somebody"]));
    assert_eq!(app.get(&stranger, PATH).await.code(), "no_organization");
}
