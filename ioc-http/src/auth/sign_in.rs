//! Who bears a token or a key.

use std::net::IpAddr;
use std::time::Duration;

use async_trait::async_trait;
use axum::http::header;
use axum::http::request::Parts;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::model::key::{MARK, Secret};
use ioc_core::platform::Platform;
use moka::sync::Cache;
use sha2::{Digest, Sha256};

use crate::auth::failures::Failures;
use crate::auth::tokens::{Claims, Tokens};
use crate::caller::{Caller, Resolver, peer};
use crate::problem::Problem;

/// For how long a key or a token opens without being looked at again. What is revoked
/// opens nothing after it.
const HOLDS: Duration = Duration::from_secs(2);

/// For how long it is remembered that a key has opened something.
const REMEMBERED: Duration = Duration::from_mins(10);
/// How many keys and tokens are kept of each kind.
const KEPT: u64 = 10_000;
/// How many sign-ins from one address may fail within ten seconds.
const FAILURES: u32 = 100;

/// The SHA-256 of what was shown.
type Shown = [u8; 32];

/// Signs in who bears a token or a key of a platform.
///
/// Only so much that opens nothing is taken from one address
/// ([`axum::extract::ConnectInfo`], which the bundled server provides; without it all
/// strangers share one count), and no key is looked up beyond it. Behind a proxy all have
/// its address, so that what others tried harms nobody whose token is right, nor a key that
/// has opened something lately.
#[derive(Debug)]
pub struct SignIn {
    platform: Platform,
    tokens: Option<Tokens>,
    kept: Cache<Shown, (Scope, Option<Instant>)>,
    /// Keys that open nothing.
    unknown: Cache<Shown, ()>,
    /// What tokens say that were found to be right.
    checked: Cache<Shown, Claims>,
    /// Keys that have opened something lately.
    opened: Cache<Shown, ()>,
    failures: Failures,
}

impl SignIn {
    /// A sign-in with the platform's keys, and with tokens if it is told how to check
    /// them.
    pub fn new(platform: Platform, tokens: Option<Tokens>) -> Self {
        Self {
            platform,
            tokens,
            kept: Cache::builder().max_capacity(KEPT).time_to_live(HOLDS).build(),
            unknown: Cache::builder().max_capacity(KEPT).time_to_live(HOLDS).build(),
            checked: Cache::builder().max_capacity(KEPT).time_to_live(HOLDS).build(),
            opened: Cache::builder().max_capacity(KEPT).time_to_idle(REMEMBERED).build(),
            failures: Failures::new(FAILURES),
        }
    }

    /// The same, with so many sign-ins from one address that may fail within ten seconds;
    /// 100 unless this is called.
    #[must_use]
    pub fn failing_at_most(self, most: u32) -> Self {
        Self { failures: Failures::new(most), ..self }
    }

    /// Checking a signature and reading a token costs as much as all else that is done
    /// for an answer from the cache, so that it is done once for a while. When the token
    /// ends is looked at each time.
    async fn of_token(&self, token: &str, peer: Option<IpAddr>) -> Result<Caller, Problem> {
        let (shown, now) = (Sha256::digest(token).into(), self.platform.clock().now());
        let known = self.checked.get(&shown).filter(|claims| !claims.have_ended(now));
        let claims = if let Some(claims) = known {
            claims
        } else {
            // It costs no look-up, so that who is right is let in whatever others tried.
            let checked = self.check(token, now).await;
            let claims = checked.map_err(|problem| self.failures.count(peer, problem))?;
            self.checked.insert(shown, claims);
            claims
        };
        Ok(Caller::person(claims.user_id).until(claims.expires_at))
    }

    async fn check(&self, token: &str, now: Instant) -> Result<Claims, Problem> {
        let none = || Problem::unauthenticated("no_tokens", "only API keys are taken here");
        self.tokens.as_ref().ok_or_else(none)?.check(token, now).await
    }

    async fn of_key(&self, key: &str, peer: Option<IpAddr>) -> Result<Caller, Problem> {
        let (shown, now) = (Sha256::digest(key).into(), self.platform.clock().now());
        let (scope, until) = if let Some(kept) = self.kept.get(&shown) {
            kept
        } else {
            let found = self.tried(shown, key, peer).await?;
            self.kept.insert(shown, found.clone());
            found
        };
        match until {
            Some(until) if until <= now => Err(unknown_key()),
            Some(until) => Ok(Caller::admitted(scope).until(until)),
            None => Ok(Caller::admitted(scope)),
        }
    }

    async fn look_up(&self, shown: Shown, key: &str) -> Result<(Scope, Option<Instant>), Problem> {
        let secret = Secret::shown(key).ok_or_else(unknown_key)?;
        if self.unknown.contains_key(&shown) {
            return Err(unknown_key());
        }
        match self.platform.keys().admit(&secret).await {
            Ok((key, scope)) => Ok((scope, key.expires_at)),
            Err(error) if error.code() == "unknown_key" => {
                self.unknown.insert(shown, ());
                Err(unknown_key())
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Looks a key up, unless too much from there came to nothing.
    async fn tried(
        &self,
        shown: Shown,
        key: &str,
        peer: Option<IpAddr>,
    ) -> Result<(Scope, Option<Instant>), Problem> {
        // A read, so that what is asked for stays remembered.
        let attempt = match self.opened.get(&shown) {
            Some(()) => None,
            None => Some(self.failures.attempt(peer).await?),
        };
        let found = self.look_up(shown, key).await;
        match &found {
            Ok(_) => self.opened.insert(shown, ()),
            Err(problem) if problem.status() == 401 => {
                self.opened.invalidate(&shown);
                return found;
            }
            Err(_) => {}
        }
        if let Some(attempt) = attempt {
            attempt.take_back();
        }
        found
    }
}

fn unknown_key() -> Problem {
    Problem::unauthenticated("unknown_key", "the key opens nothing (any more)")
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
        self.resolve_token(token, peer(head)).await
    }

    async fn resolve_token(&self, token: &str, peer: Option<IpAddr>) -> Result<Caller, Problem> {
        if token.starts_with(MARK) {
            return self.of_key(token, peer).await;
        }
        self.of_token(token, peer).await
    }
}
