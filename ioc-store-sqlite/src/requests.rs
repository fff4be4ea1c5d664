//! Requests that may come twice.

use async_trait::async_trait;
use ioc_core::access::fence::Fence;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::model::request::{Claim, KeptReply, KeyedRequest};
use ioc_core::store::requests::RequestStore;
use rusqlite::{Connection, Row, params};

use crate::error::StoreResult;
use crate::rows::{first, id, instant, to_json};
use crate::store::SqliteStore;

#[async_trait]
impl RequestStore for SqliteStore {
    async fn claim_request(&self, scope: &Scope, request: &KeyedRequest) -> Result<Claim> {
        let (organization, request) = (id(scope.organization_id()), request.clone());
        self.write(scope.fence(), move |connection, _| claim(connection, organization, &request))
            .await
    }

    async fn finish_request(
        &self,
        scope: &Scope,
        request: &KeyedRequest,
        reply: &KeptReply,
    ) -> Result<()> {
        let (organization, request, reply) =
            (id(scope.organization_id()), request.clone(), reply.clone());
        self.write(scope.fence(), move |connection, _| {
            let sql = include_str!("../queries/requests/finish.sql");
            connection.prepare_cached(sql)?.execute(params![
                organization,
                request.actor,
                request.key,
                request.digest,
                instant(request.at),
                instant(request.expires_at),
                reply.status,
                serde_json::json!(reply.headers).to_string(),
                reply.body,
            ])?;
            Ok(())
        })
        .await
    }

    async fn release_request(&self, scope: &Scope, request: &KeyedRequest) -> Result<()> {
        let (organization, request) = (id(scope.organization_id()), request.clone());
        self.write(scope.fence(), move |connection, _| {
            let sql = include_str!("../queries/requests/release.sql");
            let KeyedRequest { actor, key, digest, at, .. } = request;
            let params = (organization, actor, key, digest, instant(at));
            connection.prepare_cached(sql)?.execute(params)?;
            Ok(())
        })
        .await
    }

    async fn delete_requests_any_organization(
        &self,
        now: Instant,
        fence: Option<Fence>,
    ) -> Result<u64> {
        self.write(fence, move |connection, _| {
            let sql = include_str!("../queries/requests/delete.sql");
            Ok(connection.prepare_cached(sql)?.execute([instant(now)])? as u64)
        })
        .await
    }
}

fn claim(
    connection: &Connection,
    organization: [u8; 16],
    request: &KeyedRequest,
) -> StoreResult<Claim> {
    let KeyedRequest { key, actor, digest, at, expires_at } = request;
    let sql = include_str!("../queries/requests/claim.sql");
    let params = (organization, actor, key, digest, instant(*at), instant(*expires_at));
    if connection.prepare_cached(sql)?.execute(params)? > 0 {
        return Ok(Claim::New);
    }
    let sql = include_str!("../queries/requests/get.sql");
    let params = (organization, actor, key);
    let found = first(&mut *connection.prepare_cached(sql)?, params, |row| read(row, digest))?;
    Ok(found.unwrap_or(Claim::Running))
}

/// The columns digest, status, headers, body of a key, for a request of a digest.
fn read(row: &Row<'_>, digest: &[u8; 32]) -> StoreResult<Claim> {
    if row.get::<_, [u8; 32]>(0)? != *digest {
        return Ok(Claim::Mismatch);
    }
    let Some(status) = row.get(1)? else { return Ok(Claim::Running) };
    let headers: String = row.get(2)?;
    Ok(Claim::Done(KeptReply {
        status,
        headers: to_json(&headers, "keyed_requests", "headers")?,
        body: row.get(3)?,
    }))
}
