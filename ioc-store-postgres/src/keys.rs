//! API keys.

use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{Id, KeyId, OrganizationId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::key::{ApiKey, KeyDigest};
use ioc_core::model::member::Role;
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::keys::{KeyStore, key_exists, unknown_key};
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::{StoreError, StoreResult};
use crate::rows::{all, at, find_id, get_id};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::trace;

#[async_trait]
impl KeyStore for PostgresStore {
    async fn insert_key(
        &self,
        scope: &Scope,
        key: &ApiKey,
        digest: &KeyDigest,
        entry: &AuditEntry,
    ) -> Result<()> {
        let call = Arc::new((scope.clone(), key.clone(), *digest, entry.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, key, digest, entry) = &*call;
                insert(connection, scope.organization_id(), key, digest).await?;
                trace::keep(connection, scope, &[(entry.clone(), 1)]).await
            }
            .boxed()
        })
        .await
    }

    async fn list_keys(&self, scope: &Scope, request: &PageRequest) -> Result<Page<ApiKey>> {
        let organization = scope.organization_id();
        let after: Option<(i64, KeyId)> = request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self
            .transact(scope, Access::Read, move |connection| {
                async move {
                    let rows = query(include_str!("../queries/keys/list.sql"))
                        .bind(organization.uuid())
                        .bind(after.map(|(micros, _)| at(micros)))
                        .bind(after.map(|(_, key)| key.uuid()))
                        .bind(i64::from(limit) + 1)
                        .fetch_all(connection)
                        .await?;
                    all(&rows, read)
                }
                .boxed()
            })
            .await?;
        Page::of(items, limit, |key| (key.created_at.timestamp_micros(), key.id))
    }

    async fn revoke_key(
        &self,
        scope: &Scope,
        key: KeyId,
        at: Instant,
        entry: &AuditEntry,
    ) -> Result<ApiKey> {
        let call = Arc::new((scope.clone(), entry.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, entry) = &*call;
                let organization = scope.organization_id();
                let done = query(include_str!("../queries/keys/revoke.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .bind(at)
                    .execute(&mut *connection)
                    .await?;
                if done.rows_affected() > 0 {
                    trace::keep(connection, scope, &[(entry.clone(), 1)]).await?;
                }
                get(connection, organization, key).await
            }
            .boxed()
        })
        .await
    }

    async fn find_key_any_organization(&self, digest: &KeyDigest) -> Result<Option<ApiKey>> {
        let digest = *digest;
        self.transact_any(None, Access::Read, move |connection| {
            async move {
                let row = query(include_str!("../queries/keys/find_by_digest.sql"))
                    .bind(digest.as_bytes().to_vec())
                    .fetch_optional(connection)
                    .await?;
                row.as_ref().map(read).transpose()
            }
            .boxed()
        })
        .await
    }
}

async fn insert(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: &ApiKey,
    digest: &KeyDigest,
) -> StoreResult<()> {
    query(include_str!("../queries/keys/insert.sql"))
        .bind(organization.uuid())
        .bind(key.id.uuid())
        .bind(&key.name)
        .bind(&key.prefix)
        .bind(key.role.as_str())
        .bind(key.created_by.map(Id::uuid))
        .bind(key.created_at)
        .bind(key.expires_at)
        .bind(key.revoked_at)
        .bind(digest.as_bytes().to_vec())
        .execute(connection)
        .await
        .map_err(|error| taken(error.into(), key))?;
    Ok(())
}

fn taken(error: StoreError, key: &ApiKey) -> StoreError {
    match error.taken() {
        Some("idx_api_keys_name") => key_exists(&key.name).into(),
        _ => error,
    }
}

async fn get(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: KeyId,
) -> StoreResult<ApiKey> {
    let found = query(include_str!("../queries/keys/get.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .fetch_optional(connection)
        .await?;
    read(&found.ok_or_else(|| unknown_key(key))?)
}

fn read(row: &PgRow) -> StoreResult<ApiKey> {
    Ok(ApiKey {
        organization_id: get_id(row, 0)?,
        id: get_id(row, 1)?,
        name: row.try_get(2)?,
        prefix: row.try_get(3)?,
        role: Role::parse(row.try_get(4)?)?,
        created_by: find_id(row, 5)?,
        created_at: row.try_get(6)?,
        expires_at: row.try_get(7)?,
        revoked_at: row.try_get(8)?,
    })
}
