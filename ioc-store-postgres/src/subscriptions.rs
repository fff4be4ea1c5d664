//! Subscriptions.

use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{Id, OrganizationId, SubscriptionId, UserId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::organization::parse_zone;
use ioc_core::model::schedule::Schedule;
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::subscription::{PauseReason, Paused, Subscription};
use ioc_core::store::subscriptions::{
    SubscriptionStore, subscription_changed_meanwhile, subscription_ended, unknown_subscription,
};
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::StoreResult;
use crate::rows::{all, at, find_id, get_id, most};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::trace;

#[async_trait]
impl SubscriptionStore for PostgresStore {
    async fn insert_subscription(
        &self,
        scope: &Scope,
        subscription: &Subscription,
        entry: &AuditEntry,
    ) -> Result<()> {
        let call = Arc::new((scope.clone(), subscription.clone(), entry.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, subscription, entry) = &*call;
                let sql = include_str!("../queries/subscriptions/insert.sql");
                write(connection, sql, scope.organization_id(), subscription).await?;
                trace::keep(connection, scope, &[(entry.clone(), 1)]).await
            }
            .boxed()
        })
        .await
    }

    async fn get_subscription(&self, scope: &Scope, key: SubscriptionId) -> Result<Subscription> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move { get(connection, organization, key).await }.boxed()
        })
        .await
    }

    async fn list_subscriptions(
        &self,
        scope: &Scope,
        user_id: Option<UserId>,
        request: &PageRequest,
    ) -> Result<Page<Subscription>> {
        let organization = scope.organization_id();
        let after: Option<(i64, SubscriptionId)> =
            request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self
            .transact(scope, Access::Read, move |connection| {
                async move {
                    let sql = match user_id {
                        None => include_str!("../queries/subscriptions/list.sql"),
                        Some(_) => include_str!("../queries/subscriptions/list_of_user.sql"),
                    };
                    let mut list = query(sql)
                        .bind(organization.uuid())
                        .bind(after.map(|(micros, _)| at(micros)))
                        .bind(after.map(|(_, key)| key.uuid()))
                        .bind(i64::from(limit) + 1);
                    if let Some(user_id) = user_id {
                        list = list.bind(user_id.uuid());
                    }
                    all(&list.fetch_all(connection).await?, read)
                }
                .boxed()
            })
            .await?;
        Page::of(items, limit, |it| (it.created_at.timestamp_micros(), it.id))
    }

    async fn put_subscription(
        &self,
        scope: &Scope,
        seen: &Subscription,
        changed: &Subscription,
        entry: &AuditEntry,
    ) -> Result<()> {
        let changed = Subscription { id: seen.id, ..changed.clone() };
        let call = Arc::new((scope.clone(), seen.clone(), changed, entry.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, seen, changed, entry) = &*call;
                let organization = scope.organization_id();
                let stands = get(connection, organization, seen.id).await?;
                if !seen.is_what_was_seen_of(&stands) {
                    return Err(subscription_changed_meanwhile(seen.id).into());
                }
                let sql = include_str!("../queries/subscriptions/put.sql");
                let changed = changed.in_place_of(seen, &stands);
                write(connection, sql, organization, &changed).await?;
                trace::keep(connection, scope, &[(entry.clone(), 1)]).await
            }
            .boxed()
        })
        .await
    }

    async fn delete_subscription(
        &self,
        scope: &Scope,
        key: SubscriptionId,
        at: Instant,
        entry: &AuditEntry,
    ) -> Result<()> {
        let call = Arc::new((scope.clone(), entry.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, entry) = &*call;
                let organization = scope.organization_id().uuid();
                let deleted = query(include_str!("../queries/subscriptions/delete.sql"))
                    .bind(organization)
                    .bind(key.uuid())
                    .execute(&mut *connection)
                    .await?;
                if deleted.rows_affected() == 0 {
                    return Ok(());
                }
                let ended = subscription_ended();
                query(include_str!("../queries/deliveries/refuse_of_subscription.sql"))
                    .bind(organization)
                    .bind(key.uuid())
                    .bind(at)
                    .bind(ended.code())
                    .bind(ended.message())
                    .execute(&mut *connection)
                    .await?;
                query(include_str!("../queries/deliveries/delete_parcels_of_subscription.sql"))
                    .bind(organization)
                    .bind(key.uuid())
                    .execute(&mut *connection)
                    .await?;
                trace::keep(connection, scope, &[(entry.clone(), 1)]).await
            }
            .boxed()
        })
        .await
    }

    async fn wake_subscription(
        &self,
        scope: &Scope,
        key: SubscriptionId,
        at: Instant,
    ) -> Result<()> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Note, move |connection| {
            async move {
                query(include_str!("../queries/subscriptions/wake.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .bind(at)
                    .execute(connection)
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    async fn list_due_subscriptions(
        &self,
        scope: &Scope,
        now: Instant,
        limit: u32,
    ) -> Result<Vec<Subscription>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/subscriptions/list_due.sql"))
                    .bind(organization.uuid())
                    .bind(now)
                    .bind(most(limit))
                    .fetch_all(connection)
                    .await?;
                all(&rows, read)
            }
            .boxed()
        })
        .await
    }
}

/// The subscription of an id, if it is there.
pub(crate) async fn find(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: SubscriptionId,
) -> StoreResult<Option<Subscription>> {
    let found = query(include_str!("../queries/subscriptions/get.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .fetch_optional(connection)
        .await?;
    found.as_ref().map(read).transpose()
}

async fn get(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: SubscriptionId,
) -> StoreResult<Subscription> {
    let found = find(connection, organization, key).await?;
    Ok(found.ok_or_else(|| unknown_subscription(key))?)
}

/// Adds or replaces a row.
async fn write(
    connection: &mut PgConnection,
    sql: &'static str,
    organization: OrganizationId,
    subscription: &Subscription,
) -> StoreResult<()> {
    query(sql)
        .bind(organization.uuid())
        .bind(subscription.id.uuid())
        .bind(subscription.user_id.uuid())
        .bind(&subscription.channel)
        .bind(&subscription.address)
        .bind(subscription.template_id.map(Id::uuid))
        .bind(subscription.schedule.when.to_string())
        .bind(subscription.schedule.zone.name())
        .bind(&subscription.locale)
        .bind(subscription.format.as_str())
        .bind(subscription.include_charts)
        .bind(subscription.include_raw_data)
        .bind(subscription.paused.map(|paused| paused.at))
        .bind(subscription.paused.map(|paused| paused.reason.as_str()))
        .bind(subscription.sends_from)
        .bind(subscription.due_at)
        .bind(subscription.created_at)
        .bind(subscription.updated_at)
        .bind(subscription.open_until)
        .execute(connection)
        .await?;
    Ok(())
}

fn read(row: &PgRow) -> StoreResult<Subscription> {
    let reason: Option<&str> = row.try_get(13)?;
    let paused = match (row.try_get(12)?, reason) {
        (Some(at), Some(reason)) => Some(Paused { at, reason: PauseReason::parse(reason)? }),
        _ => None,
    };
    let schedule =
        Schedule { when: row.try_get::<&str, _>(6)?.parse()?, zone: parse_zone(row.try_get(7)?)? };
    Ok(Subscription {
        organization_id: get_id(row, 0)?,
        id: get_id(row, 1)?,
        user_id: get_id(row, 2)?,
        channel: row.try_get(3)?,
        address: row.try_get(4)?,
        template_id: find_id(row, 5)?,
        schedule,
        locale: row.try_get(8)?,
        format: row.try_get::<&str, _>(9)?.parse()?,
        include_charts: row.try_get(10)?,
        include_raw_data: row.try_get(11)?,
        paused,
        sends_from: row.try_get(14)?,
        due_at: row.try_get(15)?,
        open_until: row.try_get(18)?,
        created_at: row.try_get(16)?,
        updated_at: row.try_get(17)?,
    })
}
