//! Messages and their numbers.

use async_trait::async_trait;
use ioc_core::access::fence::Fence;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::model::message::{Message, MessageType, Published};
use ioc_core::store::outbox::OutboxStore;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::rows::{all, get_id, id, instant, to_instant};
use crate::store::SqliteStore;

#[async_trait]
impl OutboxStore for SqliteStore {
    async fn publish_any_organization(&self, limit: u32) -> Result<Vec<Published>> {
        self.write(None, move |connection, _| publish(connection, limit)).await
    }

    async fn list_messages(&self, scope: &Scope, after: u64, limit: u32) -> Result<Vec<Published>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/outbox/list.sql");
            let after = i64::try_from(after).unwrap_or(i64::MAX);
            let params = (id(organization), after, limit);
            all(&mut *connection.prepare_cached(sql)?, params, |row| {
                let (organization_id, message) = message(row)?;
                let sequence = row.get::<_, i64>(5)?.cast_unsigned();
                Ok(Published { organization_id, sequence, message })
            })
        })
        .await
    }

    async fn list_positions_any_organization(&self) -> Result<Vec<(OrganizationId, u64)>> {
        self.read(|connection| {
            let sql = include_str!("../queries/outbox/positions.sql");
            all(&mut *connection.prepare_cached(sql)?, [], |row| {
                Ok((get_id(row, 0)?, row.get::<_, i64>(1)?.cast_unsigned()))
            })
        })
        .await
    }

    async fn delete_messages_any_organization(
        &self,
        before: Instant,
        limit: u32,
        fence: Option<Fence>,
    ) -> Result<u64> {
        self.write(fence, move |connection, _| {
            let sql = include_str!("../queries/outbox/delete.sql");
            let deleted = connection.prepare_cached(sql)?.execute((instant(before), limit))?;
            Ok(deleted as u64)
        })
        .await
    }
}

fn publish(connection: &Connection, limit: u32) -> StoreResult<Vec<Published>> {
    let waiting = include_str!("../queries/outbox/waiting.sql");
    let waiting = all(&mut *connection.prepare_cached(waiting)?, [limit], message)?;
    let mut take =
        connection.prepare_cached(include_str!("../queries/outbox/take_position.sql"))?;
    let mut number = connection.prepare_cached(include_str!("../queries/outbox/number.sql"))?;
    let mut published = Vec::with_capacity(waiting.len());
    for (organization_id, message) in waiting {
        let sequence: i64 = take.query_row([id(organization_id)], |row| row.get(0))?;
        number.execute((id(organization_id), id(message.id), sequence))?;
        published.push(Published { organization_id, sequence: sequence.cast_unsigned(), message });
    }
    published.sort_by_key(|told| (told.organization_id, told.sequence));
    Ok(published)
}

/// The columns organization, id, type, subject, instant.
fn message(row: &Row<'_>) -> StoreResult<(OrganizationId, Message)> {
    let (message_type, subject): (String, Option<[u8; 16]>) = (row.get(2)?, row.get(3)?);
    let message = Message {
        id: get_id(row, 1)?,
        message_type: MessageType::parse(&message_type)?,
        subject: subject.map(Uuid::from_bytes),
        created_at: to_instant(row.get(4)?, "outbox", "created_at")?,
    };
    Ok((get_id(row, 0)?, message))
}
