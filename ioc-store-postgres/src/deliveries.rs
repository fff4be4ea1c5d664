//! The ledger of deliveries.

use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{DeliveryId, Id, OrganizationId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::delivery::{
    DeliveryAttempt, DeliveryFilter, DeliveryRecord, DeliveryStatus, KeptParcel, Outcome,
};
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::deliveries::{DeliveryStore, unknown_delivery};
use ioc_core::store::subscription::Subscription;

use crate::rows::{all, at, get_id, most};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::{delivery_rows, trace};

#[async_trait]
impl DeliveryStore for PostgresStore {
    async fn make_delivery(
        &self,
        scope: &Scope,
        seen: &Subscription,
        key: DeliveryId,
        at: Instant,
    ) -> Result<Option<DeliveryRecord>> {
        let (organization, seen) = (scope.organization_id(), Arc::new(seen.clone()));
        // Beside a publication that it did not see, it would put a subscription to sleep.
        self.transact(scope, Access::Write, move |connection| {
            let seen = seen.clone();
            async move { delivery_rows::make(connection, organization, &seen, key, at).await }
                .boxed()
        })
        .await
    }

    async fn insert_resend(
        &self,
        scope: &Scope,
        delivery: &DeliveryRecord,
        entry: Option<&AuditEntry>,
    ) -> Result<()> {
        let call = Arc::new((scope.clone(), delivery.clone(), entry.cloned()));
        self.transact(scope, Access::Note, move |connection| {
            let call = call.clone();
            async move {
                let (scope, delivery, entry) = &*call;
                delivery_rows::insert(connection, scope.organization_id(), delivery).await?;
                match entry {
                    Some(entry) => trace::keep(connection, scope, &[(entry.clone(), 1)]).await,
                    None => Ok(()),
                }
            }
            .boxed()
        })
        .await
    }

    async fn get_delivery(&self, scope: &Scope, key: DeliveryId) -> Result<DeliveryRecord> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let found = query(include_str!("../queries/deliveries/get.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .fetch_optional(connection)
                    .await?;
                delivery_rows::read(&found.ok_or_else(|| unknown_delivery(key))?)
            }
            .boxed()
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
            .transact(scope, Access::Read, move |connection| {
                let filter = filter.clone();
                async move {
                    let sql = match (filter.subscription_id, filter.user_id) {
                        (None, None) => include_str!("../queries/deliveries/list.sql"),
                        (None, Some(_)) => include_str!("../queries/deliveries/list_of_user.sql"),
                        _ => include_str!("../queries/deliveries/list_of_subscription.sql"),
                    };
                    let mut list = query(sql)
                        .bind(organization.uuid())
                        .bind(after.map(|(micros, _)| at(micros)))
                        .bind(after.map(|(_, key)| key.uuid()))
                        .bind(i64::from(limit) + 1)
                        .bind(filter.user_id.map(Id::uuid))
                        .bind(filter.status.map(DeliveryStatus::as_str));
                    if let Some(subscription) = filter.subscription_id {
                        list = list.bind(subscription.uuid());
                    }
                    all(&list.fetch_all(connection).await?, delivery_rows::read)
                }
                .boxed()
            })
            .await?;
        Page::of(items, limit, |it| (it.made_at.timestamp_micros(), it.id))
    }

    async fn list_delivery_attempts(
        &self,
        scope: &Scope,
        key: DeliveryId,
    ) -> Result<Vec<DeliveryAttempt>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/deliveries/list_attempts.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .fetch_all(connection)
                    .await?;
                all(&rows, delivery_rows::attempt)
            }
            .boxed()
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
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/deliveries/list_due.sql"))
                    .bind(organization.uuid())
                    .bind(now)
                    .bind(most(limit))
                    .fetch_all(connection)
                    .await?;
                all(&rows, delivery_rows::read)
            }
            .boxed()
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
        self.transact(scope, Access::Note, move |connection| {
            async move {
                let claimed = query(include_str!("../queries/deliveries/claim.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .bind(attempts.cast_signed())
                    .bind(at)
                    .bind(until)
                    .execute(&mut *connection)
                    .await?;
                if claimed.rows_affected() == 0 {
                    return Ok(false);
                }
                query(include_str!("../queries/deliveries/insert_attempt.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .bind(attempts.cast_signed() + 1)
                    .bind(at)
                    .execute(connection)
                    .await?;
                Ok(true)
            }
            .boxed()
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
        let (organization, parcel) = (scope.organization_id(), Arc::new(parcel.clone()));
        self.transact(scope, Access::Note, move |connection| {
            let parcel = parcel.clone();
            async move {
                delivery_rows::put_parcel(connection, organization, key, attempt, &parcel).await
            }
            .boxed()
        })
        .await
    }

    async fn find_parcel(&self, scope: &Scope, key: DeliveryId) -> Result<Option<KeptParcel>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let found = query(include_str!("../queries/deliveries/find_parcel.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .fetch_optional(connection)
                    .await?;
                found.as_ref().map(delivery_rows::parcel).transpose()
            }
            .boxed()
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
        let (organization, outcome) = (scope.organization_id(), Arc::new(outcome.clone()));
        self.transact(scope, Access::Note, move |connection| {
            let outcome = outcome.clone();
            async move {
                delivery_rows::finish(connection, organization, (key, attempt), at, &outcome).await
            }
            .boxed()
        })
        .await
    }

    async fn list_organizations_due_any_organization(
        &self,
        now: Instant,
        after: Option<OrganizationId>,
        limit: u32,
    ) -> Result<Vec<OrganizationId>> {
        self.transact_any(None, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/deliveries/organizations_due.sql"))
                    .bind(now)
                    .bind(after.map(Id::uuid))
                    .bind(most(limit))
                    .fetch_all(connection)
                    .await?;
                all(&rows, |row| get_id(row, 0))
            }
            .boxed()
        })
        .await
    }
}
