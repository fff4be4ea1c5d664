//! The audit trail and the chain that seals it.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{AuditId, OrganizationId};
use ioc_core::model::audit::{Actor, AuditEntry, AuditFilter, AuditRow, AuditSeal, Unsealed, seal};
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::audit::AuditStore;
use rusqlite::{Connection, Row, params};

use crate::error::{StoreError, StoreResult};
use crate::rows::{all, find_id, first, get_id, id, instant, to_instant};
use crate::store::SqliteStore;
use crate::trace;

const LOG: &str = "audit_log";
const SEALS: &str = "audit_seals";

#[async_trait]
impl AuditStore for SqliteStore {
    async fn append_audit(&self, scope: &Scope, entries: &[(AuditEntry, u64)]) -> Result<()> {
        let (scope, entries) = (scope.clone(), entries.to_vec());
        self.write(scope.fence(), move |connection, _| {
            entries
                .iter()
                .try_for_each(|(entry, rows)| trace::keep(connection, &scope, entry, *rows))
        })
        .await
    }

    async fn list_audit(
        &self,
        scope: &Scope,
        filter: &AuditFilter,
        request: &PageRequest,
    ) -> Result<Page<AuditRow>> {
        let (organization, filter) = (scope.organization_id(), filter.clone());
        let after: Option<(i64, AuditId)> = request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self
            .read(move |connection| {
                let sql = include_str!("../queries/audit/list.sql");
                let params = params![
                    id(organization),
                    filter.actor.map(|actor| actor.to_string()),
                    filter.action,
                    filter.from.map(instant),
                    filter.to.map(instant),
                    after.map(|(at, _)| at),
                    after.map(|(_, key)| id(key)),
                    limit + 1,
                ];
                all(&mut *connection.prepare_cached(sql)?, params, |row| read(row, 0))
            })
            .await?;
        Page::of(items, limit, |row| (instant(row.at), row.id))
    }

    async fn seal_audit(&self, scope: &Scope, at: Instant, limit: u32) -> Result<u64> {
        let organization = scope.organization_id();
        self.write(scope.fence(), move |connection, _| {
            seal_rows(connection, organization, at, limit)
        })
        .await
    }

    async fn count_unsealed_audit(&self, scope: &Scope) -> Result<Unsealed> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/audit/count_unsealed.sql");
            let found = first(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
                let since: Option<i64> = row.get(1)?;
                let since = since.map(|at| to_instant(at, "audit_unsealed", "occurred_at"));
                let rows = row.get::<_, i64>(0)?.cast_unsigned();
                Ok(Unsealed { rows, since: since.transpose()? })
            })?;
            Ok(found.unwrap_or_default())
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
        self.read(move |connection| {
            let sql = include_str!("../queries/audit/list_seals.sql");
            let params = (id(organization), after.cast_signed(), limit);
            all(&mut *connection.prepare_cached(sql)?, params, |row| {
                let sealed: Option<AuditId> = find_id(row, 4)?;
                Ok((read_seal(row)?, sealed.map(|_| read(row, 4)).transpose()?))
            })
        })
        .await
    }
}

/// One thread writes: whoever seals is alone.
fn seal_rows(
    connection: &Connection,
    organization: OrganizationId,
    at: Instant,
    limit: u32,
) -> StoreResult<u64> {
    let sql = include_str!("../queries/audit/last_seal.sql");
    let last = first(&mut *connection.prepare_cached(sql)?, [id(organization)], read_seal)?;
    let sql = include_str!("../queries/audit/unsealed.sql");
    let params = (id(organization), limit);
    let rows = all(&mut *connection.prepare_cached(sql)?, params, |row| read(row, 0))?;
    let sql = include_str!("../queries/audit/insert_seal.sql");
    let mut insert = connection.prepare_cached(sql)?;
    for seal in seal(last.as_ref(), organization, &rows, at) {
        insert.execute((
            id(organization),
            seal.sequence.cast_signed(),
            id(seal.row),
            seal.hash,
            instant(seal.sealed_at),
        ))?;
    }
    let sql = include_str!("../queries/audit/delete_unsealed.sql");
    let mut delete = connection.prepare_cached(sql)?;
    for row in &rows {
        delete.execute((id(organization), instant(row.at), id(row.id)))?;
    }
    Ok(rows.len() as u64)
}

/// The columns id, actor, action, subject, `row_count`, `occurred_at` from `column` on.
fn read(row: &Row<'_>, column: usize) -> StoreResult<AuditRow> {
    let actor: String = row.get(column + 1)?;
    let corrupt = |_| StoreError::Corrupt { table: LOG, column: "actor", value: actor.clone() };
    Ok(AuditRow {
        id: get_id(row, column)?,
        actor: actor.parse::<Actor>().map_err(corrupt)?,
        action: row.get(column + 2)?,
        subject: row.get(column + 3)?,
        row_count: row.get::<_, i64>(column + 4)?.cast_unsigned(),
        at: to_instant(row.get(column + 5)?, LOG, "occurred_at")?,
    })
}

fn read_seal(row: &Row<'_>) -> StoreResult<AuditSeal> {
    Ok(AuditSeal {
        sequence: row.get::<_, i64>(0)?.cast_unsigned(),
        row: get_id(row, 1)?,
        hash: row.get(2)?,
        sealed_at: to_instant(row.get(3)?, SEALS, "sealed_at")?,
    })
}
