//! Requests that may come twice.

use std::sync::Arc;

use async_trait::async_trait;
use ioc_core::access::fence::Fence;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::model::request::{Claim, KeptReply, KeyedRequest};
use ioc_core::store::requests::RequestStore;

use crate::rows::Rows;
use crate::store::MemoryStore;

#[async_trait]
impl RequestStore for MemoryStore {
    async fn claim_request(&self, scope: &Scope, request: &KeyedRequest) -> Result<Claim> {
        self.change(scope, |rows| {
            if let Some((stands, reply)) = rows.requests.get(&key(request))
                && request.at < stands.expires_at
            {
                return Ok(match reply {
                    _ if stands.digest != request.digest => Claim::Mismatch,
                    Some(reply) => Claim::Done(reply.clone()),
                    None => Claim::Running,
                });
            }
            rows.requests.insert(key(request), (request.clone(), None));
            Ok(Claim::New)
        })
    }

    async fn finish_request(
        &self,
        scope: &Scope,
        request: &KeyedRequest,
        reply: &KeptReply,
    ) -> Result<()> {
        self.change(scope, |rows| {
            if rows.is_claimed(request) {
                rows.requests.insert(key(request), (request.clone(), Some(reply.clone())));
            }
            Ok(())
        })
    }

    async fn release_request(&self, scope: &Scope, request: &KeyedRequest) -> Result<()> {
        self.change(scope, |rows| {
            if rows.is_claimed(request) {
                rows.requests.remove(&key(request));
            }
            Ok(())
        })
    }

    async fn delete_requests_any_organization(
        &self,
        now: Instant,
        fence: Option<Fence>,
    ) -> Result<u64> {
        self.hold_fence(fence)?;
        let mut deleted = 0;
        for rows in self.organizations().values_mut() {
            let before = rows.requests.len();
            Arc::make_mut(rows).requests.retain(|_, (request, _)| now < request.expires_at);
            deleted += (before - rows.requests.len()) as u64;
        }
        Ok(deleted)
    }
}

impl Rows {
    /// Whether the request has its key, and nothing was answered yet.
    fn is_claimed(&self, request: &KeyedRequest) -> bool {
        self.requests.get(&key(request)).is_some_and(|(stands, reply)| {
            reply.is_none() && (stands.digest, stands.at) == (request.digest, request.at)
        })
    }
}

fn key(request: &KeyedRequest) -> (String, String) {
    (request.actor.clone(), request.key.clone())
}
