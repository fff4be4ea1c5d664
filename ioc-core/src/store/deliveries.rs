//! The ledger of deliveries.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{DeliveryId, OrganizationId};
use crate::model::audit::AuditEntry;
use crate::model::delivery::{
    DeliveryAttempt, DeliveryFilter, DeliveryRecord, KeptParcel, Outcome,
};
use crate::page::{Page, PageRequest};
use crate::store::subscription::Subscription;

/// Keeps deliveries, their attempts, and their parcels while they are open. The steps of
/// a delivery are its own record and leave no other trace.
///
/// Whoever attempts a delivery holds it by the number of the attempt: what was overtaken
/// by a later attempt changes no delivery, but that it arrived after all.
#[async_trait]
pub trait DeliveryStore: Send + Sync + fmt::Debug {
    /// Makes a delivery of the next report that a subscription is to be sent, in one
    /// transaction with what the subscription is then ([`Subscription::moved_on`]). Nothing
    /// is made, and nothing changes, unless the subscription is all that was `seen` of it.
    ///
    /// The next report is of those that readers see, of the subscription's template, in a
    /// version that was published at or after [`Subscription::sends_from`] and of which the
    /// subscription has no delivery. Where each publication is sent it is the one that was
    /// published first, then by id. Otherwise it is the one whose period ends last, then
    /// that was published last, then by id, and none whose period ends before that of a
    /// report of an earlier delivery.
    ///
    /// The delivery has the id, is for the subscription's slot, and waits from `at` on.
    async fn make_delivery(
        &self,
        scope: &Scope,
        seen: &Subscription,
        id: DeliveryId,
        at: Instant,
    ) -> Result<Option<DeliveryRecord>>;

    /// Adds a delivery in the place of the one that it names, with a row in the audit trail
    /// if it is somebody's deed.
    ///
    /// # Errors
    /// `Conflict` with code `resent_already` where there is one in its place.
    async fn insert_resend(
        &self,
        scope: &Scope,
        delivery: &DeliveryRecord,
        entry: Option<&AuditEntry>,
    ) -> Result<()>;

    /// The delivery of an id.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_delivery`.
    async fn get_delivery(&self, scope: &Scope, id: DeliveryId) -> Result<DeliveryRecord>;

    /// The deliveries that pass the filter, newest first, then by id.
    async fn list_deliveries(
        &self,
        scope: &Scope,
        filter: &DeliveryFilter,
        page: &PageRequest,
    ) -> Result<Page<DeliveryRecord>>;

    /// The attempts at a delivery in order; none of one that is not there.
    async fn list_delivery_attempts(
        &self,
        scope: &Scope,
        id: DeliveryId,
    ) -> Result<Vec<DeliveryAttempt>>;

    /// Open deliveries that are due at `now`, by the instant since when, then by id; at most
    /// `limit`.
    async fn list_due_deliveries(
        &self,
        scope: &Scope,
        now: Instant,
        limit: u32,
    ) -> Result<Vec<DeliveryRecord>>;

    /// Begins the attempt after the `attempts` that were seen, at `at`; it counts as
    /// interrupted at `until`. Of many who ask at once, one gets it.
    async fn claim_delivery(
        &self,
        scope: &Scope,
        id: DeliveryId,
        attempts: u32,
        at: Instant,
        until: Instant,
    ) -> Result<bool>;

    /// Keeps the parcel of a delivery, for the attempt that runs; whether that still holds
    /// it. A parcel that is there stays.
    async fn put_parcel(
        &self,
        scope: &Scope,
        id: DeliveryId,
        attempt: u32,
        parcel: &KeptParcel,
    ) -> Result<bool>;

    /// The parcel of an open delivery, if it was made.
    async fn find_parcel(&self, scope: &Scope, id: DeliveryId) -> Result<Option<KeptParcel>>;

    /// Writes down what came of an attempt, once; and of its delivery, if that is still
    /// open and the attempt its last one, or it was delivered. What was delivered after all
    /// takes the place of the fault [`INTERRUPTED`](crate::model::delivery::INTERRUPTED). Returns whether the delivery
    /// changed. The parcel of one that is closed goes.
    async fn finish_attempt(
        &self,
        scope: &Scope,
        id: DeliveryId,
        attempt: u32,
        at: Instant,
        outcome: &Outcome,
    ) -> Result<bool>;

    /// Organizations with a subscription or a delivery that is due at `now`, by id behind
    /// `after`; at most `limit`.
    async fn list_organizations_due_any_organization(
        &self,
        now: Instant,
        after: Option<OrganizationId>,
        limit: u32,
    ) -> Result<Vec<OrganizationId>>;
}

/// The error for an id that no delivery of the organization has.
pub fn unknown_delivery(id: DeliveryId) -> Error {
    Error::not_found("unknown_delivery", format!("there is no delivery {id}"))
        .with_hint("`ioc report deliveries` shows those that there are")
}

/// The error for a delivery in whose place there is another.
pub fn resent_already(id: DeliveryId) -> Error {
    let message = format!("there is another delivery in the place of {id} already");
    Error::new(ErrorKind::Conflict, "resent_already", message)
        .with_hint("look at that one, and send it again if it was closed too")
}
