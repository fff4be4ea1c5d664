//! Requests that may come twice.

use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::fence::Fence;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::model::request::{Claim, KeptReply, KeyedRequest};
use ioc_core::store::requests::RequestStore;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::{StoreError, StoreResult};
use crate::rows::to_json;
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;

#[async_trait]
impl RequestStore for PostgresStore {
    async fn claim_request(&self, scope: &Scope, request: &KeyedRequest) -> Result<Claim> {
        let (organization, request) = (scope.organization_id(), Arc::new(request.clone()));
        self.transact(scope, Access::Note, move |connection| {
            let request = request.clone();
            async move { claim(connection, organization, &request).await }.boxed()
        })
        .await
    }

    async fn finish_request(
        &self,
        scope: &Scope,
        request: &KeyedRequest,
        reply: &KeptReply,
    ) -> Result<()> {
        let organization = scope.organization_id();
        let call = Arc::new((request.clone(), reply.clone()));
        self.transact(scope, Access::Note, move |connection| {
            let call = call.clone();
            async move {
                let (request, reply) = &*call;
                query(include_str!("../queries/requests/finish.sql"))
                    .bind(organization.uuid())
                    .bind(&request.actor)
                    .bind(&request.key)
                    .bind(request.digest.as_slice())
                    .bind(request.at)
                    .bind(request.expires_at)
                    .bind(i32::from(reply.status))
                    .bind(serde_json::json!(reply.headers).to_string())
                    .bind(&reply.body)
                    .execute(connection)
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    async fn release_request(&self, scope: &Scope, request: &KeyedRequest) -> Result<()> {
        let (organization, request) = (scope.organization_id(), Arc::new(request.clone()));
        self.transact(scope, Access::Note, move |connection| {
            let request = request.clone();
            async move {
                query(include_str!("../queries/requests/release.sql"))
                    .bind(organization.uuid())
                    .bind(&request.actor)
                    .bind(&request.key)
                    .bind(request.digest.as_slice())
                    .bind(request.at)
                    .execute(connection)
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    async fn delete_requests_any_organization(
        &self,
        now: Instant,
        fence: Option<Fence>,
    ) -> Result<u64> {
        self.transact_any(fence, Access::Write, move |connection| {
            async move {
                let row = query(include_str!("../queries/requests/delete.sql"))
                    .bind(now)
                    .fetch_one(connection)
                    .await?;
                Ok(row.try_get::<i64, _>(0)?.cast_unsigned())
            }
            .boxed()
        })
        .await
    }
}

async fn claim(
    connection: &mut PgConnection,
    organization: OrganizationId,
    request: &KeyedRequest,
) -> StoreResult<Claim> {
    let claimed = query(include_str!("../queries/requests/claim.sql"))
        .bind(organization.uuid())
        .bind(&request.actor)
        .bind(&request.key)
        .bind(request.digest.as_slice())
        .bind(request.at)
        .bind(request.expires_at)
        .execute(&mut *connection)
        .await?;
    if claimed.rows_affected() > 0 {
        return Ok(Claim::New);
    }
    let found = query(include_str!("../queries/requests/get.sql"))
        .bind(organization.uuid())
        .bind(&request.actor)
        .bind(&request.key)
        .fetch_optional(connection)
        .await?;
    // One that was given back since then was running a moment ago.
    found.map_or(Ok(Claim::Running), |row| read(&row, &request.digest))
}

/// The columns digest, status, headers, body of a key, for a request of a digest.
fn read(row: &PgRow, digest: &[u8; 32]) -> StoreResult<Claim> {
    if row.try_get::<&[u8], _>(0)? != digest {
        return Ok(Claim::Mismatch);
    }
    let Some(status) = row.try_get::<Option<i32>, _>(1)? else { return Ok(Claim::Running) };
    Ok(Claim::Done(KeptReply {
        status: u16::try_from(status).map_err(|_| StoreError::Corrupt {
            table: "keyed_requests",
            column: "status",
            value: status.to_string(),
        })?,
        headers: to_json(row.try_get(2)?, "keyed_requests", "headers")?,
        body: row.try_get(3)?,
    }))
}
