//! Requests that may come twice.

use std::fmt;

use async_trait::async_trait;

use crate::access::fence::Fence;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::model::request::{Claim, KeptReply, KeyedRequest};

/// Keeps keyed requests and what was answered.
#[async_trait]
pub trait RequestStore: Send + Sync + fmt::Debug {
    /// Claims a key for a request: of many at the same time one gets `New`. What stands
    /// under the key and expires at or before the request's instant counts as never
    /// seen.
    async fn claim_request(&self, scope: &Scope, request: &KeyedRequest) -> Result<Claim>;

    /// Keeps what was answered to a claimed request, until the instant at which
    /// `request` expires: a claim may be given less, so that the key of one whose
    /// process died is free soon. Where another request has the key by now, or a reply
    /// is there, nothing changes.
    async fn finish_request(
        &self,
        scope: &Scope,
        request: &KeyedRequest,
        reply: &KeptReply,
    ) -> Result<()>;

    /// Gives a claim back that came to nothing, so that it may be sent again. Where
    /// another request has the key by now, or a reply is there, nothing changes.
    async fn release_request(&self, scope: &Scope, request: &KeyedRequest) -> Result<()>;

    /// Deletes requests that expire at or before `now`, if the fence of who asks holds;
    /// returns how many.
    async fn delete_requests_any_organization(
        &self,
        now: Instant,
        fence: Option<Fence>,
    ) -> Result<u64>;
}
