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

/// For how long it is remembered that a key or a token has opened something.
const REMEMBERED: Duration = Duration::from_mins(10);
/// How many keys and tokens are kept of each kind.
const KEPT: u64 = 10_000;
/// How many sign-ins from one address may fail within ten seconds.
const FAILURES: u32 = 100;

/// The SHA-256 of what was shown.
type Shown = [u8; 32];

/// Signs in who bears a token or a key of a platform.
///
/// It looks up and checks only so much that opens nothing, by the address that it comes
/// from ([`axum::extract::ConnectInfo`], which the bundled server provides; without it all
/// strangers share one count). What has opened something lately is not refused for what
/// others tried, since behind a proxy all have its address.
#[derive(Debug)]
pub struct SignIn {
    platform: Platform,
    tokens: Option<Tokens>,
    kept: Cache<Shown, (Scope, Option<Instant>)>,
    /// Keys that open nothing.
    unknown: Cache<Shown, ()>,
    /// What tokens say that were found to be right.
    checked: Cache<Shown, Claims>,
    /// What has opened something lately.
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
            let check = async {
                let none = || Problem::unauthenticated("no_tokens", "only API keys are taken here");
                self.tokens.as_ref().ok_or_else(none)?.check(token, now).await
            };
            let claims = self.tried(shown, peer, check).await?;
            self.checked.insert(shown, claims);
            claims
        };
        Ok(Caller::person(claims.user_id).until(claims.expires_at))
    }

    async fn of_key(&self, key: &str, peer: Option<IpAddr>) -> Result<Caller, Problem> {
        let (shown, now) = (Sha256::digest(key).into(), self.platform.clock().now());
        let (scope, until) = if let Some(kept) = self.kept.get(&shown) {
            kept
        } else {
            let found = self.tried(shown, peer, self.look_up(shown, key)).await?;
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

    /// Tries what was shown, unless too much from there came to nothing.
    async fn tried<T>(
        &self,
        shown: Shown,
        peer: Option<IpAddr>,
        trial: impl Future<Output = Result<T, Problem>>,
    ) -> Result<T, Problem> {
        // A read, so that what is asked for stays remembered.
        if self.opened.get(&shown).is_none() {
            self.failures.check(peer)?;
        }
        let tried = trial.await;
        match &tried {
            Ok(_) => self.opened.insert(shown, ()),
            Err(problem) if problem.status() == 401 => {
                self.opened.invalidate(&shown);
                self.failures.count(peer);
            }
            Err(_) => {}
        }
        tried
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
