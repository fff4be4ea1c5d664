//! Activity events.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::error::Result;
use crate::model::activity::ActivityEvent;
use crate::model::message::Trace;
use crate::store::written::Written;

/// Keeps activity events.
#[async_trait]
pub trait ActivityStore: Send + Sync + fmt::Debug {
    /// Adds the events that are new, with their rollups. An event that is
    /// there already, by `(organization, id, occurred_at)`, changes nothing.
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
}
