//! API keys.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::KeyId;
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::key::{ApiKey, KeyDigest};
use ioc_core::page::{Page, PageRequest};
use ioc_core::store::keys::{KeyStore, key_exists, unknown_key};

use crate::page::page;
use crate::store::MemoryStore;

#[async_trait]
impl KeyStore for MemoryStore {
    async fn insert_key(
        &self,
        scope: &Scope,
        key: &ApiKey,
        digest: &KeyDigest,
        entry: &AuditEntry,
    ) -> Result<()> {
        self.change(scope, |rows| {
            let mut others = rows.keys.values().map(|(other, _)| other);
            if others.any(|other| other.name == key.name && other.revoked_at.is_none()) {
                return Err(key_exists(&key.name));
            }
            rows.keys.insert(key.id, (key.clone(), *digest));
            rows.audit.push(entry.row(scope.actor(), 1));
            Ok(())
        })
    }

    async fn list_keys(&self, scope: &Scope, request: &PageRequest) -> Result<Page<ApiKey>> {
        let rows = self.rows(scope.organization_id())?;
        let keys = rows.keys.values().map(|(key, _)| key);
        let in_order: BTreeMap<_, _> =
            keys.map(|key| ((Reverse(key.created_at), key.id), key)).collect();
        page(in_order, request)
    }

    async fn revoke_key(
        &self,
        scope: &Scope,
        id: KeyId,
        at: Instant,
        entry: &AuditEntry,
    ) -> Result<ApiKey> {
        self.change(scope, |rows| {
            let (key, _) = rows.keys.get_mut(&id).ok_or_else(|| unknown_key(id))?;
            if key.revoked_at.is_none() {
                key.revoked_at = Some(at);
                rows.audit.push(entry.row(scope.actor(), 1));
            }
            Ok(key.clone())
        })
    }

    async fn find_key_any_organization(&self, digest: &KeyDigest) -> Result<Option<ApiKey>> {
        let found = |rows: &crate::rows::Rows| {
            rows.keys.values().find(|(_, its)| its == digest).map(|(key, _)| key.clone())
        };
        Ok(self.all().iter().find_map(|rows| found(rows)))
    }
}
