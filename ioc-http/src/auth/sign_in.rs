//! Who bears a token or a key.

use std::time::Duration;

use async_trait::async_trait;
use axum::http::header;
use axum::http::request::Parts;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::model::key::{KeyDigest, MARK, Secret};
use ioc_core::platform::Platform;
use moka::sync::Cache;
use sha2::{Digest, Sha256};

use crate::auth::tokens::{Claims, Tokens};
use crate::caller::{Caller, Resolver};
use crate::problem::Problem;

/// For how long a key or a token opens without being looked at again. What is revoked
/// opens nothing after it.
const HOLDS: Duration = Duration::from_secs(2);

/// Signs in who bears a token or a key of a platform.
#[derive(Debug)]
pub struct SignIn {
    platform: Platform,
    tokens: Option<Tokens>,
    kept: Cache<KeyDigest, (Scope, Option<Instant>)>,
    /// What tokens say that were found to be right, by their digest.
    checked: Cache<[u8; 32], Claims>,
}

impl SignIn {
    /// A sign-in with the platform's keys, and with tokens if it is told how to check
    /// them.
    pub fn new(platform: Platform, tokens: Option<Tokens>) -> Self {
        let kept = Cache::builder().max_capacity(10_000).time_to_live(HOLDS).build();
        let checked = Cache::builder().max_capacity(10_000).time_to_live(HOLDS).build();
        Self { platform, tokens, kept, checked }
    }

    /// Checking a signature and reading a token costs as much as all else that is done
    /// for an answer from the cache, so that it is done once for a while. When the token
    /// ends is looked at each time.
    async fn of_token(&self, token: &str) -> Result<Caller, Problem> {
        let tokens = self
            .tokens
            .as_ref()
            .ok_or_else(|| Problem::unauthenticated("no_tokens", "only API keys are taken here"))?;
        let (digest, now) = (Sha256::digest(token).into(), self.platform.clock().now());
        let known = self.checked.get(&digest).filter(|claims| !claims.have_ended(now));
        let claims = if let Some(claims) = known {
            claims
        } else {
            let claims = tokens.check(token, now).await?;
            self.checked.insert(digest, claims);
            claims
        };
        Ok(Caller::person(claims.user_id).until(claims.expires_at))
    }

    async fn of_key(&self, key: &str) -> Result<Caller, Problem> {
        let unknown =
            || Problem::unauthenticated("unknown_key", "the key opens nothing (any more)");
        let secret = Secret::shown(key).ok_or_else(unknown)?;
        let now = self.platform.clock().now();
        let (scope, until) = if let Some(kept) = self.kept.get(&secret.digest()) {
            kept
        } else {
            let admitted = self.platform.keys().admit(&secret).await;
            let (key, scope) = admitted.map_err(|error| match error.code() {
                "unknown_key" => unknown(),
                _ => error.into(),
            })?;
            self.kept.insert(secret.digest(), (scope.clone(), key.expires_at));
            (scope, key.expires_at)
        };
        match until {
            Some(until) if until <= now => Err(unknown()),
            Some(until) => Ok(Caller::admitted(scope).until(until)),
            None => Ok(Caller::admitted(scope)),
        }
    }
}

#[async_trait]
impl Resolver for SignIn {
    async fn resolve(&self, head: &Parts) -> Result<Caller, Problem> {
        let mut given = head.headers.get_all(header::AUTHORIZATION).iter();
        let (first, second) = (given.next(), given.next());
        let bearer = first.filter(|_| second.is_none()).and_then(|value| {
            let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
        });
        let token = bearer.ok_or_else(|| {
            Problem::unauthenticated("no_token", "the request bears no token and no key")
                .with_hint("send the header `Authorization: Bearer KEY`")
        })?;
        self.resolve_token(token).await
    }

    async fn resolve_token(&self, token: &str) -> Result<Caller, Problem> {
        if token.starts_with(MARK) {
            return self.of_key(token).await;
        }
        self.of_token(token).await
    }
}
