//! Subscriptions.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{ReportId, SubscriptionId, UserId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::delivery::{DeliveryFault, Outcome};
use ioc_core::page::{Page, PageRequest};
use ioc_core::store::subscription::Subscription;
use ioc_core::store::subscriptions::{
    SubscriptionStore, subscription_changed_meanwhile, subscription_ended, unknown_subscription,
};

use crate::page::page;
use crate::rows::Rows;
use crate::store::MemoryStore;

#[async_trait]
impl SubscriptionStore for MemoryStore {
    async fn insert_subscription(
        &self,
        scope: &Scope,
        subscription: &Subscription,
        entry: &AuditEntry,
    ) -> Result<()> {
        self.change(scope, |rows| {
            rows.subscriptions.insert(subscription.id, subscription.clone());
            rows.audit.push(entry.row(scope.actor(), 1));
            Ok(())
        })
    }

    async fn get_subscription(&self, scope: &Scope, id: SubscriptionId) -> Result<Subscription> {
        let rows = self.rows(scope.organization_id())?;
        rows.subscriptions.get(&id).cloned().ok_or_else(|| unknown_subscription(id))
    }

    async fn list_subscriptions(
        &self,
        scope: &Scope,
        user_id: Option<UserId>,
        request: &PageRequest,
    ) -> Result<Page<Subscription>> {
        let rows = self.rows(scope.organization_id())?;
        let of_user = rows
            .subscriptions
            .values()
            .filter(|it| user_id.is_none_or(|user_id| it.user_id == user_id));
        let in_order: BTreeMap<_, _> =
            of_user.map(|it| ((Reverse(it.created_at), it.id), it)).collect();
        page(in_order, request)
    }

    async fn put_subscription(
        &self,
        scope: &Scope,
        seen: &Subscription,
        changed: &Subscription,
        entry: &AuditEntry,
    ) -> Result<()> {
        self.change(scope, |rows| {
            let stands = rows
                .subscriptions
                .get_mut(&seen.id)
                .ok_or_else(|| unknown_subscription(seen.id))?;
            if !seen.is_what_was_seen_of(stands) {
                return Err(subscription_changed_meanwhile(seen.id));
            }
            *stands = changed.in_place_of(seen, stands);
            rows.audit.push(entry.row(scope.actor(), 1));
            Ok(())
        })
    }

    async fn delete_subscription(
        &self,
        scope: &Scope,
        id: SubscriptionId,
        at: Instant,
        entry: &AuditEntry,
    ) -> Result<()> {
        self.change(scope, |rows| {
            if rows.subscriptions.remove(&id).is_none() {
                return Ok(());
            }
            let outcome = Outcome::Refused(DeliveryFault::of(&subscription_ended()));
            let of_it = rows.deliveries.values().filter(|it| it.subscription_id == id);
            for delivery in of_it.map(|it| it.id).collect::<Vec<_>>() {
                rows.close(delivery, at, &outcome);
            }
            rows.audit.push(entry.row(scope.actor(), 1));
            Ok(())
        })
    }

    async fn wake_subscription(
        &self,
        scope: &Scope,
        id: SubscriptionId,
        at: Instant,
    ) -> Result<()> {
        self.change(scope, |rows| {
            if let Some(stands) = rows.subscriptions.get_mut(&id)
                && stands.paused.is_none()
            {
                stands.due_at = Some(stands.due_at.map_or(at, |due_at| due_at.min(at)));
            }
            Ok(())
        })
    }

    async fn list_due_subscriptions(
        &self,
        scope: &Scope,
        now: Instant,
        limit: u32,
    ) -> Result<Vec<Subscription>> {
        let rows = self.rows(scope.organization_id())?;
        let due = rows.subscriptions.values().filter(|it| it.is_due(now));
        let in_order: BTreeMap<_, _> = due.map(|it| ((it.due_at, it.id), it)).collect();
        Ok(in_order.into_values().take(limit as usize).cloned().collect())
    }
}

impl Rows {
    /// Makes the subscriptions due that waited for a report.
    pub(crate) fn wake_for_report(&mut self, id: ReportId, at: Instant) {
        let template_id = self.reports.get(&id).and_then(|report| report.template_id);
        for stands in self.subscriptions.values_mut() {
            let waits = stands.due_at.is_none_or(|due_at| {
                due_at > at && stands.open_until.is_some_and(|until| until > at)
            });
            let waits = waits && stands.paused.is_none();
            if waits && (stands.template_id.is_none() || stands.template_id == template_id) {
                stands.due_at = Some(at);
            }
        }
    }
}
