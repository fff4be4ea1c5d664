//! Messages that wait to be told, and their numbers.

use std::fmt;

use async_trait::async_trait;

use crate::access::fence::Fence;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::OrganizationId;
use crate::model::message::Published;

/// Keeps the messages that writes leave, in their own transactions.
#[async_trait]
pub trait OutboxStore: Send + Sync + fmt::Debug {
    /// Gives messages without a number, at most `limit`, the next numbers of their
    /// organizations, in order of instant and id, and returns them with their
    /// numbers, by organization and number. A message gets one number however many
    /// publish at the same time, and one that is committed after that a higher one.
    /// A store may let one publish at a time: another one gets nothing meanwhile.
    async fn publish_any_organization(&self, limit: u32) -> Result<Vec<Published>>;

    /// The messages behind the number `after`, at most `limit`, in order. Where old
    /// ones were deleted it begins with the first that is left.
    async fn list_messages(&self, scope: &Scope, after: u64, limit: u32) -> Result<Vec<Published>>;

    /// The newest number that each organization has given, also where its message was
    /// deleted; by organization. One that has given none is not there.
    async fn list_positions_any_organization(&self) -> Result<Vec<(OrganizationId, u64)>>;

    /// Deletes messages with a number that were written before `before`, the oldest
    /// first and at most `limit`, if the fence of who asks holds; returns how many. Numbers
    /// are not given again.
    async fn delete_messages_any_organization(
        &self,
        before: Instant,
        limit: u32,
        fence: Option<Fence>,
    ) -> Result<u64>;
}
