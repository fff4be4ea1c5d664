//! Requests that their sender may send twice, having given them a key.

use std::sync::Arc;

use chrono::TimeDelta;

use crate::access::scope::Scope;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::model::request::{Claim, KeptReply, KeyedRequest};
use crate::store::requests::RequestStore;

/// For how long a key is known, once its request is done.
const KNOWN: TimeDelta = TimeDelta::hours(24);
/// For how long one is claimed that is being done: a process that ended in the middle
/// does not keep the key from being tried again.
const CLAIMED: TimeDelta = TimeDelta::minutes(2);
/// The most letters that a key may have.
const KEY_LIMIT: usize = 255;

/// Does what was asked once, however often it is sent within a day.
#[derive(Debug, Clone)]
pub struct RequestService {
    store: Arc<dyn RequestStore>,
    clock: Arc<dyn Clock>,
}

impl RequestService {
    /// The service over a store.
    pub fn new(store: Arc<dyn RequestStore>, clock: Arc<dyn Clock>) -> Self {
        Self { store, clock }
    }

    /// Claims a key for a request whose content has the hash `digest`.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_request_key` for a key that is empty, too long or
    /// not of visible ASCII letters.
    pub async fn claim(
        &self,
        scope: &Scope,
        key: &str,
        digest: [u8; 32],
    ) -> Result<(KeyedRequest, Claim)> {
        let visible = key.bytes().all(|byte| byte.is_ascii_graphic());
        if key.is_empty() || key.len() > KEY_LIMIT || !visible {
            let message = "the key of the request is empty, too long or has strange letters";
            return Err(Error::invalid("bad_request_key", message)
                .with_hint(format!("1 to {KEY_LIMIT} visible ASCII letters, such as a UUID")));
        }
        let at = self.clock.now();
        let request = KeyedRequest {
            key: key.to_owned(),
            actor: scope.actor().to_string(),
            digest,
            at,
            expires_at: at + CLAIMED,
        };
        let claim = self.store.claim_request(scope, &request).await?;
        Ok((request, claim))
    }

    /// Keeps what was answered.
    pub async fn finish(
        &self,
        scope: &Scope,
        request: &KeyedRequest,
        reply: &KeptReply,
    ) -> Result<()> {
        let known = KeyedRequest { expires_at: request.at + KNOWN, ..request.clone() };
        self.store.finish_request(scope, &known, reply).await
    }

    /// Gives a claim back: nothing was done, and the request may be sent again.
    pub async fn release(&self, scope: &Scope, request: &KeyedRequest) -> Result<()> {
        self.store.release_request(scope, request).await
    }

    /// Forgets the keys whose day is over; returns how many.
    pub async fn forget_expired(&self) -> Result<u64> {
        self.store.delete_requests_any_organization(self.clock.now(), None).await
    }
}
