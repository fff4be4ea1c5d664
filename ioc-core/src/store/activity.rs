//! Activity events.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::model::activity::{ActivityEvent, EventKey};
use crate::model::message::Trace;
use crate::store::written::Written;

/// Keeps activity events.
#[async_trait]
pub trait ActivityStore: Send + Sync + fmt::Debug {
    /// Adds the events that are new, with their rollups in the days of the
    /// calendar that the store keeps of the organization. An event that is
    /// there already, by `(organization, id, occurred_at)`, changes nothing,
    /// and neither does one that was withdrawn.
    ///
    /// # Errors
    /// `InvalidInput` with code `unknown_user` for a person who was never a
    /// member; `Conflict` with code `sealed_period` for an event from before
    /// the organization's sealed instant. Then nothing is written.
    async fn append_activity(
        &self,
        scope: &Scope,
        events: &[ActivityEvent],
        trace: &Trace,
    ) -> Result<Written>;

    /// Takes events back: their rows go, and the rollups are as if they had
    /// never been there. A resend of one stays without effect, also where it
    /// comes after its withdrawal for the first time. `changed` are those that
    /// were there, `unchanged` the others.
    ///
    /// # Errors
    /// `Conflict` with code `sealed_period` for an event from before the
    /// organization's sealed instant. Then nothing is written.
    async fn withdraw_activity(
        &self,
        scope: &Scope,
        events: &[EventKey],
        trace: &Trace,
    ) -> Result<Written>;

    /// Seals the organization before `before`, unless it is sealed up to a later
    /// instant already, and deletes the oldest rows from before the sealed
    /// instant, at most `limit` of them. Returns how many; with fewer than
    /// `limit` none is left. Their rollups stay and are the truth from then on.
    async fn delete_activity_before(
        &self,
        scope: &Scope,
        before: Instant,
        limit: u32,
        trace: &Trace,
    ) -> Result<u64>;

    /// The sealed instant, before which nothing is taken in or back; nothing if
    /// the organization was never sealed.
    async fn sealed_before(&self, scope: &Scope) -> Result<Option<Instant>>;

    /// How many of these events are there, or would stay without effect since
    /// they were withdrawn.
    async fn count_known_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<u64>;

    /// How many of these events were withdrawn, be it before they came, and are
    /// not sealed since.
    async fn count_withdrawn_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<u64>;
}
