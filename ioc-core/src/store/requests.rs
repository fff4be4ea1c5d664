//! Requests that may come twice.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::model::request::{Claim, KeptReply, KeyedRequest};

/// Keeps keyed requests and what was answered.
#[async_trait]
pub trait RequestStore: Send + Sync + fmt::Debug {
    /// Claims a key: of many at the same time one gets `New`. One whose time is over
    /// counts as never seen.
    async fn claim_request(&self, scope: &Scope, request: &KeyedRequest) -> Result<Claim>;

    /// Keeps what was answered to a claimed request.
    async fn finish_request(
        &self,
        scope: &Scope,
        request: &KeyedRequest,
        reply: &KeptReply,
    ) -> Result<()>;

    /// Gives a claim back that came to nothing, so that it may be sent again.
    async fn release_request(&self, scope: &Scope, request: &KeyedRequest) -> Result<()>;

    /// Deletes requests whose time is over at `now`; returns how many.
    async fn delete_requests_any_organization(&self, now: Instant) -> Result<u64>;
}
