//! The ledger of deliveries: who was sent what, and sending it again.

use std::sync::Arc;

use crate::access::fence::Fence;
use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Clock;
use crate::dashboard::service::DashboardService;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{DeliveryId, IdSource, new_id};
use crate::model::audit::AuditEntry;
use crate::model::delivery::{DeliveryAttempt, DeliveryFilter, DeliveryRecord, DeliveryStatus};
use crate::organizations::audit::AuditService;
use crate::organizations::service::OrganizationService;
use crate::page::{Page, PageRequest};
use crate::reports::generator::ReportGenerator;
use crate::store::bundle::Store;
use crate::store::deliveries::unknown_delivery;
use crate::store::subscription::Subscription;
use crate::store::subscriptions::subscription_paused;
use crate::subscriptions::channels::Channels;
use crate::subscriptions::rights::{Whose, handles, permit};

/// Sends what is due, and keeps the ledger of it.
#[derive(Debug, Clone)]
pub struct DeliveryService {
    pub(super) store: Arc<dyn Store>,
    pub(super) organizations: OrganizationService,
    pub(super) dashboard: DashboardService,
    pub(super) reports: ReportGenerator,
    pub(super) channels: Arc<Channels>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) ids: Arc<dyn IdSource>,
    pub(super) audit: AuditService,
    pub(super) fence: Option<Fence>,
}

impl DeliveryService {
    /// The service over a store, the verbs that it needs, and the channels that there are.
    pub fn new(
        store: Arc<dyn Store>,
        organizations: OrganizationService,
        dashboard: DashboardService,
        reports: ReportGenerator,
        channels: Arc<Channels>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
    ) -> Self {
        let audit = AuditService::new(store.clone(), clock.clone(), ids.clone());
        let fence = None;
        Self { store, organizations, dashboard, reports, channels, clock, ids, audit, fence }
    }

    /// The same for the run of a job: what it sends for all it writes down only while the
    /// run is held.
    #[must_use]
    pub fn fenced(&self, fence: Fence) -> Self {
        Self { fence: Some(fence), ..self.clone() }
    }

    /// The delivery of an id.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_delivery`, also for one to somebody else without the
    /// right to handle all subscriptions.
    pub async fn get(&self, scope: &Scope, id: DeliveryId) -> Result<DeliveryRecord> {
        scope.permit(Action::ReadReports)?;
        let found = self.store.get_delivery(scope, id).await?;
        if handles(scope, found.user_id) { Ok(found) } else { Err(unknown_delivery(id)) }
    }

    /// Deliveries, newest first: those to oneself, or with the right to handle all
    /// subscriptions those to everybody.
    pub async fn list(
        &self,
        scope: &Scope,
        filter: &DeliveryFilter,
        page: PageRequest,
    ) -> Result<Page<DeliveryRecord>> {
        scope.permit(Action::ReadReports)?;
        let page = page.checked()?;
        let user_id = match Whose::seen_by(scope, filter.user_id) {
            Whose::Everybody => None,
            Whose::One(user_id) => Some(user_id),
            Whose::Nobody => return Ok(Page { items: Vec::new(), next: None }),
        };
        let filter = DeliveryFilter { user_id, ..filter.clone() };
        self.store.list_deliveries(scope, &filter, &page).await
    }

    /// The attempts at a delivery, in order.
    ///
    /// # Errors
    /// As [`Self::get`].
    pub async fn list_attempts(
        &self,
        scope: &Scope,
        id: DeliveryId,
    ) -> Result<Vec<DeliveryAttempt>> {
        self.get(scope, id).await?;
        self.store.list_delivery_attempts(scope, id).await
    }

    /// Sends what a delivery that is closed was about once more, as another delivery: to the
    /// address and under the rights that there are now.
    ///
    /// # Errors
    /// `Conflict` with code `delivery_open` for one of which something may still come, with
    /// code `resent_already` where that was done, with code `subscription_paused`; `NotFound`
    /// for a delivery or its subscription that is not there any more; `Forbidden` for whoever
    /// might not make that subscription now.
    pub async fn resend(&self, scope: &Scope, id: DeliveryId) -> Result<DeliveryRecord> {
        let before = self.get(scope, id).await?;
        if before.status.is_open() {
            let message = format!("the delivery {id} is not closed yet");
            return Err(Error::new(ErrorKind::Conflict, "delivery_open", message)
                .with_hint("it is sent by itself; wait for what comes of it"));
        }
        let subscription = self.store.get_subscription(scope, before.subscription_id).await?;
        permit(scope, &subscription)?;
        if subscription.paused.is_some() {
            return Err(subscription_paused(subscription.id));
        }
        let delivery = self.in_place_of(&before, &subscription);
        let entry = AuditEntry::new(&*self.ids, delivery.made_at, "delivery.resend").about(id);
        self.store.insert_resend(scope, &delivery, Some(&entry)).await?;
        Ok(delivery)
    }

    pub(super) fn in_place_of(
        &self,
        before: &DeliveryRecord,
        subscription: &Subscription,
    ) -> DeliveryRecord {
        let now = self.clock.now();
        DeliveryRecord {
            id: new_id(&*self.ids, now),
            channel: subscription.channel.clone(),
            address: subscription.address.clone(),
            resend_of: Some(before.id),
            made_at: now,
            status: DeliveryStatus::Pending,
            attempts: 0,
            due_at: Some(now),
            ended_at: None,
            receipt: None,
            fault: None,
            file: None,
            ..before.clone()
        }
    }
}
