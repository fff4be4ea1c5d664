//! JSON Web Tokens (RFC 7519), checked as RFC 8725 says: the key decides the
//! algorithm, never the token.

use std::fmt;
use std::sync::Arc;

use chrono::TimeDelta;
use ioc_core::clock::Instant;
use ioc_core::error::{Error, Result};
use ioc_core::ids::UserId;
use jsonwebtoken::{
    Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode,
};
use serde::{Deserialize, Serialize};

use crate::auth::jwks::KeySet;
use crate::problem::Problem;

/// The most bytes that a token may have.
const TOKEN_BYTES: usize = 8192;
/// How far the clocks of who signs and who checks may disagree.
const LEEWAY: TimeDelta = TimeDelta::seconds(5);
/// For how long a token may hold: what cannot be revoked has to end.
const LIFE: TimeDelta = TimeDelta::days(31);
/// The fewest bytes of a shared secret (RFC 7518, 3.2).
const SECRET_BYTES: usize = 32;

/// A secret that signs and checks tokens with HS256.
#[derive(Clone)]
pub struct SharedSecret(Arc<[u8]>);

impl SharedSecret {
    /// The secret of some text.
    ///
    /// # Errors
    /// `InvalidInput` with code `weak_secret` for less than 32 bytes, and for one that is
    /// a single character over and over.
    pub fn new(text: &str) -> Result<Self> {
        let bytes = text.as_bytes();
        let all_same = bytes.iter().all(|byte| Some(byte) == bytes.first());
        if bytes.len() < SECRET_BYTES || all_same {
            let message = "the secret of the tokens is too easy to guess";
            return Err(Error::invalid("weak_secret", message)
                .with_hint("take 32 random bytes or more, such as of `openssl rand -hex 32`"));
        }
        Ok(Self(bytes.into()))
    }

    /// A token for a person.
    ///
    /// # Errors
    /// `Internal` where it cannot be signed.
    pub fn mint(&self, token: &Minted<'_>) -> Result<String> {
        let claims = Signed {
            sub: token.user_id.to_string(),
            iss: token.issuer,
            aud: token.audience,
            iat: token.at.timestamp(),
            exp: (token.at + token.life).timestamp(),
        };
        let key = EncodingKey::from_secret(&self.0);
        encode(&Header::new(Algorithm::HS256), &claims, &key).map_err(|source| {
            let kind = ioc_core::error::ErrorKind::Internal;
            Error::new(kind, "token_not_signed", "a token cannot be signed").with_source(source)
        })
    }
}

impl fmt::Debug for SharedSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharedSecret")
    }
}

/// A token to be made.
#[derive(Debug, Clone, Copy)]
pub struct Minted<'a> {
    /// Whose it is.
    pub user_id: UserId,
    /// Who signs it, as [`TokenSettings::issuer`] has it.
    pub issuer: Option<&'a str>,
    /// For whom it is, as [`TokenSettings::audience`] has it.
    pub audience: &'a str,
    /// From when on.
    pub at: Instant,
    /// For how long.
    pub life: TimeDelta,
}

#[derive(Serialize)]
struct Signed<'a> {
    sub: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    iss: Option<&'a str>,
    aud: &'a str,
    iat: i64,
    exp: i64,
}

/// Which tokens are believed.
#[derive(Debug, Clone)]
pub struct TokenSettings {
    /// The secret that checks HS256; without it no such token is believed.
    pub secret: Option<SharedSecret>,
    /// The public keys that check `RS256`, `ES256` and `EdDSA`; without them no such token is
    /// believed.
    pub keys: Option<Arc<KeySet>>,
    /// Who has to have signed; anybody with the key unless given.
    pub issuer: Option<String>,
    /// For whom a token has to be.
    pub audience: String,
}

/// Checks tokens.
#[derive(Debug)]
pub struct Tokens {
    settings: TokenSettings,
}

/// What a token says that is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Claims {
    pub(crate) user_id: UserId,
    pub(crate) expires_at: Instant,
}

impl Claims {
    /// Whether they are over at `now`.
    pub(crate) fn have_ended(&self, now: Instant) -> bool {
        self.expires_at + LEEWAY <= now
    }
}

#[derive(Deserialize)]
struct Told {
    sub: String,
    exp: i64,
    nbf: Option<i64>,
    iat: Option<i64>,
}

#[derive(Deserialize)]
struct HeadTold {
    #[serde(default)]
    typ: Option<String>,
    #[serde(default)]
    crit: Option<serde_json::Value>,
}

impl Tokens {
    /// Checks tokens as `settings` say.
    pub fn new(settings: TokenSettings) -> Self {
        Self { settings }
    }

    /// What a token says, at `now`.
    pub(crate) async fn check(&self, token: &str, now: Instant) -> Result<Claims, Problem> {
        if token.len() > TOKEN_BYTES {
            return Err(bad("the token is too long"));
        }
        let head = decode_header(token).map_err(|_| bad("the token cannot be read"))?;
        check_head(token)?;
        let unknown = || bad("no key of ours checks this token");
        let (algorithm, key) = if head.alg == Algorithm::HS256 {
            let secret = self.settings.secret.as_ref().ok_or_else(unknown)?;
            (Algorithm::HS256, DecodingKey::from_secret(&secret.0))
        } else {
            let keys = self.settings.keys.as_ref();
            match (keys, &head.kid) {
                (Some(keys), Some(kid)) => keys.find(kid).await.ok_or_else(unknown)?,
                _ => return Err(unknown()),
            }
        };
        let told = decode::<Told>(token, &key, &self.validation(algorithm));
        let told = told.map_err(|_| bad("the token is not one of ours"))?.claims;
        let instant = |seconds| Instant::from_timestamp(seconds, 0);
        let expires_at = instant(told.exp).ok_or_else(|| bad("the token cannot be read"))?;
        if expires_at + LEEWAY <= now {
            return Err(Problem::unauthenticated("expired_token", "the token has expired")
                .with_hint("sign in again"));
        }
        let starts = told.nbf.max(told.iat).and_then(instant);
        if starts.is_some_and(|starts| starts - LEEWAY > now) {
            return Err(bad("the token does not hold yet"));
        }
        if expires_at - now > LIFE {
            return Err(bad("the token holds for too long").with_hint("at most 31 days"));
        }
        let user_id =
            told.sub.parse().map_err(|_| bad("the token's subject is not a person's id"))?;
        Ok(Claims { user_id, expires_at })
    }

    fn validation(&self, algorithm: Algorithm) -> Validation {
        let mut validation = Validation::new(algorithm);
        // Our own clock is asked.
        validation.validate_exp = false;
        validation.set_audience(&[&self.settings.audience]);
        let mut required = vec!["exp", "aud", "sub"];
        if let Some(issuer) = &self.settings.issuer {
            validation.set_issuer(&[issuer]);
            required.push("iss");
        }
        validation.set_required_spec_claims(&required);
        validation
    }
}

/// What a head may not say: another kind of token, and extensions that have to be
/// understood.
fn check_head(token: &str) -> Result<(), Problem> {
    let unreadable = || bad("the token cannot be read");
    let part = token.split('.').next().ok_or_else(unreadable)?;
    let bytes = base64url(part).ok_or_else(unreadable)?;
    let head: HeadTold = serde_json::from_slice(&bytes).map_err(|_| unreadable())?;
    let typ = head.typ.unwrap_or_else(|| "JWT".to_owned());
    if head.crit.is_some() || !["jwt", "at+jwt"].contains(&&*typ.to_ascii_lowercase()) {
        return Err(bad("the token is of another kind"));
    }
    Ok(())
}

/// The same for everybody: what is wrong with a forged token helps to forge it.
fn bad(detail: &str) -> Problem {
    Problem::unauthenticated("bad_token", detail)
}

/// Fails for a key that must not be given as Supabase's anonymous key: one with the
/// rights of the service.
///
/// # Errors
/// `InvalidInput` with code `service_role_key`.
pub fn check_anon_key(key: &str) -> Result<()> {
    #[derive(Deserialize)]
    struct Payload {
        role: Option<String>,
    }
    let payload = key.split('.').nth(1).and_then(base64url);
    let payload = payload.and_then(|bytes| serde_json::from_slice::<Payload>(&bytes).ok());
    let role = payload.and_then(|it| it.role);
    if key.starts_with("sb_secret_") || role.as_deref() == Some("service_role") {
        let message = "SUPABASE_ANON_KEY holds the key of the service, which may do everything";
        return Err(Error::invalid("service_role_key", message)
            .with_hint("give the anonymous (publishable) key, and change the service's key now"));
    }
    Ok(())
}

/// The bytes of base64 in the alphabet of URLs, without padding (RFC 4648, 5).
fn base64url(text: &str) -> Option<Vec<u8>> {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).ok()
}

#[cfg(test)]
mod tests;
