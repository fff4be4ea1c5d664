//! API keys.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::KeyId;
use crate::model::audit::AuditEntry;
use crate::model::key::{ApiKey, KeyDigest};
use crate::page::{Page, PageRequest};

/// Keeps API keys, by their digests. A write leaves a row in the audit trail and no
/// message: no dashboard shows keys, and no socket is told of them.
#[async_trait]
pub trait KeyStore: Send + Sync + fmt::Debug {
    /// Adds a key.
    ///
    /// # Errors
    /// `Conflict` with code `key_exists` for the name of a key that is not revoked.
    async fn insert_key(
        &self,
        scope: &Scope,
        key: &ApiKey,
        digest: &KeyDigest,
        entry: &AuditEntry,
    ) -> Result<()>;

    /// Keys by the instant of their making, newest first, then by id; revoked and
    /// expired ones too.
    async fn list_keys(&self, scope: &Scope, page: &PageRequest) -> Result<Page<ApiKey>>;

    /// Revokes a key at `at`, and returns it. One that is revoked stays as it is, and
    /// leaves no row.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_key`.
    async fn revoke_key(
        &self,
        scope: &Scope,
        id: KeyId,
        at: Instant,
        entry: &AuditEntry,
    ) -> Result<ApiKey>;

    /// The key of a digest, whether it opens anything or not.
    async fn find_key_any_organization(&self, digest: &KeyDigest) -> Result<Option<ApiKey>>;
}

/// The error for the name of a key that is not revoked.
pub fn key_exists(name: &str) -> Error {
    let message = format!("there is a key `{name}` already");
    Error::new(ErrorKind::Conflict, "key_exists", message)
        .with_hint("choose another name, or revoke that key first")
}

/// The error for an id that no key of the organization has.
pub fn unknown_key(id: KeyId) -> Error {
    Error::not_found("unknown_key", format!("there is no key {id}"))
        .with_hint("`ioc key list` shows those that there are")
}
