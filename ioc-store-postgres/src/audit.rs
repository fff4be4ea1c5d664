//! The audit trail and the chain that seals it.

use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{AuditId, OrganizationId};
use ioc_core::model::audit::{Actor, AuditEntry, AuditFilter, AuditRow, AuditSeal, Unsealed, seal};
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::audit::AuditStore;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::{StoreError, StoreResult};
use crate::rows::{all, at, find_id, get_id};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::trace;

#[async_trait]
impl AuditStore for PostgresStore {
    async fn append_audit(&self, scope: &Scope, entries: &[(AuditEntry, u64)]) -> Result<()> {
        let call = Arc::new((scope.clone(), entries.to_vec()));
        self.transact(scope, Access::Note, move |connection| {
            let call = call.clone();
            async move { trace::keep(connection, &call.0, &call.1).await }.boxed()
        })
        .await
    }

    async fn list_audit(
        &self,
        scope: &Scope,
        filter: &AuditFilter,
        request: &PageRequest,
    ) -> Result<Page<AuditRow>> {
        let organization = scope.organization_id();
        let after: Option<(i64, AuditId)> = request.after.as_ref().map(Cursor::key).transpose()?;
        let (filter, limit) = (Arc::new(filter.clone()), request.limit);
        let items = self
            .transact(scope, Access::Read, move |connection| {
                let filter = filter.clone();
                async move { list(connection, organization, &filter, after, limit + 1).await }
                    .boxed()
            })
            .await?;
        Page::of(items, limit, |row| (row.at.timestamp_micros(), row.id))
    }

    async fn seal_audit(&self, scope: &Scope, at: Instant, limit: u32) -> Result<u64> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Seal, move |connection| {
            async move { seal_rows(connection, organization, at, limit).await }.boxed()
        })
        .await
    }

    async fn count_unsealed_audit(&self, scope: &Scope) -> Result<Unsealed> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let row = query(include_str!("../queries/audit/count_unsealed.sql"))
                    .bind(organization.uuid())
                    .fetch_one(connection)
                    .await?;
                let rows: i64 = row.try_get(0)?;
                Ok(Unsealed { rows: rows.cast_unsigned(), since: row.try_get(1)? })
            }
            .boxed()
        })
        .await
    }

    async fn list_audit_seals(
        &self,
        scope: &Scope,
        after: u64,
        limit: u32,
    ) -> Result<Vec<(AuditSeal, Option<AuditRow>)>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/audit/list_seals.sql"))
                    .bind(organization.uuid())
                    .bind(after.cast_signed())
                    .bind(i64::from(limit))
                    .fetch_all(connection)
                    .await?;
                all(&rows, |row| {
                    let sealed: Option<AuditId> = find_id(row, 4)?;
                    Ok((read_seal(row)?, sealed.map(|_| read(row, 4)).transpose()?))
                })
            }
            .boxed()
        })
        .await
    }
}

async fn list(
    connection: &mut PgConnection,
    organization: OrganizationId,
    filter: &AuditFilter,
    after: Option<(i64, AuditId)>,
    limit: u32,
) -> StoreResult<Vec<AuditRow>> {
    let rows = query(include_str!("../queries/audit/list.sql"))
        .persistent(false)
        .bind(organization.uuid())
        .bind(filter.actor.map(|actor| actor.to_string()))
        .bind(&filter.action)
        .bind(filter.from)
        .bind(filter.to)
        .bind(after.map(|(micros, _)| at(micros)))
        .bind(after.map(|(_, key)| key.uuid()))
        .bind(i64::from(limit))
        .fetch_all(connection)
        .await?;
    all(&rows, |row| read(row, 0))
}

/// The transaction holds the organization's chain: nobody else seals meanwhile.
async fn seal_rows(
    connection: &mut PgConnection,
    organization: OrganizationId,
    sealed_at: Instant,
    limit: u32,
) -> StoreResult<u64> {
    let last = query(include_str!("../queries/audit/last_seal.sql"))
        .bind(organization.uuid())
        .fetch_optional(&mut *connection)
        .await?;
    let last = last.as_ref().map(read_seal).transpose()?;
    let rows = query(include_str!("../queries/audit/unsealed.sql"))
        .bind(organization.uuid())
        .bind(i64::from(limit))
        .fetch_all(&mut *connection)
        .await?;
    let rows = all(&rows, |row| read(row, 0))?;
    let seals = seal(last.as_ref(), organization, &rows, sealed_at);
    query(include_str!("../queries/audit/insert_seals.sql"))
        .bind(organization.uuid())
        .bind(sealed_at)
        .bind(seals.iter().map(|seal| seal.sequence.cast_signed()).collect::<Vec<i64>>())
        .bind(seals.iter().map(|seal| seal.row.uuid()).collect::<Vec<Uuid>>())
        .bind(seals.iter().map(|seal| seal.hash.to_vec()).collect::<Vec<Vec<u8>>>())
        .execute(&mut *connection)
        .await?;
    query(include_str!("../queries/audit/delete_unsealed.sql"))
        .bind(organization.uuid())
        .bind(rows.iter().map(|row| row.at).collect::<Vec<Instant>>())
        .bind(rows.iter().map(|row| row.id.uuid()).collect::<Vec<Uuid>>())
        .execute(connection)
        .await?;
    Ok(rows.len() as u64)
}

/// The columns id, actor, action, subject, `row_count`, `occurred_at` from `column` on.
fn read(row: &PgRow, column: usize) -> StoreResult<AuditRow> {
    let actor: &str = row.try_get(column + 1)?;
    let corrupt =
        |_| StoreError::Corrupt { table: "audit_log", column: "actor", value: actor.to_owned() };
    Ok(AuditRow {
        id: get_id(row, column)?,
        actor: actor.parse::<Actor>().map_err(corrupt)?,
        action: row.try_get(column + 2)?,
        subject: row.try_get(column + 3)?,
        row_count: row.try_get::<i64, _>(column + 4)?.cast_unsigned(),
        at: row.try_get(column + 5)?,
    })
}

fn read_seal(row: &PgRow) -> StoreResult<AuditSeal> {
    let hash: Vec<u8> = row.try_get(2)?;
    let corrupt = |hash: Vec<u8>| StoreError::Corrupt {
        table: "audit_seals",
        column: "hash",
        value: format!("{} bytes", hash.len()),
    };
    Ok(AuditSeal {
        sequence: row.try_get::<i64, _>(0)?.cast_unsigned(),
        row: get_id(row, 1)?,
        hash: hash.try_into().map_err(corrupt)?,
        sealed_at: row.try_get(3)?,
    })
}
