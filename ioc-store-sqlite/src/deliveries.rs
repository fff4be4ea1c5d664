//! The ledger of deliveries.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{DeliveryId, OrganizationId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::delivery::{
    DeliveryAttempt, DeliveryFilter, DeliveryRecord, DeliveryStatus, KeptParcel, Outcome,
};
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::deliveries::{DeliveryStore, resent_already, unknown_delivery};
use ioc_core::store::subscription::Subscription;
use rusqlite::params;

use crate::rows::{all, first, get_id, id, instant};
use crate::store::SqliteStore;
use crate::{delivery_rows, trace};

#[async_trait]
impl DeliveryStore for SqliteStore {
    async fn make_delivery(
        &self,
        scope: &Scope,
        seen: &Subscription,
        key: DeliveryId,
        at: Instant,
    ) -> Result<Option<DeliveryRecord>> {
        let (organization, seen) = (scope.organization_id(), seen.clone());
        self.write(scope.fence(), move |connection, _| {
            delivery_rows::make(connection, organization, &seen, key, at)
        })
        .await
    }

    async fn insert_resend(
        &self,
        scope: &Scope,
        delivery: &DeliveryRecord,
        entry: Option<&AuditEntry>,
    ) -> Result<()> {
        let (scope, delivery, entry) = (scope.clone(), delivery.clone(), entry.cloned());
        self.write(scope.fence(), move |connection, _| {
            let organization = scope.organization_id();
            if let Some(before) = delivery.resend_of {
                let sql = include_str!("../queries/deliveries/is_resent.sql");
                let resent: bool = connection
                    .prepare_cached(sql)?
                    .query_row((id(organization), id(before)), |row| row.get(0))?;
                if resent {
                    return Err(resent_already(before).into());
                }
            }
            delivery_rows::insert(connection, organization, &delivery)?;
            entry.map_or(Ok(()), |entry| trace::keep(connection, &scope, &entry, 1))
        })
        .await
    }

    async fn get_delivery(&self, scope: &Scope, key: DeliveryId) -> Result<DeliveryRecord> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/deliveries/get.sql");
            let key_of_row = (id(organization), id(key));
            let mut statement = connection.prepare_cached(sql)?;
            let found = first(&mut statement, key_of_row, delivery_rows::read)?;
            Ok(found.ok_or_else(|| unknown_delivery(key))?)
        })
        .await
    }

    async fn list_deliveries(
        &self,
        scope: &Scope,
        filter: &DeliveryFilter,
        request: &PageRequest,
    ) -> Result<Page<DeliveryRecord>> {
        let (organization, filter) = (scope.organization_id(), filter.clone());
        let after: Option<(i64, DeliveryId)> =
            request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self
            .read(move |connection| {
                let (at, key) = (after.map(|(at, _)| at), after.map(|(_, key)| id(key)));
                let user = filter.user_id.map(id);
                let status = filter.status.map(DeliveryStatus::as_str);
                let organization = id(organization);
                let Some(subscription) = filter.subscription_id else {
                    let sql = match user {
                        None => include_str!("../queries/deliveries/list.sql"),
                        Some(_) => include_str!("../queries/deliveries/list_of_user.sql"),
                    };
                    let params = params![organization, at, key, limit + 1, user, status];
                    let mut statement = connection.prepare_cached(sql)?;
                    return all(&mut statement, params, delivery_rows::read);
                };
                let sql = include_str!("../queries/deliveries/list_of_subscription.sql");
                let params =
                    params![organization, at, key, limit + 1, user, status, id(subscription)];
                all(&mut *connection.prepare_cached(sql)?, params, delivery_rows::read)
            })
            .await?;
        Page::of(items, limit, |it| (instant(it.made_at), it.id))
    }

    async fn list_delivery_attempts(
        &self,
        scope: &Scope,
        key: DeliveryId,
    ) -> Result<Vec<DeliveryAttempt>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/deliveries/list_attempts.sql");
            let params = (id(organization), id(key));
            all(&mut *connection.prepare_cached(sql)?, params, delivery_rows::attempt)
        })
        .await
    }

    async fn list_due_deliveries(
        &self,
        scope: &Scope,
        now: Instant,
        limit: u32,
    ) -> Result<Vec<DeliveryRecord>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/deliveries/list_due.sql");
            let params = (id(organization), instant(now), limit);
            all(&mut *connection.prepare_cached(sql)?, params, delivery_rows::read)
        })
        .await
    }

    async fn claim_delivery(
        &self,
        scope: &Scope,
        key: DeliveryId,
        attempts: u32,
        at: Instant,
        until: Instant,
    ) -> Result<bool> {
        let organization = scope.organization_id();
        self.write(scope.fence(), move |connection, _| {
            let (organization, key) = (id(organization), id(key));
            let sql = include_str!("../queries/deliveries/claim.sql");
            let params = (organization, key, attempts, instant(at), instant(until));
            if connection.prepare_cached(sql)?.execute(params)? == 0 {
                return Ok(false);
            }
            let sql = include_str!("../queries/deliveries/insert_attempt.sql");
            let params = (organization, key, attempts + 1, instant(at));
            connection.prepare_cached(sql)?.execute(params)?;
            Ok(true)
        })
        .await
    }

    async fn put_parcel(
        &self,
        scope: &Scope,
        key: DeliveryId,
        attempt: u32,
        parcel: &KeptParcel,
    ) -> Result<bool> {
        let (organization, parcel) = (scope.organization_id(), parcel.clone());
        self.write(scope.fence(), move |connection, _| {
            delivery_rows::put_parcel(connection, organization, key, attempt, &parcel)
        })
        .await
    }

    async fn find_parcel(&self, scope: &Scope, key: DeliveryId) -> Result<Option<KeptParcel>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/deliveries/find_parcel.sql");
            let params = (id(organization), id(key));
            first(&mut *connection.prepare_cached(sql)?, params, delivery_rows::parcel)
        })
        .await
    }

    async fn finish_attempt(
        &self,
        scope: &Scope,
        key: DeliveryId,
        attempt: u32,
        at: Instant,
        outcome: &Outcome,
    ) -> Result<bool> {
        let (organization, outcome) = (scope.organization_id(), outcome.clone());
        self.write(scope.fence(), move |connection, _| {
            delivery_rows::finish(connection, organization, (key, attempt), at, &outcome)
        })
        .await
    }

    async fn list_organizations_due_any_organization(
        &self,
        now: Instant,
        after: Option<OrganizationId>,
        limit: u32,
    ) -> Result<Vec<OrganizationId>> {
        self.read(move |connection| {
            let sql = include_str!("../queries/deliveries/organizations_due.sql");
            let params = (instant(now), after.map(id), limit);
            all(&mut *connection.prepare_cached(sql)?, params, |row| Ok(get_id(row, 0)?))
        })
        .await
    }
}
