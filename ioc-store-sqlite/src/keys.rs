//! API keys.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{KeyId, OrganizationId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::key::{ApiKey, KeyDigest};
use ioc_core::model::member::Role;
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::keys::{KeyStore, key_exists, unknown_key};
use rusqlite::{Connection, Row};

use crate::error::StoreResult;
use crate::rows::{all, find_id, first, get_id, id, instant, to_instant};
use crate::store::SqliteStore;
use crate::trace;

#[async_trait]
impl KeyStore for SqliteStore {
    async fn insert_key(
        &self,
        scope: &Scope,
        key: &ApiKey,
        digest: &KeyDigest,
        entry: &AuditEntry,
    ) -> Result<()> {
        let (scope, key, digest, entry) = (scope.clone(), key.clone(), *digest, entry.clone());
        self.write(scope.fence(), move |connection, _| {
            insert(connection, scope.organization_id(), &key, &digest)?;
            trace::keep(connection, &scope, &entry, 1)
        })
        .await
    }

    async fn list_keys(&self, scope: &Scope, request: &PageRequest) -> Result<Page<ApiKey>> {
        let organization = scope.organization_id();
        let after: Option<(i64, KeyId)> = request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self
            .read(move |connection| {
                let sql = include_str!("../queries/keys/list.sql");
                let (at, key) = (after.map(|(at, _)| at), after.map(|(_, key)| id(key)));
                let params = (id(organization), at, key, limit + 1);
                all(&mut *connection.prepare_cached(sql)?, params, read)
            })
            .await?;
        Page::of(items, limit, |key| (instant(key.created_at), key.id))
    }

    async fn revoke_key(
        &self,
        scope: &Scope,
        key: KeyId,
        at: Instant,
        entry: &AuditEntry,
    ) -> Result<ApiKey> {
        let (scope, entry) = (scope.clone(), entry.clone());
        self.write(scope.fence(), move |connection, _| {
            let organization = scope.organization_id();
            let sql = include_str!("../queries/keys/revoke.sql");
            let params = (id(organization), id(key), instant(at));
            if connection.prepare_cached(sql)?.execute(params)? > 0 {
                trace::keep(connection, &scope, &entry, 1)?;
            }
            get(connection, organization, key)
        })
        .await
    }

    async fn find_key_any_organization(&self, digest: &KeyDigest) -> Result<Option<ApiKey>> {
        let digest = *digest;
        self.read(move |connection| {
            let sql = include_str!("../queries/keys/find_by_digest.sql");
            first(&mut *connection.prepare_cached(sql)?, [digest.as_bytes()], read)
        })
        .await
    }
}

fn insert(
    connection: &Connection,
    organization: OrganizationId,
    key: &ApiKey,
    digest: &KeyDigest,
) -> StoreResult<()> {
    let taken: bool = connection
        .prepare_cached(include_str!("../queries/keys/is_taken.sql"))?
        .query_row((id(organization), &key.name), |row| row.get(0))?;
    if taken {
        return Err(key_exists(&key.name).into());
    }
    connection.prepare_cached(include_str!("../queries/keys/insert.sql"))?.execute((
        id(organization),
        id(key.id),
        &key.name,
        &key.prefix,
        key.role.as_str(),
        key.created_by.map(id),
        instant(key.created_at),
        key.expires_at.map(instant),
        key.revoked_at.map(instant),
        digest.as_bytes(),
    ))?;
    Ok(())
}

fn get(connection: &Connection, organization: OrganizationId, key: KeyId) -> StoreResult<ApiKey> {
    let sql = include_str!("../queries/keys/get.sql");
    let params = (id(organization), id(key));
    let found = first(&mut *connection.prepare_cached(sql)?, params, read)?;
    Ok(found.ok_or_else(|| unknown_key(key))?)
}

fn read(row: &Row<'_>) -> StoreResult<ApiKey> {
    let role: String = row.get(4)?;
    let at = |column, name| -> StoreResult<Option<Instant>> {
        let micros: Option<i64> = row.get(column)?;
        micros.map(|micros| to_instant(micros, "api_keys", name)).transpose()
    };
    Ok(ApiKey {
        organization_id: get_id(row, 0)?,
        id: get_id(row, 1)?,
        name: row.get(2)?,
        prefix: row.get(3)?,
        role: Role::parse(&role)?,
        created_by: find_id(row, 5)?,
        created_at: to_instant(row.get(6)?, "api_keys", "created_at")?,
        expires_at: at(7, "expires_at")?,
        revoked_at: at(8, "revoked_at")?,
    })
}
