//! The ledger of deliveries.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{DeliveryId, OrganizationId, ReportId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::delivery::{
    DeliveryAttempt, DeliveryFault, DeliveryFilter, DeliveryRecord, DeliveryStatus, INTERRUPTED,
    KeptParcel, Outcome,
};
use ioc_core::model::schedule::When;
use ioc_core::page::{Page, PageRequest};
use ioc_core::store::deliveries::{DeliveryStore, resent_already, unknown_delivery};
use ioc_core::store::subscription::Subscription;

use crate::page::page;
use crate::rows::Rows;
use crate::store::MemoryStore;

#[async_trait]
impl DeliveryStore for MemoryStore {
    async fn make_delivery(
        &self,
        scope: &Scope,
        seen: &Subscription,
        id: DeliveryId,
        at: Instant,
    ) -> Result<Option<DeliveryRecord>> {
        self.change(scope, |rows| {
            let Some(slot) = seen.due_at else { return Ok(None) };
            if rows.subscriptions.get(&seen.id) != Some(seen) {
                return Ok(None);
            }
            let report = rows.next_report(seen);
            rows.subscriptions.insert(seen.id, seen.moved_on(at, report.is_some()));
            let Some((report_id, report_version)) = report else { return Ok(None) };
            let delivery = DeliveryRecord {
                id,
                organization_id: scope.organization_id(),
                subscription_id: seen.id,
                user_id: seen.user_id,
                channel: seen.channel.clone(),
                address: seen.address.clone(),
                report_id,
                report_version,
                resend_of: None,
                slot,
                made_at: at,
                status: DeliveryStatus::Pending,
                attempts: 0,
                due_at: Some(at),
                ended_at: None,
                receipt: None,
                fault: None,
                file: None,
            };
            rows.deliveries.insert(id, delivery.clone());
            Ok(Some(delivery))
        })
    }

    async fn insert_resend(
        &self,
        scope: &Scope,
        delivery: &DeliveryRecord,
        entry: Option<&AuditEntry>,
    ) -> Result<()> {
        self.change(scope, |rows| {
            if let Some(before) = delivery.resend_of
                && rows.deliveries.values().any(|other| other.resend_of == Some(before))
            {
                return Err(resent_already(before));
            }
            rows.deliveries.insert(delivery.id, delivery.clone());
            rows.audit.extend(entry.map(|entry| entry.row(scope.actor(), 1)));
            Ok(())
        })
    }

    async fn get_delivery(&self, scope: &Scope, id: DeliveryId) -> Result<DeliveryRecord> {
        let rows = self.rows(scope.organization_id())?;
        rows.deliveries.get(&id).cloned().ok_or_else(|| unknown_delivery(id))
    }

    async fn list_deliveries(
        &self,
        scope: &Scope,
        filter: &DeliveryFilter,
        request: &PageRequest,
    ) -> Result<Page<DeliveryRecord>> {
        let rows = self.rows(scope.organization_id())?;
        let passes = |it: &&DeliveryRecord| {
            filter.subscription_id.is_none_or(|id| it.subscription_id == id)
                && filter.user_id.is_none_or(|id| it.user_id == id)
                && filter.status.is_none_or(|status| it.status == status)
        };
        let in_order: BTreeMap<_, _> = rows
            .deliveries
            .values()
            .filter(passes)
            .map(|it| ((Reverse(it.made_at), it.id), it))
            .collect();
        page(in_order, request)
    }

    async fn list_delivery_attempts(
        &self,
        scope: &Scope,
        id: DeliveryId,
    ) -> Result<Vec<DeliveryAttempt>> {
        let rows = self.rows(scope.organization_id())?;
        let of_it = rows.delivery_attempts.range((id, 0)..=(id, u32::MAX));
        Ok(of_it.map(|(_, attempt)| attempt.clone()).collect())
    }

    async fn list_due_deliveries(
        &self,
        scope: &Scope,
        now: Instant,
        limit: u32,
    ) -> Result<Vec<DeliveryRecord>> {
        let rows = self.rows(scope.organization_id())?;
        let due = rows.deliveries.values().filter(|it| it.due_at.is_some_and(|at| at <= now));
        let in_order: BTreeMap<_, _> = due.map(|it| ((it.due_at, it.id), it)).collect();
        Ok(in_order.into_values().take(limit as usize).cloned().collect())
    }

    async fn claim_delivery(
        &self,
        scope: &Scope,
        id: DeliveryId,
        attempts: u32,
        at: Instant,
        until: Instant,
    ) -> Result<bool> {
        self.change(scope, |rows| {
            let is_free = |it: &&mut DeliveryRecord| {
                it.attempts == attempts && it.due_at.is_some_and(|due_at| due_at <= at)
            };
            let Some(delivery) = rows.deliveries.get_mut(&id).filter(is_free) else {
                return Ok(false);
            };
            let number = attempts + 1;
            delivery.status = DeliveryStatus::Sending;
            delivery.attempts = number;
            delivery.due_at = Some(until);
            let attempt = DeliveryAttempt {
                number,
                started_at: at,
                ended_at: None,
                receipt: None,
                fault: None,
            };
            rows.delivery_attempts.insert((id, number), attempt);
            Ok(true)
        })
    }

    async fn put_parcel(
        &self,
        scope: &Scope,
        id: DeliveryId,
        attempt: u32,
        parcel: &KeptParcel,
    ) -> Result<bool> {
        self.change(scope, |rows| {
            let holds = |it: &&mut DeliveryRecord| {
                it.attempts == attempt && it.status == DeliveryStatus::Sending
            };
            let Some(delivery) = rows.deliveries.get_mut(&id).filter(holds) else {
                return Ok(false);
            };
            if rows.parcels.contains_key(&id) {
                return Ok(false);
            }
            delivery.file = Some(parcel.file.clone());
            rows.parcels.insert(id, parcel.clone());
            Ok(true)
        })
    }

    async fn find_parcel(&self, scope: &Scope, id: DeliveryId) -> Result<Option<KeptParcel>> {
        Ok(self.rows(scope.organization_id())?.parcels.get(&id).cloned())
    }

    async fn finish_attempt(
        &self,
        scope: &Scope,
        id: DeliveryId,
        attempt: u32,
        at: Instant,
        outcome: &Outcome,
    ) -> Result<bool> {
        self.change(scope, |rows| {
            let delivered = outcome.status() == DeliveryStatus::Delivered;
            if let Some(stands) = rows.delivery_attempts.get_mut(&(id, attempt))
                && (stands.ended_at.is_none()
                    || (delivered && is_interrupted(stands.fault.as_ref())))
            {
                stands.ended_at = Some(at);
                stands.receipt = outcome.receipt().map(str::to_owned);
                stands.fault = outcome.fault().cloned();
            }
            let Some(delivery) = rows.deliveries.get(&id) else { return Ok(false) };
            let holds = delivery.attempts == attempt && delivery.status == DeliveryStatus::Sending;
            Ok((holds || delivered) && rows.close(id, at, outcome))
        })
    }

    async fn list_organizations_due_any_organization(
        &self,
        now: Instant,
        after: Option<OrganizationId>,
        limit: u32,
    ) -> Result<Vec<OrganizationId>> {
        let is_due = |rows: &Rows| {
            rows.subscriptions.values().any(|it| it.is_due(now))
                || rows.deliveries.values().any(|it| it.due_at.is_some_and(|at| at <= now))
        };
        let all = self.all();
        let due = all.iter().filter(|rows| is_due(rows)).map(|rows| rows.organization.id);
        Ok(due.filter(|id| after.is_none_or(|after| *id > after)).take(limit as usize).collect())
    }
}

fn is_interrupted(fault: Option<&DeliveryFault>) -> bool {
    fault.is_some_and(|fault| fault.code == INTERRUPTED)
}

impl Rows {
    /// The report that a subscription is to be sent next, and its version.
    fn next_report(&self, wanted: &Subscription) -> Option<(ReportId, u32)> {
        let sent: Vec<_> =
            self.deliveries.values().filter(|it| it.subscription_id == wanted.id).collect();
        let ends_at = |id: &ReportId| self.reports.get(id).map(|report| report.period_end);
        let newest = sent.iter().filter_map(|it| ends_at(&it.report_id)).max();
        let open = self.reports.values().filter_map(|report| {
            let version = report.clone().as_published()?.version;
            let (published_at, _) = self.published_versions.get(&(report.id, version))?;
            let is_wanted =
                wanted.template_id.is_none() || wanted.template_id == report.template_id;
            let is_sent =
                sent.iter().any(|it| (it.report_id, it.report_version) == (report.id, version));
            let passes = is_wanted && !is_sent && *published_at >= wanted.sends_from;
            passes.then_some((report, version, *published_at))
        });
        let next = match wanted.schedule.when {
            When::Published => open.min_by_key(|(report, _, at)| (*at, report.id)),
            When::Weekly { .. } => open
                .filter(|(report, ..)| newest.is_none_or(|newest| report.period_end >= newest))
                .max_by_key(|(report, _, at)| (report.period_end, *at, Reverse(report.id))),
        };
        next.map(|(report, version, _)| (report.id, version))
    }

    /// Writes down what came of an open delivery; whether it was open.
    pub(crate) fn close(&mut self, id: DeliveryId, at: Instant, outcome: &Outcome) -> bool {
        let arrived = outcome.status() == DeliveryStatus::Delivered;
        let is_open = |it: &&mut DeliveryRecord| {
            it.status.is_open()
                || (arrived
                    && it.status == DeliveryStatus::Failed
                    && is_interrupted(it.fault.as_ref()))
        };
        let Some(delivery) = self.deliveries.get_mut(&id).filter(is_open) else { return false };
        delivery.status = outcome.status();
        delivery.due_at = outcome.due_at();
        delivery.ended_at = (!outcome.status().is_open()).then_some(at);
        delivery.receipt = outcome.receipt().map(str::to_owned);
        delivery.fault = outcome.fault().cloned();
        if !outcome.status().is_open() {
            self.parcels.remove(&id);
        }
        true
    }
}
