//! Organizations and members.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::model::audit::AuditEntry;
use ioc_core::model::brand::Brand;
use ioc_core::model::member::{Member, MemberRecord, Membership, Role, history_after};
use ioc_core::model::message::Trace;
use ioc_core::model::organization::Organization;
use ioc_core::page::{Cursor, Page, PageRequest, cursor_gone};
use ioc_core::store::organizations::OrganizationStore;
use ioc_core::store::written::Written;
use ioc_core::upkeep::groups::{Reading, Timelines};
use rusqlite::{Connection, Row};

use crate::error::{StoreError, StoreResult};
use crate::rows::{all, first, get_id, id, instant, organization, to_instant};
use crate::settings::{self, Settings};
use crate::store::SqliteStore;
use crate::{brands, groups, trace};

#[async_trait]
impl OrganizationStore for SqliteStore {
    async fn insert_organization(
        &self,
        scope: &Scope,
        entries: &[(AuditEntry, u64)],
    ) -> Result<()> {
        let (scope, entries) = (scope.clone(), entries.to_vec());
        self.write(scope.fence(), move |connection, _| {
            settings::insert(connection, scope.organization())?;
            entries
                .iter()
                .try_for_each(|(entry, rows)| trace::keep(connection, &scope, entry, *rows))
        })
        .await
    }

    async fn get_organization_any_organization(&self, key: OrganizationId) -> Result<Organization> {
        let found = self
            .read(move |connection| {
                let sql = include_str!("../queries/organizations/get.sql");
                first(&mut *connection.prepare_cached(sql)?, [id(key)], organization)
            })
            .await?;
        found.ok_or_else(|| {
            Error::not_found("unknown_organization", format!("there is no organization {key}"))
        })
    }

    async fn find_organization_any_organization(&self, name: &str) -> Result<Option<Organization>> {
        let name = name.to_owned();
        self.read(move |connection| {
            let sql = include_str!("../queries/organizations/find_by_name.sql");
            first(&mut *connection.prepare_cached(sql)?, [name], organization)
        })
        .await
    }

    async fn list_organizations_any_organization(&self) -> Result<Vec<Organization>> {
        self.read(|connection| {
            let sql = include_str!("../queries/organizations/list.sql");
            all(&mut *connection.prepare_cached(sql)?, [], organization)
        })
        .await
    }

    async fn list_organizations_of_any_organization(
        &self,
        user_id: UserId,
    ) -> Result<Vec<Organization>> {
        self.read(move |connection| {
            let sql = include_str!("../queries/organizations/list_of.sql");
            all(&mut *connection.prepare_cached(sql)?, [id(user_id)], organization)
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
        let (scope, trace) = (scope.clone(), trace.clone());
        let (seen, changed) = (seen.clone(), changed.clone());
        self.write(scope.fence(), move |connection, _| {
            settings::put(connection, &scope, &seen, &changed, &trace)
        })
        .await
    }

    async fn get_brand(&self, scope: &Scope) -> Result<Brand> {
        let organization = scope.organization_id();
        self.read(move |connection| brands::get(connection, organization)).await
    }

    async fn put_brand(&self, scope: &Scope, brand: &Brand, trace: &Trace) -> Result<()> {
        let (scope, brand, trace) = (scope.clone(), brand.clone(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            brands::put(connection, &scope, &brand, &trace)
        })
        .await
    }

    async fn delete_brand(&self, scope: &Scope, trace: &Trace) -> Result<()> {
        let (scope, trace) = (scope.clone(), trace.clone());
        self.write(scope.fence(), move |connection, _| brands::delete(connection, &scope, &trace))
            .await
    }

    async fn put_members(
        &self,
        scope: &Scope,
        records: &[MemberRecord],
        trace: &Trace,
    ) -> Result<(Vec<UserId>, Written)> {
        let (scope, records, trace) = (scope.clone(), records.to_vec(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            put_members(connection, &scope, &records, &trace)
        })
        .await
    }

    async fn find_member(&self, scope: &Scope, user_id: UserId) -> Result<Option<Member>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/organizations/find_member.sql");
            first(&mut *connection.prepare_cached(sql)?, (id(organization), id(user_id)), |row| {
                member(organization, row)
            })
        })
        .await
    }

    async fn list_members(&self, scope: &Scope, page: &PageRequest) -> Result<Page<Member>> {
        let organization = scope.organization_id();
        let after: Option<UserId> = page.after.as_ref().map(Cursor::key).transpose()?;
        let limit = page.limit;
        let items = self
            .read(move |connection| {
                let after = external_id_of(connection, organization, after)?;
                let sql = include_str!("../queries/organizations/list_members.sql");
                let params = (id(organization), after, limit + 1);
                all(&mut *connection.prepare_cached(sql)?, params, |row| member(organization, row))
            })
            .await?;
        Page::of(items, limit, |member| member.user_id)
    }

    async fn list_memberships(&self, scope: &Scope) -> Result<Vec<(u32, Membership)>> {
        let organization = scope.organization_id();
        self.read(move |connection| memberships(connection, organization)).await
    }

    async fn list_memberships_of(&self, scope: &Scope, user_id: UserId) -> Result<Vec<Membership>> {
        let scope = scope.clone();
        self.read(move |connection| intervals_of(connection, &scope, user_id)).await
    }
}

/// The external id behind which a page goes on; that before all others without a person.
fn external_id_of(
    connection: &Connection,
    organization: OrganizationId,
    after: Option<UserId>,
) -> StoreResult<String> {
    let Some(after) = after else { return Ok(String::new()) };
    let sql = include_str!("../queries/organizations/find_member.sql");
    let params = (id(organization), id(after));
    let found = first(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(1)?))?;
    Ok(found.ok_or_else(cursor_gone)?)
}

fn member(organization_id: OrganizationId, row: &Row<'_>) -> StoreResult<Member> {
    let role: String = row.get(3)?;
    Ok(Member {
        organization_id,
        user_id: get_id(row, 0)?,
        external_id: row.get(1)?,
        name: row.get(2)?,
        role: Role::parse(&role)?,
        is_active: row.get(4)?,
        department: row.get(5)?,
        job_role: row.get(6)?,
    })
}

fn membership(user_id: UserId, row: &Row<'_>, column: usize) -> StoreResult<Membership> {
    let instant_at = |micros| to_instant(micros, "membership_intervals", "valid_from");
    let valid_to: Option<i64> = row.get(column + 1)?;
    Ok(Membership {
        user_id,
        valid_from: instant_at(row.get(column)?)?,
        valid_to: valid_to.map(instant_at).transpose()?,
        department: row.get(column + 2)?,
        job_role: row.get(column + 3)?,
    })
}

/// All memberships of an organization with their people's ordinals.
pub(crate) fn memberships(
    connection: &Connection,
    organization: OrganizationId,
) -> StoreResult<Vec<(u32, Membership)>> {
    let sql = include_str!("../queries/organizations/list_intervals.sql");
    all(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
        Ok((row.get(0)?, membership(get_id(row, 1)?, row, 2)?))
    })
}

struct Person {
    user_id: UserId,
    ordinal: u32,
    name: Option<String>,
    role: Role,
    is_new: bool,
}

fn put_members(
    connection: &Connection,
    scope: &Scope,
    records: &[MemberRecord],
    trace: &Trace,
) -> StoreResult<(Vec<UserId>, Written)> {
    let organization = scope.organization_id();
    let Settings { organization: Organization { calendar, .. }, settled_before, .. } =
        settings::of(connection, organization)?;
    let reading = Reading { calendar, settled_before };
    let mut timelines = Timelines::default();
    let mut written = Written::default();
    let mut user_ids = vec![None; records.len()];
    // People get their ordinals in the order in which they join: then the
    // members of a day are mostly one run, and their bitmap a few bytes.
    let mut order: Vec<usize> = (0..records.len()).collect();
    order.sort_by_key(|index| records[*index].from);
    for index in order {
        let record = &records[index];
        let person = find_or_insert(connection, scope, record, trace.audit.at)?;
        user_ids[index] = Some(person.user_id);
        let record = MemberRecord { user_id: person.user_id, ..record.clone() };
        let before = intervals_of(connection, scope, person.user_id)?;
        let after = history_after(&before, &record);
        let name = record.name.as_ref().or(person.name.as_ref());
        let role = record.role.unwrap_or(person.role);
        let same = after == before && name == person.name.as_ref() && role == person.role;
        match (person.is_new, same) {
            (true, _) => written.added += 1,
            (false, false) => written.changed += 1,
            (false, true) => {
                written.unchanged += 1;
                continue;
            }
        }
        if !person.is_new {
            let permitted = scope.permit_changing(person.role);
            permitted.map_err(|error| error.with("external_id", &record.external_id))?;
        }
        let user = (id(scope.organization_id()), id(person.user_id));
        put_intervals(connection, user, &before, &after)?;
        let latest = after.last();
        connection
            .prepare_cached(include_str!("../queries/organizations/update_member.sql"))?
            .execute((
                user.0,
                user.1,
                name,
                role.as_str(),
                latest.and_then(|held| held.department.as_ref()),
                latest.and_then(|held| held.job_role.as_ref()),
                latest.is_some_and(|held| held.valid_to.is_none_or(|to| to > trace.audit.at)),
            ))?;
        groups::load(connection, organization, &reading, [&before, &after], &mut timelines)?;
        timelines.replace(&reading, person.ordinal, &before, &after);
    }
    groups::store(connection, organization, &timelines)?;
    trace::leave(connection, scope, trace, written.added + written.changed)?;
    Ok((user_ids.into_iter().flatten().collect(), written))
}

fn find_or_insert(
    connection: &Connection,
    scope: &Scope,
    record: &MemberRecord,
    now: Instant,
) -> StoreResult<Person> {
    let organization = id(scope.organization_id());
    let known = first(
        &mut *connection
            .prepare_cached(include_str!("../queries/organizations/find_person.sql"))?,
        (organization, &record.external_id),
        |row| {
            let role: String = row.get(3)?;
            Ok(Person {
                user_id: get_id(row, 0)?,
                ordinal: row.get(1)?,
                name: row.get(2)?,
                role: Role::parse(&role)?,
                is_new: false,
            })
        },
    )?;
    if let Some(person) = known {
        return Ok(person);
    }
    let ordinal: u32 = connection
        .prepare_cached(include_str!("../queries/organizations/take_member_ordinal.sql"))?
        .query_row([organization], |row| row.get(0))?;
    connection
        .prepare_cached(include_str!("../queries/organizations/insert_user.sql"))?
        .execute((id(record.user_id), instant(now)))?;
    let role = record.role.unwrap_or(Role::Viewer);
    connection
        .prepare_cached(include_str!("../queries/organizations/insert_member.sql"))?
        .execute((
            organization,
            id(record.user_id),
            &record.external_id,
            &record.name,
            role.as_str(),
            ordinal,
        ))
        .map_err(|error| taken(error, record))?;
    let name = record.name.clone();
    Ok(Person { user_id: record.user_id, ordinal, name, role, is_new: true })
}

fn taken(error: rusqlite::Error, record: &MemberRecord) -> StoreError {
    if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) {
        let message = format!("the user id {} belongs to another person here", record.user_id);
        return Error::new(ErrorKind::Conflict, "user_exists", message)
            .with("external_id", &record.external_id)
            .with_source(error)
            .into();
    }
    error.into()
}

fn intervals_of(
    connection: &Connection,
    scope: &Scope,
    user_id: UserId,
) -> StoreResult<Vec<Membership>> {
    let sql = include_str!("../queries/organizations/intervals_of.sql");
    let params = (id(scope.organization_id()), id(user_id));
    all(&mut *connection.prepare_cached(sql)?, params, |row| membership(user_id, row, 0))
}

fn put_intervals(
    connection: &Connection,
    (organization, user): ([u8; 16], [u8; 16]),
    before: &[Membership],
    after: &[Membership],
) -> StoreResult<()> {
    if before == after {
        return Ok(());
    }
    connection
        .prepare_cached(include_str!("../queries/organizations/delete_intervals.sql"))?
        .execute((organization, user))?;
    let mut insert =
        connection.prepare_cached(include_str!("../queries/organizations/insert_interval.sql"))?;
    for held in after {
        insert.execute((
            organization,
            user,
            instant(held.valid_from),
            held.valid_to.map(instant),
            &held.department,
            &held.job_role,
        ))?;
    }
    Ok(())
}
