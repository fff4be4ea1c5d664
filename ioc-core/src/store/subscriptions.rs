//! Subscriptions.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{SubscriptionId, UserId};
use crate::model::audit::AuditEntry;
use crate::page::{Page, PageRequest};
use crate::store::subscription::Subscription;

/// Keeps subscriptions. A write leaves a row in the audit trail and no message: no
/// dashboard shows them.
///
/// A report that is published ([`crate::store::report_steps::ReportStep::Publish`]) makes
/// those due, in its own transaction and at its instant, that wait for one: those without
/// a time at which they are due, and those due later that are open then
/// ([`Subscription::open_until`]), that are not paused and name its template or none.
#[async_trait]
pub trait SubscriptionStore: Send + Sync + fmt::Debug {
    /// Adds a subscription.
    async fn insert_subscription(
        &self,
        scope: &Scope,
        subscription: &Subscription,
        entry: &AuditEntry,
    ) -> Result<()>;

    /// The subscription of an id.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_subscription`.
    async fn get_subscription(&self, scope: &Scope, id: SubscriptionId) -> Result<Subscription>;

    /// Subscriptions, of one member or of all, newest first, then by id.
    async fn list_subscriptions(
        &self,
        scope: &Scope,
        user_id: Option<UserId>,
        page: &PageRequest,
    ) -> Result<Page<Subscription>>;

    /// Replaces a subscription, which is `seen` so far, by what is
    /// [changed of it](Subscription::in_place_of).
    ///
    /// # Errors
    /// `Conflict` with code [`SUBSCRIPTION_CHANGED_MEANWHILE`] if it is not
    /// [what was seen](Subscription::is_what_was_seen_of); `NotFound`.
    async fn put_subscription(
        &self,
        scope: &Scope,
        seen: &Subscription,
        changed: &Subscription,
        entry: &AuditEntry,
    ) -> Result<()>;

    /// Deletes a subscription at `at`. Its deliveries stay; those that are open are refused
    /// with [`subscription_ended`], and their parcels go. One that is not there is fine, and
    /// leaves no trace.
    async fn delete_subscription(
        &self,
        scope: &Scope,
        id: SubscriptionId,
        at: Instant,
        entry: &AuditEntry,
    ) -> Result<()>;

    /// Makes a subscription due at `at`, unless it is due before or paused. It leaves no
    /// trace. One that is not there is fine.
    async fn wake_subscription(&self, scope: &Scope, id: SubscriptionId, at: Instant)
    -> Result<()>;

    /// Subscriptions that are due at `now` and not paused, by the instant since when, then
    /// by id; at most `limit`.
    async fn list_due_subscriptions(
        &self,
        scope: &Scope,
        now: Instant,
        limit: u32,
    ) -> Result<Vec<Subscription>>;
}

/// The error for an id that no subscription of the organization has.
pub fn unknown_subscription(id: SubscriptionId) -> Error {
    Error::not_found("unknown_subscription", format!("there is no subscription {id}"))
        .with_hint("`ioc report subscription list` shows those that there are")
}

/// The code of the error for a subscription that another changed at the same time.
pub const SUBSCRIPTION_CHANGED_MEANWHILE: &str = "subscription_changed_meanwhile";

/// The error for a subscription that another changed at the same time.
pub fn subscription_changed_meanwhile(id: SubscriptionId) -> Error {
    let message = format!("the subscription {id} is not what it was when it was read");
    Error::new(ErrorKind::Conflict, SUBSCRIPTION_CHANGED_MEANWHILE, message)
        .with_hint("read it again, and repeat the change if it still makes sense")
}

/// Why a delivery is refused whose subscription was deleted.
pub fn subscription_ended() -> Error {
    Error::new(ErrorKind::Conflict, "subscription_ended", "the subscription was deleted")
}

/// The error for sending what belongs to a subscription that is paused.
pub fn subscription_paused(id: SubscriptionId) -> Error {
    Error::new(
        ErrorKind::Conflict,
        "subscription_paused",
        format!("the subscription {id} is paused"),
    )
    .with_hint("let it go on first")
}
