//! Broken tokens of every kind.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::*;

const SECRET: &str = "a secret of more than thirty-two bytes";

fn now() -> Instant {
    "2026-03-02T08:00:00Z".parse().unwrap()
}

fn person() -> UserId {
    UserId::from_content(&[b"somebody"])
}

fn tokens() -> Tokens {
    Tokens::new(TokenSettings {
        secret: Some(SharedSecret::new(SECRET).unwrap()),
        keys: None,
        issuer: Some("https://issuer".to_owned()),
        audience: "authenticated".to_owned(),
    })
}

fn claims() -> Value {
    json!({
        "sub": person(), "iss": "https://issuer", "aud": "authenticated",
        "iat": now().timestamp(), "exp": now().timestamp() + 3600,
    })
}

/// Signs what no library of ours would.
fn signed(head: &Value, claims: &str, secret: &str) -> String {
    let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
    let message = format!("{}.{}", part(&head.to_string()), part(claims));
    let key = EncodingKey::from_secret(secret.as_bytes());
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::HS256).unwrap();
    format!("{message}.{signature}")
}

fn with(field: &str, value: Value) -> String {
    let mut claims = claims();
    claims[field] = value;
    signed(&json!({"alg": "HS256", "typ": "JWT"}), &claims.to_string(), SECRET)
}

#[tokio::test]
async fn a_token_of_ours_names_its_person() {
    let token = SharedSecret::new(SECRET).unwrap();
    let token = token.mint(&Minted {
        user_id: person(),
        issuer: Some("https://issuer"),
        audience: "authenticated",
        at: now(),
        life: TimeDelta::hours(1),
    });
    let told = tokens().check(&token.unwrap(), now()).await.unwrap();
    assert_eq!(told, Claims { user_id: person(), expires_at: now() + TimeDelta::hours(1) });
}

#[tokio::test]
async fn a_token_that_is_not_right_in_every_part_is_refused() {
    let head = |alg: &str| json!({"alg": alg, "typ": "JWT"});
    let claims = claims().to_string();
    let seconds = |offset: i64| json!(now().timestamp() + offset);
    let good = signed(&head("HS256"), &claims, SECRET);
    let (unsigned, _) = good.rsplit_once('.').unwrap();
    let twice = claims.replacen("{\"sub\"", &format!("{{\"exp\":{},\"sub\"", seconds(99)), 1);
    for (what, token) in [
        ("no signature", format!("{unsigned}.")),
        ("none", signed(&head("none"), &claims, SECRET)),
        ("None", signed(&head("None"), &claims, SECRET)),
        ("another algorithm", signed(&head("HS512"), &claims, SECRET)),
        ("a public key's algorithm", signed(&head("RS256"), &claims, SECRET)),
        ("another secret", signed(&head("HS256"), &claims, "another secret of thirty-two bytes")),
        ("an empty secret", signed(&head("HS256"), &claims, "")),
        (
            "a critical extension",
            signed(&json!({"alg": "HS256", "crit": ["b64"]}), &claims, SECRET),
        ),
        ("another kind", signed(&json!({"alg": "HS256", "typ": "dpop+jwt"}), &claims, SECRET)),
        ("a claim twice", signed(&head("HS256"), &twice, SECRET)),
        ("another audience", with("aud", json!("anon"))),
        ("no audience", with("aud", Value::Null)),
        ("another issuer", with("iss", json!("https://issuer.evil"))),
        ("expired", with("exp", seconds(-6))),
        ("no end", with("exp", Value::Null)),
        ("ten years", with("exp", seconds(315_360_000))),
        ("an end past all calendars", with("exp", json!(i64::MAX))),
        ("not yet", with("nbf", seconds(6))),
        ("made in the future", with("iat", seconds(6))),
        ("nobody", with("sub", json!("admin"))),
        ("oversized", with("x", json!("x".repeat(9000)))),
        ("no token at all", "x.y.z".to_owned()),
        ("nothing", String::new()),
    ] {
        let refused = tokens().check(&token, now()).await;
        assert_eq!(refused.map_err(|it| it.status()), Err(401), "{what}");
    }
    assert!(tokens().check(&good, now()).await.is_ok());
    assert!(tokens().check(&with("exp", seconds(-4)), now()).await.is_ok(), "clocks disagree");
}

/// A set of public keys.
#[derive(Debug)]
struct Published(Value);

#[async_trait::async_trait]
impl crate::auth::jwks::Source for Published {
    async fn fetch(&self) -> Result<Vec<u8>> {
        Ok(self.0.to_string().into_bytes())
    }
}

/// Made for these tests, and good for nothing else.
const CURVE: [&str; 3] = [
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQglt-yAtWLvmA42TXHA8MCxf7JADB3Jwfwvho4xRpCqe6h\
     RANCAARO38KlZ1rtEK3pMLzW70H1Gk0MJHQmDeOjbCb3ZNGTDn9IP6FUaqVVH25Q1NrRx35YVAj1EGQJKf0pCq2p4Ab_",
    "Tt_CpWda7RCt6TC81u9B9RpNDCR0Jg3jo2wm92TRkw4",
    "f0g_oVRqpVUfblDU2tHHflhUCPUQZAkp_SkKrangBv8",
];
const EDWARDS: [&str; 2] = [
    "MC4CAQAwBQYDK2VwBCIEIJbcyFbh5j2aY9D84XcFlj3MjfMVuNC5Gg9w6ktUy237",
    "ecxr3vNTvN7Msz6WbSaodF1RuwQESnPKeXGsn5WFeNg",
];

#[tokio::test]
async fn a_token_is_checked_by_the_public_key_that_it_names() {
    let der = |text: &str| URL_SAFE_NO_PAD.decode(text).unwrap();
    let keys = json!({"keys": [
        {"kty": "EC", "crv": "P-256", "kid": "curve", "x": CURVE[1], "y": CURVE[2]},
        {"kty": "OKP", "crv": "Ed25519", "kid": "edwards", "x": EDWARDS[1]},
    ]});
    let tokens = Tokens::new(TokenSettings {
        keys: Some(Arc::new(KeySet::of(Published(keys)))),
        ..tokens().settings
    });
    let curve = EncodingKey::from_ec_der(&der(CURVE[0]));
    let edwards = EncodingKey::from_ed_der(&der(EDWARDS[0]));
    let sign = |algorithm, kid: Option<&str>, key: &EncodingKey| {
        let head = Header { kid: kid.map(str::to_owned), ..Header::new(algorithm) };
        encode(&head, &claims(), key).unwrap()
    };
    let es256 = Algorithm::ES256;
    for (algorithm, kid, key) in [(es256, "curve", &curve), (Algorithm::EdDSA, "edwards", &edwards)]
    {
        let told = tokens.check(&sign(algorithm, Some(kid), key), now()).await;
        assert_eq!(told.unwrap().user_id, person(), "{kid}");
    }
    let public = [&[4], &*der(CURVE[1]), &*der(CURVE[2])].concat();
    let with_public = EncodingKey::from_secret(&public);
    for (what, token) in [
        ("another key's id", sign(es256, Some("edwards"), &curve)),
        ("an unknown id", sign(es256, Some("made up"), &curve)),
        ("no id", sign(es256, None, &curve)),
        ("the public key as a secret", sign(Algorithm::HS256, Some("curve"), &with_public)),
    ] {
        let refused = tokens.check(&token, now()).await;
        assert_eq!(refused.map_err(|it| it.status()), Err(401), "{what}");
    }
    let good = sign(es256, Some("curve"), &curve);
    let forged = good.replacen("ey", "ey ", 1);
    assert!(tokens.check(&forged, now()).await.is_err(), "what was signed is what is checked");
}

#[tokio::test]
async fn a_key_id_leads_nowhere_else() {
    let claims = claims().to_string();
    for kid in ["../../../../dev/null", "' OR 1=1 --", "https://evil/jwks"] {
        let head = json!({"alg": "RS256", "typ": "JWT", "kid": kid, "jku": "https://evil/jwks"});
        assert!(tokens().check(&signed(&head, &claims, SECRET), now()).await.is_err(), "{kid}");
    }
}

#[test]
fn a_secret_that_can_be_guessed_is_refused() {
    for text in ["", "secret", "0123456789012345678901234567890", &"0".repeat(64)] {
        assert_eq!(SharedSecret::new(text).unwrap_err().code(), "weak_secret", "{text}");
    }
    assert_eq!(format!("{:?}", SharedSecret::new(SECRET).unwrap()), "SharedSecret");
}

#[test]
fn the_key_of_the_service_is_no_anonymous_key() {
    let of_role =
        |role: &str| signed(&json!({"alg": "HS256"}), &json!({"role": role}).to_string(), SECRET);
    assert!(check_anon_key(&of_role("service_role")).is_err());
    assert!(check_anon_key("sb_secret_abc").is_err());
    assert!(check_anon_key(&of_role("anon")).is_ok());
    assert!(check_anon_key("sb_publishable_abc").is_ok());
}
