//! Takes in what a batch says of people.

use std::collections::{BTreeMap, HashMap};

use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::model::member::{MemberRecord, Membership, Role, history_after};
use ioc_core::model::message::Trace;
use ioc_core::store::written::Written;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::{StoreError, StoreResult};
use crate::organizations::intervals_of;
use crate::rows::{all, get_count, get_id};
use crate::statement::query;
use crate::{groups, settings, trace};

/// What is known of a person, and becomes known by a batch.
#[derive(Debug)]
struct Person {
    user_id: UserId,
    external_id: String,
    ordinal: u32,
    name: Option<String>,
    role: Role,
    is_new: bool,
    before: Vec<Membership>,
    after: Vec<Membership>,
    changed: bool,
}

/// Puts the records of a batch, and says who their people are.
pub(crate) async fn put_members(
    connection: &mut PgConnection,
    scope: &Scope,
    records: &[MemberRecord],
    trace: &Trace,
) -> StoreResult<(Vec<UserId>, Written)> {
    let organization = scope.organization_id();
    let reading = settings::of(connection, organization).await?.reading();
    let mut people = people_of(connection, organization, records).await?;
    let known = people.len();
    let mut places: HashMap<String, usize> =
        people.iter().enumerate().map(|(place, it)| (it.external_id.clone(), place)).collect();
    let mut written = Written::default();
    let mut user_ids = vec![None; records.len()];
    // People get their ordinals in the order in which they join: then the
    // members of a day are mostly one run, and their bitmap a few bytes.
    let mut order: Vec<usize> = (0..records.len()).collect();
    order.sort_by_key(|index| records[*index].from);
    for index in order {
        let record = &records[index];
        let place = *places.entry(record.external_id.clone()).or_insert_with(|| {
            people.push(joining(record));
            people.len() - 1
        });
        let person = &mut people[place];
        user_ids[index] = Some(person.user_id);
        match take_in(scope, person, record)? {
            (true, _) => written.added += 1,
            (false, true) => written.changed += 1,
            (false, false) => written.unchanged += 1,
        }
    }
    give_ordinals(connection, organization, &mut people[known..]).await?;
    let mut touched = BTreeMap::new();
    for person in people.iter().filter(|person| person.changed) {
        for (group, from) in
            reading.touched(&person.before).into_iter().chain(reading.touched(&person.after))
        {
            let first = touched.entry(group).or_insert(from);
            *first = from.min(*first);
        }
    }
    let mut timelines = groups::load(connection, organization, &touched).await?;
    for person in people.iter().filter(|person| person.changed) {
        timelines.replace(&reading, person.ordinal, &person.before, &person.after);
    }
    store(connection, organization, &people, trace.audit.at).await?;
    groups::store(connection, organization, &timelines).await?;
    trace::leave(connection, scope, trace, written.added + written.changed).await?;
    Ok((user_ids.into_iter().flatten().collect(), written))
}

/// Takes a record in, and says whether the person is new with it and whether it
/// changed anything.
fn take_in(scope: &Scope, person: &mut Person, record: &MemberRecord) -> StoreResult<(bool, bool)> {
    let record = MemberRecord { user_id: person.user_id, ..record.clone() };
    let first = std::mem::take(&mut person.is_new);
    let after = history_after(&person.after, &record);
    let name = record.name.or_else(|| person.name.clone());
    let role = record.role.unwrap_or(person.role);
    let changed = first || after != person.after || name != person.name || role != person.role;
    if changed && !first {
        let permitted = scope.permit_changing(person.role);
        permitted.map_err(|error| error.with("external_id", &record.external_id))?;
    }
    person.changed |= changed;
    (person.after, person.name, person.role) = (after, name, role);
    Ok((first, changed))
}

fn joining(record: &MemberRecord) -> Person {
    Person {
        user_id: record.user_id,
        external_id: record.external_id.clone(),
        ordinal: 0,
        name: record.name.clone(),
        role: record.role.unwrap_or(Role::Viewer),
        is_new: true,
        before: Vec::new(),
        after: Vec::new(),
        changed: false,
    }
}

/// The people of the records who are known, with their histories.
async fn people_of(
    connection: &mut PgConnection,
    organization: OrganizationId,
    records: &[MemberRecord],
) -> StoreResult<Vec<Person>> {
    let wanted: Vec<&str> = records.iter().map(|record| record.external_id.as_str()).collect();
    let rows = query(include_str!("../queries/organizations/find_people.sql"))
        .bind(organization.uuid())
        .bind(wanted)
        .fetch_all(&mut *connection)
        .await?;
    let mut people = all(&rows, |row| {
        Ok(Person {
            user_id: get_id(row, 0)?,
            ordinal: get_count(row, 1)?,
            name: row.try_get(2)?,
            role: Role::parse(row.try_get(3)?)?,
            external_id: row.try_get(4)?,
            is_new: false,
            before: Vec::new(),
            after: Vec::new(),
            changed: false,
        })
    })?;
    let ids: Vec<Uuid> = people.iter().map(|person| person.user_id.uuid()).collect();
    let mut histories: HashMap<UserId, Vec<Membership>> = HashMap::new();
    for held in intervals_of(connection, organization, ids).await? {
        histories.entry(held.user_id).or_default().push(held);
    }
    for person in &mut people {
        person.before = histories.remove(&person.user_id).unwrap_or_default();
        person.after.clone_from(&person.before);
    }
    Ok(people)
}

async fn give_ordinals(
    connection: &mut PgConnection,
    organization: OrganizationId,
    joined: &mut [Person],
) -> StoreResult<()> {
    if joined.is_empty() {
        return Ok(());
    }
    let count = i32::try_from(joined.len()).unwrap_or(i32::MAX);
    let row = query(include_str!("../queries/organizations/take_member_ordinals.sql"))
        .bind(organization.uuid())
        .bind(count)
        .fetch_one(connection)
        .await?;
    let first = get_count(&row, 0)?;
    for (ordinal, person) in (first..).zip(joined) {
        person.ordinal = ordinal;
    }
    Ok(())
}

/// Writes the people who changed, with their histories.
async fn store(
    connection: &mut PgConnection,
    organization: OrganizationId,
    people: &[Person],
    now: Instant,
) -> StoreResult<()> {
    let changed: Vec<&Person> = people.iter().filter(|person| person.changed).collect();
    if changed.is_empty() {
        return Ok(());
    }
    let latest = |person: &Person| person.after.last().cloned();
    let ids: Vec<Uuid> = changed.iter().map(|it| it.user_id.uuid()).collect();
    let external_ids: Vec<&str> = changed.iter().map(|it| it.external_id.as_str()).collect();
    let names: Vec<Option<&str>> = changed.iter().map(|it| it.name.as_deref()).collect();
    let roles: Vec<&str> = changed.iter().map(|it| it.role.as_str()).collect();
    let departments: Vec<Option<String>> =
        changed.iter().map(|it| latest(it).and_then(|held| held.department)).collect();
    let job_roles: Vec<Option<String>> =
        changed.iter().map(|it| latest(it).and_then(|held| held.job_role)).collect();
    let is_here = |held: Membership| held.valid_to.is_none_or(|to| to > now);
    let active: Vec<bool> = changed.iter().map(|it| latest(it).is_some_and(is_here)).collect();
    let ordinals: Vec<i32> = changed.iter().map(|it| it.ordinal.cast_signed()).collect();
    query(include_str!("../queries/organizations/put_members.sql"))
        .bind(organization.uuid())
        .bind(ids)
        .bind(external_ids)
        .bind(names)
        .bind(roles)
        .bind(departments)
        .bind(job_roles)
        .bind(active)
        .bind(ordinals)
        .bind(now)
        .execute(&mut *connection)
        .await
        .map_err(|error| taken(error.into(), &changed))?;
    put_intervals(connection, organization, &changed).await
}

fn taken(error: StoreError, people: &[&Person]) -> StoreError {
    if error.taken() != Some("user_organizations_pkey") {
        return error;
    }
    let message = "a user id of the batch belongs to another person here";
    let error = Error::new(ErrorKind::Conflict, "user_exists", message).with_source(error);
    let ids: Vec<&str> = people.iter().map(|person| person.external_id.as_str()).collect();
    if ids.len() == 1 { error.with("external_id", ids[0]).into() } else { error.into() }
}

async fn put_intervals(
    connection: &mut PgConnection,
    organization: OrganizationId,
    changed: &[&Person],
) -> StoreResult<()> {
    let moved = changed.iter().filter(|person| person.before != person.after);
    let (mut people, mut held) = (Vec::<Uuid>::new(), Vec::<&Membership>::new());
    for person in moved {
        people.push(person.user_id.uuid());
        held.extend(&person.after);
    }
    query(include_str!("../queries/organizations/delete_intervals.sql"))
        .bind(organization.uuid())
        .bind(people)
        .execute(&mut *connection)
        .await?;
    let ids: Vec<Uuid> = held.iter().map(|it| it.user_id.uuid()).collect();
    let from: Vec<Instant> = held.iter().map(|it| it.valid_from).collect();
    let to: Vec<Option<Instant>> = held.iter().map(|it| it.valid_to).collect();
    let departments: Vec<Option<&str>> = held.iter().map(|it| it.department.as_deref()).collect();
    let job_roles: Vec<Option<&str>> = held.iter().map(|it| it.job_role.as_deref()).collect();
    query(include_str!("../queries/organizations/insert_intervals.sql"))
        .bind(organization.uuid())
        .bind(ids)
        .bind(from)
        .bind(to)
        .bind(departments)
        .bind(job_roles)
        .execute(connection)
        .await?;
    Ok(())
}
