//! The audit trail and the chain that seals it.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::model::audit::{AuditEntry, AuditFilter, AuditRow, AuditSeal, Unsealed};
use crate::page::{Page, PageRequest};

/// Keeps the audit trail. Writes of other ports add their rows themselves, in
/// their own transaction; nothing changes or deletes one.
#[async_trait]
pub trait AuditStore: Send + Sync + fmt::Debug {
    /// Adds what was read or done without a write, each entry with how many rows it
    /// touched. Who did it is the scope's actor. An entry that is there stays as it is.
    async fn append_audit(&self, scope: &Scope, entries: &[(AuditEntry, u64)]) -> Result<()>;

    /// Rows by their instant, newest first, then by id.
    async fn list_audit(
        &self,
        scope: &Scope,
        filter: &AuditFilter,
        page: &PageRequest,
    ) -> Result<Page<AuditRow>>;

    /// Seals rows that are not sealed yet, at most `limit`, by their instant and id, each
    /// with [`crate::model::audit::link`] to the link before; returns how many. Two
    /// that seal at the same time make one chain, and a row that comes in late, behind
    /// rows that are sealed, is sealed by a later call. Sealing leaves no row of its own.
    async fn seal_audit(&self, scope: &Scope, at: Instant, limit: u32) -> Result<u64>;

    /// How many rows are not sealed yet, and since when.
    async fn count_unsealed_audit(&self, scope: &Scope) -> Result<Unsealed>;

    /// The links behind `after` (0 for all), at most `limit`, in order, each with its
    /// row; without one where the row is gone.
    async fn list_audit_seals(
        &self,
        scope: &Scope,
        after: u64,
        limit: u32,
    ) -> Result<Vec<(AuditSeal, Option<AuditRow>)>>;
}
