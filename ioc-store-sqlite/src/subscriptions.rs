//! Subscriptions.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{OrganizationId, SubscriptionId, UserId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::organization::parse_zone;
use ioc_core::model::schedule::Schedule;
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::subscription::{PauseReason, Paused, Subscription};
use ioc_core::store::subscriptions::{
    SubscriptionStore, subscription_changed_meanwhile, subscription_ended, unknown_subscription,
};
use rusqlite::{Connection, Row, params};

use crate::error::StoreResult;
use crate::rows::{all, find_id, first, get_id, id, instant, to_instant};
use crate::store::SqliteStore;
use crate::trace;

const TABLE: &str = "subscriptions";

#[async_trait]
impl SubscriptionStore for SqliteStore {
    async fn insert_subscription(
        &self,
        scope: &Scope,
        subscription: &Subscription,
        entry: &AuditEntry,
    ) -> Result<()> {
        let (scope, subscription, entry) = (scope.clone(), subscription.clone(), entry.clone());
        self.write(scope.fence(), move |connection, _| {
            let sql = include_str!("../queries/subscriptions/insert.sql");
            write(connection, sql, scope.organization_id(), &subscription)?;
            trace::keep(connection, &scope, &entry, 1)
        })
        .await
    }

    async fn get_subscription(&self, scope: &Scope, key: SubscriptionId) -> Result<Subscription> {
        let organization = scope.organization_id();
        self.read(move |connection| get(connection, organization, key)).await
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
            .read(move |connection| {
                let (at, key) = (after.map(|(at, _)| at), after.map(|(_, key)| id(key)));
                let Some(user_id) = user_id else {
                    let sql = include_str!("../queries/subscriptions/list.sql");
                    let params = (id(organization), at, key, limit + 1);
                    return all(&mut *connection.prepare_cached(sql)?, params, read);
                };
                let sql = include_str!("../queries/subscriptions/list_of_user.sql");
                let params = (id(organization), at, key, limit + 1, id(user_id));
                all(&mut *connection.prepare_cached(sql)?, params, read)
            })
            .await?;
        Page::of(items, limit, |it| (instant(it.created_at), it.id))
    }

    async fn put_subscription(
        &self,
        scope: &Scope,
        seen: &Subscription,
        changed: &Subscription,
        entry: &AuditEntry,
    ) -> Result<()> {
        let (scope, entry) = (scope.clone(), entry.clone());
        let (seen, changed) = (seen.clone(), changed.clone());
        self.write(scope.fence(), move |connection, _| {
            let organization = scope.organization_id();
            let stands = get(connection, organization, seen.id)?;
            if !seen.is_what_was_seen_of(&stands) {
                return Err(subscription_changed_meanwhile(seen.id).into());
            }
            let sql = include_str!("../queries/subscriptions/put.sql");
            let changed = Subscription { id: seen.id, ..changed.in_place_of(&seen, &stands) };
            write(connection, sql, organization, &changed)?;
            trace::keep(connection, &scope, &entry, 1)
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
        let (scope, entry) = (scope.clone(), entry.clone());
        self.write(scope.fence(), move |connection, _| {
            let key = (id(scope.organization_id()), id(key));
            let sql = include_str!("../queries/subscriptions/delete.sql");
            if connection.prepare_cached(sql)?.execute(key)? == 0 {
                return Ok(());
            }
            let ended = subscription_ended();
            let sql = include_str!("../queries/deliveries/refuse_of_subscription.sql");
            let refused = (key.0, key.1, instant(at), ended.code(), ended.message());
            connection.prepare_cached(sql)?.execute(refused)?;
            let sql = include_str!("../queries/deliveries/delete_parcels_of_subscription.sql");
            connection.prepare_cached(sql)?.execute(key)?;
            trace::keep(connection, &scope, &entry, 1)
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
        self.write(scope.fence(), move |connection, _| {
            let sql = include_str!("../queries/subscriptions/wake.sql");
            connection.prepare_cached(sql)?.execute((id(organization), id(key), instant(at)))?;
            Ok(())
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
        self.read(move |connection| {
            let sql = include_str!("../queries/subscriptions/list_due.sql");
            let params = (id(organization), instant(now), limit);
            all(&mut *connection.prepare_cached(sql)?, params, read)
        })
        .await
    }
}

/// The subscription of an id, if it is there.
pub(crate) fn find(
    connection: &Connection,
    organization: OrganizationId,
    key: SubscriptionId,
) -> StoreResult<Option<Subscription>> {
    let sql = include_str!("../queries/subscriptions/get.sql");
    first(&mut *connection.prepare_cached(sql)?, (id(organization), id(key)), read)
}

fn get(
    connection: &Connection,
    organization: OrganizationId,
    key: SubscriptionId,
) -> StoreResult<Subscription> {
    Ok(find(connection, organization, key)?.ok_or_else(|| unknown_subscription(key))?)
}

/// Adds or replaces a row.
fn write(
    connection: &Connection,
    sql: &str,
    organization: OrganizationId,
    subscription: &Subscription,
) -> StoreResult<()> {
    connection.prepare_cached(sql)?.execute(params![
        id(organization),
        id(subscription.id),
        id(subscription.user_id),
        subscription.channel,
        subscription.address,
        subscription.template_id.map(id),
        subscription.schedule.when.to_string(),
        subscription.schedule.zone.name(),
        subscription.locale,
        subscription.format.as_str(),
        subscription.include_charts,
        subscription.include_raw_data,
        subscription.paused.map(|paused| instant(paused.at)),
        subscription.paused.map(|paused| paused.reason.as_str()),
        instant(subscription.sends_from),
        subscription.due_at.map(instant),
        instant(subscription.created_at),
        instant(subscription.updated_at),
        subscription.open_until.map(instant),
    ])?;
    Ok(())
}

fn read(row: &Row<'_>) -> StoreResult<Subscription> {
    let at = |column, name| to_instant(row.get(column)?, TABLE, name);
    let find_at = |column, name| -> StoreResult<Option<Instant>> {
        let micros: Option<i64> = row.get(column)?;
        micros.map(|micros| to_instant(micros, TABLE, name)).transpose()
    };
    let (when, zone, format): (String, String, String) = (row.get(6)?, row.get(7)?, row.get(9)?);
    let reason: Option<String> = row.get(13)?;
    let paused = match (find_at(12, "paused_at")?, reason) {
        (Some(at), Some(reason)) => Some(Paused { at, reason: PauseReason::parse(&reason)? }),
        _ => None,
    };
    Ok(Subscription {
        organization_id: get_id(row, 0)?,
        id: get_id(row, 1)?,
        user_id: get_id(row, 2)?,
        channel: row.get(3)?,
        address: row.get(4)?,
        template_id: find_id(row, 5)?,
        schedule: Schedule { when: when.parse()?, zone: parse_zone(&zone)? },
        locale: row.get(8)?,
        format: format.parse()?,
        include_charts: row.get(10)?,
        include_raw_data: row.get(11)?,
        paused,
        sends_from: at(14, "sends_from")?,
        due_at: find_at(15, "due_at")?,
        open_until: find_at(18, "open_until")?,
        created_at: at(16, "created_at")?,
        updated_at: at(17, "updated_at")?,
    })
}
