//! Messages that wait to be told, and their numbers.

use std::fmt;

use async_trait::async_trait;

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
    /// publish at the same time, and one that is committed later a higher one.
    async fn publish_any_organization(&self, limit: u32) -> Result<Vec<Published>>;

    /// The messages behind the number `after`, at most `limit`, in order.
    async fn list_messages(&self, scope: &Scope, after: u64, limit: u32) -> Result<Vec<Published>>;

    /// The number of the newest message of each organization that has one.
    async fn list_positions_any_organization(&self) -> Result<Vec<(OrganizationId, u64)>>;

    /// Deletes messages with a number from before `before`, at most `limit`; returns how
    /// many. Numbers are not given again.
    async fn delete_messages_any_organization(&self, before: Instant, limit: u32) -> Result<u64>;
}
