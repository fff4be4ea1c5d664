//! Organizations and members.

use std::collections::BTreeMap;

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
use ioc_core::page::{Page, PageRequest, cursor_gone};
use ioc_core::store::organizations::{OrganizationStore, changed_meanwhile};
use ioc_core::store::written::Written;

use crate::page::page_behind;
use crate::rows::{Person, Rows};
use crate::store::MemoryStore;

#[async_trait]
impl OrganizationStore for MemoryStore {
    async fn insert_organization(
        &self,
        scope: &Scope,
        entries: &[(AuditEntry, u64)],
    ) -> Result<()> {
        let audit = entries.iter().map(|(entry, count)| entry.row(scope.actor(), *count));
        self.hold(scope)?;
        self.insert(scope.organization(), audit.collect())
    }

    async fn get_organization_any_organization(&self, id: OrganizationId) -> Result<Organization> {
        Ok(self.rows(id)?.organization.clone())
    }

    async fn find_organization_any_organization(&self, name: &str) -> Result<Option<Organization>> {
        Ok(self.list().into_iter().find(|organization| organization.name == name))
    }

    async fn list_organizations_any_organization(&self) -> Result<Vec<Organization>> {
        Ok(self.list())
    }

    async fn list_organizations_of_any_organization(
        &self,
        user_id: UserId,
    ) -> Result<Vec<Organization>> {
        let mut theirs: Vec<_> = self
            .all()
            .into_iter()
            .filter(|rows| rows.people.contains_key(&user_id))
            .map(|rows| rows.organization.clone())
            .collect();
        theirs.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(theirs)
    }

    async fn put_organization(
        &self,
        scope: &Scope,
        seen: &Organization,
        changed: &Organization,
        trace: &Trace,
    ) -> Result<()> {
        self.write(scope, trace, |rows| {
            if rows.organization != *seen {
                return Err(changed_meanwhile(&seen.name));
            }
            let Organization { id, created_at, audit_key, ref entered_as, ref calendar, .. } =
                rows.organization;
            let entered_as = entered_as.clone();
            if let Some(from) = changed.calendar.differs_from(calendar) {
                rows.refuse_sealed(from)?;
            }
            rows.organization =
                Organization { id, created_at, entered_as, audit_key, ..changed.clone() };
            Ok(((), 1))
        })
    }

    async fn get_brand(&self, scope: &Scope) -> Result<Brand> {
        let rows = self.rows(scope.organization_id())?;
        let name = rows.organization.name.clone();
        let brand = rows.brand.clone().unwrap_or_else(|| Brand::plain(""));
        Ok(Brand { name, ..brand })
    }

    async fn put_brand(&self, scope: &Scope, brand: &Brand, trace: &Trace) -> Result<()> {
        self.write(scope, trace, |rows| {
            rows.brand = Some(brand.clone());
            Ok(((), 1))
        })
    }

    async fn delete_brand(&self, scope: &Scope, trace: &Trace) -> Result<()> {
        self.write(scope, trace, |rows| Ok(((), rows.brand.take().map_or(0, |_| 1))))
    }

    async fn put_members(
        &self,
        scope: &Scope,
        records: &[MemberRecord],
        trace: &Trace,
    ) -> Result<(Vec<UserId>, Written)> {
        self.write(scope, trace, |rows| {
            let mut written = Written::default();
            let mut user_ids = vec![None; records.len()];
            // Ordinals go by joining, and a history by time.
            let mut order: Vec<usize> = (0..records.len()).collect();
            order.sort_by_key(|index| records[*index].from);
            for index in order {
                let (user_id, one) = put(scope, rows, &records[index], trace.audit.at)?;
                user_ids[index] = Some(user_id);
                written.merge(one);
            }
            let user_ids = user_ids.into_iter().flatten().collect();
            Ok(((user_ids, written), written.added + written.changed))
        })
    }

    async fn find_member(&self, scope: &Scope, user_id: UserId) -> Result<Option<Member>> {
        let rows = self.rows(scope.organization_id())?;
        Ok(rows.people.get(&user_id).map(|person| person.member.clone()))
    }

    async fn list_members(&self, scope: &Scope, request: &PageRequest) -> Result<Page<Member>> {
        let rows = self.rows(scope.organization_id())?;
        let behind = |id: UserId| {
            let person = rows.people.get(&id).ok_or_else(cursor_gone)?;
            Ok::<_, Error>(&person.member.external_id)
        };
        let after = request.after.as_ref().map(|cursor| behind(cursor.key()?)).transpose()?;
        let members = rows.people.values().map(|person| &person.member);
        let in_order: BTreeMap<_, _> =
            members.map(|member| (&member.external_id, member)).collect();
        page_behind(in_order, after.as_ref(), request.limit, |_, member| member.user_id)
    }

    async fn list_memberships(&self, scope: &Scope) -> Result<Vec<(u32, Membership)>> {
        let rows = self.rows(scope.organization_id())?;
        let mut people: Vec<&Person> = rows.people.values().collect();
        people.sort_by_key(|person| person.ordinal);
        let of = |person: &Person| {
            let ordinal = person.ordinal;
            person.history.clone().into_iter().map(move |held| (ordinal, held))
        };
        Ok(people.into_iter().flat_map(of).collect())
    }

    async fn list_memberships_of(&self, scope: &Scope, user_id: UserId) -> Result<Vec<Membership>> {
        let rows = self.rows(scope.organization_id())?;
        Ok(rows.people.get(&user_id).map(|person| person.history.clone()).unwrap_or_default())
    }
}

/// Puts what is known of one person, and says who it is.
fn put(
    scope: &Scope,
    rows: &mut Rows,
    record: &MemberRecord,
    now: Instant,
) -> Result<(UserId, Written)> {
    let known = rows.people.values().find(|it| it.member.external_id == record.external_id);
    let known = known.map(|person| person.member.user_id);
    let user_id = known.unwrap_or(record.user_id);
    if known.is_none() && rows.people.contains_key(&user_id) {
        let message = format!("the user id {user_id} belongs to another person here");
        return Err(Error::new(ErrorKind::Conflict, "user_exists", message)
            .with("external_id", &record.external_id));
    }
    let next = u32::try_from(rows.people.len()).unwrap_or(u32::MAX);
    let fresh = || joining(rows.organization.id, user_id, next, &record.external_id);
    let person = rows.people.entry(user_id).or_insert_with(fresh);
    let history = history_after(&person.history, &MemberRecord { user_id, ..record.clone() });
    let name = record.name.clone().or_else(|| person.member.name.clone());
    let role = record.role.unwrap_or(person.member.role);
    let same =
        history == person.history && name == person.member.name && role == person.member.role;
    if known.is_some() && same {
        return Ok((user_id, Written { unchanged: 1, ..Written::default() }));
    }
    if known.is_some() {
        let permitted = scope.permit_changing(person.member.role);
        permitted.map_err(|error| error.with("external_id", &record.external_id))?;
    }
    let latest = history.last();
    person.member = Member {
        name,
        role,
        is_active: latest.is_some_and(|held| held.valid_to.is_none_or(|to| to > now)),
        department: latest.and_then(|held| held.department.clone()),
        job_role: latest.and_then(|held| held.job_role.clone()),
        ..person.member.clone()
    };
    if let Some(settled) = rows.settled_before
        && person.earlier.last().is_none_or(|(before, _)| *before < settled)
    {
        person.earlier.push((settled, person.history.clone()));
    }
    person.history = history;
    let (added, changed) = if known.is_none() { (1, 0) } else { (0, 1) };
    Ok((user_id, Written { added, changed, unchanged: 0 }))
}

/// A person of whom nothing is known but who they are.
fn joining(
    organization_id: OrganizationId,
    user_id: UserId,
    ordinal: u32,
    external_id: &str,
) -> Person {
    let member = Member {
        organization_id,
        user_id,
        external_id: external_id.to_owned(),
        name: None,
        role: Role::Viewer,
        is_active: false,
        department: None,
        job_role: None,
    };
    Person { ordinal, member, history: Vec::new(), earlier: Vec::new() }
}
