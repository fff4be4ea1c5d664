//! Messages and their numbers.

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::fence::Fence;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::model::message::{Message, MessageType, Published};
use ioc_core::store::outbox::OutboxStore;
use sqlx::Row;
use sqlx::postgres::PgRow;

use crate::error::StoreResult;
use crate::rows::{all, get_id, most};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;

#[async_trait]
impl OutboxStore for PostgresStore {
    async fn publish_any_organization(&self, limit: u32) -> Result<Vec<Published>> {
        self.transact_any(None, Access::Write, move |connection| {
            async move {
                let rows = query(include_str!("../queries/outbox/publish.sql"))
                    .bind(most(limit))
                    .fetch_all(connection)
                    .await?;
                all(&rows, published)
            }
            .boxed()
        })
        .await
    }

    async fn list_messages(&self, scope: &Scope, after: u64, limit: u32) -> Result<Vec<Published>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/outbox/list.sql"))
                    .bind(organization.uuid())
                    .bind(i64::try_from(after).unwrap_or(i64::MAX))
                    .bind(most(limit))
                    .fetch_all(connection)
                    .await?;
                all(&rows, published)
            }
            .boxed()
        })
        .await
    }

    async fn list_positions_any_organization(&self) -> Result<Vec<(OrganizationId, u64)>> {
        self.transact_any(None, Access::Read, |connection| {
            async move {
                let rows = query(include_str!("../queries/outbox/positions.sql"))
                    .fetch_all(connection)
                    .await?;
                all(&rows, |row| Ok((get_id(row, 0)?, row.try_get::<i64, _>(1)?.cast_unsigned())))
            }
            .boxed()
        })
        .await
    }

    async fn delete_messages_any_organization(
        &self,
        before: Instant,
        limit: u32,
        fence: Option<Fence>,
    ) -> Result<u64> {
        self.transact_any(fence, Access::Write, move |connection| {
            async move {
                let row = query(include_str!("../queries/outbox/delete.sql"))
                    .bind(before)
                    .bind(most(limit))
                    .fetch_one(connection)
                    .await?;
                Ok(row.try_get::<i64, _>(0)?.cast_unsigned())
            }
            .boxed()
        })
        .await
    }
}

fn published(row: &PgRow) -> StoreResult<Published> {
    Ok(Published {
        organization_id: get_id(row, 0)?,
        sequence: row.try_get::<i64, _>(1)?.cast_unsigned(),
        message: Message {
            id: get_id(row, 2)?,
            message_type: MessageType::parse(row.try_get(3)?)?,
            subject: row.try_get(4)?,
            created_at: row.try_get(5)?,
        },
    })
}
