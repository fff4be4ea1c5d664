//! Organizations and members.

use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::error::{Error, Result};
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::brand::Brand;
use ioc_core::model::member::{Member, MemberRecord, Membership, Role};
use ioc_core::model::message::Trace;
use ioc_core::model::organization::Organization;
use ioc_core::page::{Cursor, Page, PageRequest, cursor_gone};
use ioc_core::store::organizations::OrganizationStore;
use ioc_core::store::written::Written;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::members::put_members;
use crate::rows::{all, get_count, get_id, organization};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::{brands, settings, trace};

#[async_trait]
impl OrganizationStore for PostgresStore {
    async fn insert_organization(
        &self,
        scope: &Scope,
        entries: &[(AuditEntry, u64)],
    ) -> Result<()> {
        let call = Arc::new((scope.clone(), entries.to_vec()));
        self.transact_new(scope, move |connection| {
            let call = call.clone();
            async move {
                let (scope, entries) = &*call;
                settings::insert(connection, scope.organization()).await?;
                trace::keep(connection, scope, entries).await
            }
            .boxed()
        })
        .await
    }

    async fn get_organization_any_organization(&self, key: OrganizationId) -> Result<Organization> {
        let found = self
            .transact_any(None, Access::Read, move |connection| {
                async move {
                    let row = query(include_str!("../queries/organizations/get.sql"))
                        .bind(key.uuid())
                        .fetch_optional(connection)
                        .await?;
                    row.as_ref().map(organization).transpose()
                }
                .boxed()
            })
            .await?;
        found.ok_or_else(|| {
            Error::not_found("unknown_organization", format!("there is no organization {key}"))
        })
    }

    async fn find_organization_any_organization(&self, name: &str) -> Result<Option<Organization>> {
        let name: Arc<str> = name.into();
        self.transact_any(None, Access::Read, move |connection| {
            let name = name.clone();
            async move {
                let row = query(include_str!("../queries/organizations/find_by_name.sql"))
                    .bind(&*name)
                    .fetch_optional(connection)
                    .await?;
                row.as_ref().map(organization).transpose()
            }
            .boxed()
        })
        .await
    }

    async fn list_organizations_any_organization(&self) -> Result<Vec<Organization>> {
        self.transact_any(None, Access::Read, |connection| {
            async move {
                let rows = query(include_str!("../queries/organizations/list.sql"))
                    .fetch_all(connection)
                    .await?;
                all(&rows, organization)
            }
            .boxed()
        })
        .await
    }

    async fn list_organizations_of_any_organization(
        &self,
        user_id: UserId,
    ) -> Result<Vec<Organization>> {
        self.transact_any(None, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/organizations/list_of.sql"))
                    .bind(user_id.uuid())
                    .fetch_all(connection)
                    .await?;
                all(&rows, organization)
            }
            .boxed()
        })
        .await
    }

    async fn put_organization(
        &self,
        scope: &Scope,
        seen: &Organization,
        changed: &Organization,
        trace: &Trace,
    ) -> Result<()> {
        let call = Arc::new((scope.clone(), seen.clone(), changed.clone(), trace.clone()));
        self.transact(scope, Access::Recount, move |connection| {
            let call = call.clone();
            async move { settings::put(connection, &call.0, &call.1, &call.2, &call.3).await }
                .boxed()
        })
        .await
    }

    async fn get_brand(&self, scope: &Scope) -> Result<Brand> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            brands::get(connection, organization).boxed()
        })
        .await
    }

    async fn put_brand(&self, scope: &Scope, brand: &Brand, trace: &Trace) -> Result<()> {
        let call = Arc::new((scope.clone(), brand.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move { brands::put(connection, &call.0, &call.1, &call.2).await }.boxed()
        })
        .await
    }

    async fn delete_brand(&self, scope: &Scope, trace: &Trace) -> Result<()> {
        let call = Arc::new((scope.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move { brands::delete(connection, &call.0, &call.1).await }.boxed()
        })
        .await
    }

    async fn put_members(
        &self,
        scope: &Scope,
        records: &[MemberRecord],
        trace: &Trace,
    ) -> Result<(Vec<UserId>, Written)> {
        let call = Arc::new((scope.clone(), records.to_vec(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move { put_members(connection, &call.0, &call.1, &call.2).await }.boxed()
        })
        .await
    }

    async fn find_member(&self, scope: &Scope, user_id: UserId) -> Result<Option<Member>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let row = query(include_str!("../queries/organizations/find_member.sql"))
                    .bind(organization.uuid())
                    .bind(user_id.uuid())
                    .fetch_optional(connection)
                    .await?;
                row.map(|row| member(organization, &row)).transpose()
            }
            .boxed()
        })
        .await
    }

    async fn list_members(&self, scope: &Scope, request: &PageRequest) -> Result<Page<Member>> {
        let organization = scope.organization_id();
        let after: Option<UserId> = request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self
            .transact(scope, Access::Read, move |connection| {
                async move {
                    let after = external_id_of(connection, organization, after).await?;
                    let rows = query(include_str!("../queries/organizations/list_members.sql"))
                        .bind(organization.uuid())
                        .bind(after)
                        .bind(i64::from(limit) + 1)
                        .fetch_all(connection)
                        .await?;
                    all(&rows, |row| member(organization, row))
                }
                .boxed()
            })
            .await?;
        Page::of(items, limit, |member| member.user_id)
    }

    async fn list_memberships(&self, scope: &Scope) -> Result<Vec<(u32, Membership)>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move { memberships(connection, organization).await }.boxed()
        })
        .await
    }

    async fn list_memberships_of(&self, scope: &Scope, user_id: UserId) -> Result<Vec<Membership>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move { intervals_of(connection, organization, vec![user_id.uuid()]).await }
                .boxed()
        })
        .await
    }
}

/// The external id behind which a page goes on; that before all others without a person.
async fn external_id_of(
    connection: &mut PgConnection,
    organization: OrganizationId,
    after: Option<UserId>,
) -> StoreResult<String> {
    let Some(after) = after else { return Ok(String::new()) };
    let row = query(include_str!("../queries/organizations/find_member.sql"))
        .bind(organization.uuid())
        .bind(after.uuid())
        .fetch_optional(connection)
        .await?;
    Ok(row.ok_or_else(cursor_gone)?.try_get(1)?)
}

fn member(organization_id: OrganizationId, row: &PgRow) -> StoreResult<Member> {
    Ok(Member {
        organization_id,
        user_id: get_id(row, 0)?,
        external_id: row.try_get(1)?,
        name: row.try_get(2)?,
        role: Role::parse(row.try_get(3)?)?,
        is_active: row.try_get(4)?,
        department: row.try_get(5)?,
        job_role: row.try_get(6)?,
    })
}

fn membership(row: &PgRow) -> StoreResult<Membership> {
    Ok(Membership {
        user_id: get_id(row, 1)?,
        valid_from: row.try_get(2)?,
        valid_to: row.try_get(3)?,
        department: row.try_get(4)?,
        job_role: row.try_get(5)?,
    })
}

/// What some people held when, by person and time.
pub(crate) async fn intervals_of(
    connection: &mut PgConnection,
    organization: OrganizationId,
    people: Vec<Uuid>,
) -> StoreResult<Vec<Membership>> {
    let rows = query(include_str!("../queries/organizations/intervals_of.sql"))
        .bind(organization.uuid())
        .bind(people)
        .fetch_all(connection)
        .await?;
    all(&rows, membership)
}

pub(crate) async fn memberships(
    connection: &mut PgConnection,
    organization: OrganizationId,
) -> StoreResult<Vec<(u32, Membership)>> {
    let rows = query(include_str!("../queries/organizations/list_intervals.sql"))
        .bind(organization.uuid())
        .fetch_all(connection)
        .await?;
    all(&rows, |row| Ok((get_count(row, 0)?, membership(row)?)))
}
