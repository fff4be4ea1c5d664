//! The audit trail and the chain that seals it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::AuditId;
use ioc_core::model::audit::{AuditEntry, AuditFilter, AuditRow, AuditSeal, Unsealed, seal};
use ioc_core::page::{Page, PageRequest};
use ioc_core::store::audit::AuditStore;

use crate::page::page;
use crate::store::MemoryStore;

#[async_trait]
impl AuditStore for MemoryStore {
    async fn append_audit(&self, scope: &Scope, entries: &[(AuditEntry, u64)]) -> Result<()> {
        self.change(scope, |rows| {
            for (entry, count) in entries {
                if rows.audit.iter().all(|row| row.id != entry.id) {
                    rows.audit.push(entry.row(scope.actor(), *count));
                }
            }
            Ok(())
        })
    }

    async fn list_audit(
        &self,
        scope: &Scope,
        filter: &AuditFilter,
        request: &PageRequest,
    ) -> Result<Page<AuditRow>> {
        let rows = self.rows(scope.organization_id())?;
        let wanted = rows.audit.iter().filter(|row| passes(filter, row));
        let in_order: BTreeMap<_, _> = wanted.map(|row| ((Reverse(row.at), row.id), row)).collect();
        page(in_order, request)
    }

    async fn seal_audit(&self, scope: &Scope, at: Instant, limit: u32) -> Result<u64> {
        self.change(scope, |rows| {
            let sealed: BTreeSet<AuditId> = rows.seals.iter().map(|seal| seal.row).collect();
            let mut unsealed: Vec<AuditRow> =
                rows.audit.iter().filter(|row| !sealed.contains(&row.id)).cloned().collect();
            unsealed.sort_by_key(|row| (row.at, row.id));
            unsealed.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            let seals = seal(rows.seals.last(), rows.organization.id, &unsealed, at);
            rows.seals.extend(seals);
            Ok(unsealed.len() as u64)
        })
    }

    async fn count_unsealed_audit(&self, scope: &Scope) -> Result<Unsealed> {
        let rows = self.rows(scope.organization_id())?;
        let sealed: BTreeSet<AuditId> = rows.seals.iter().map(|seal| seal.row).collect();
        let waiting = rows.audit.iter().filter(|row| !sealed.contains(&row.id));
        let since = waiting.clone().map(|row| row.at).min();
        Ok(Unsealed { rows: waiting.count() as u64, since })
    }

    async fn list_audit_seals(
        &self,
        scope: &Scope,
        after: u64,
        limit: u32,
    ) -> Result<Vec<(AuditSeal, Option<AuditRow>)>> {
        let rows = self.rows(scope.organization_id())?;
        let of = |seal: &AuditSeal| rows.audit.iter().find(|row| row.id == seal.row).cloned();
        let behind = rows.seals.iter().filter(|seal| seal.sequence > after);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        Ok(behind.take(limit).map(|seal| (seal.clone(), of(seal))).collect())
    }
}

fn passes(filter: &AuditFilter, row: &AuditRow) -> bool {
    filter.actor.is_none_or(|actor| actor == row.actor)
        && filter.action.as_ref().is_none_or(|action| *action == row.action)
        && filter.from.is_none_or(|from| from <= row.at)
        && filter.to.is_none_or(|to| row.at < to)
}
