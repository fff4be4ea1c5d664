//! API keys.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::KeyId;
use crate::model::key::{ApiKey, KeyDigest};
use crate::model::message::Trace;
use crate::page::{Page, PageRequest};

/// Keeps API keys, by their digests.
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
        trace: &Trace,
    ) -> Result<()>;

    /// Keys by the instant of their making, newest first, then by id; revoked and
    /// expired ones too.
    async fn list_keys(&self, scope: &Scope, page: &PageRequest) -> Result<Page<ApiKey>>;

    /// Revokes a key at `at`, and returns it. One that is revoked stays as it is.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_key`.
    async fn revoke_key(
        &self,
        scope: &Scope,
        id: KeyId,
        at: Instant,
        trace: &Trace,
    ) -> Result<ApiKey>;

    /// The key of a digest, whether it opens anything or not.
    async fn find_key_any_organization(&self, digest: &KeyDigest) -> Result<Option<ApiKey>>;
}
