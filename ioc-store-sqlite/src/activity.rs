//! Activity events.

use std::collections::{BTreeSet, HashMap};

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::{Error, Result};
use ioc_core::ids::{ArchiveId, OrganizationId, UserId};
use ioc_core::model::activity::{ActivityEvent, EventKey};
use ioc_core::model::archive::ArchiveBatch;
use ioc_core::model::message::Trace;
use ioc_core::model::period::{DayFinder, LocalDay};
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::written::Written;
use ioc_core::upkeep::delta::Delta;
use ioc_core::upkeep::minutes::{Minutes, kept_from};
use rusqlite::{Connection, Statement};

use crate::archives::archive_events;
use crate::error::StoreResult;
use crate::fold;
use crate::recent;
use crate::rows::{first, id, instant};
use crate::store::SqliteStore;
use crate::writer::Memory;
use crate::{recount, settings, trace};

#[async_trait]
impl ActivityStore for SqliteStore {
    async fn append_activity(
        &self,
        scope: &Scope,
        events: &[ActivityEvent],
        trace: &Trace,
    ) -> Result<Written> {
        let (scope, events, trace) = (scope.clone(), events.to_vec(), trace.clone());
        self.write(scope.fence(), move |connection, memory| {
            append(connection, memory, &scope, &events, &trace)
        })
        .await
    }

    async fn withdraw_activity(
        &self,
        scope: &Scope,
        events: &[EventKey],
        trace: &Trace,
    ) -> Result<Written> {
        let (scope, events, trace) = (scope.clone(), events.to_vec(), trace.clone());
        self.write(scope.fence(), move |connection, memory| {
            withdraw(connection, memory, &scope, &events, &trace)
        })
        .await
    }

    async fn delete_activity_before(
        &self,
        scope: &Scope,
        before: Instant,
        limit: u32,
        trace: &Trace,
    ) -> Result<u64> {
        let (scope, trace) = (scope.clone(), trace.clone());
        self.write(scope.fence(), move |connection, memory| {
            let before = Before { at: before, limit, archive: None };
            Ok(delete_before(connection, memory, &scope, before, &trace)?.0)
        })
        .await
    }

    async fn sealed_before(&self, scope: &Scope) -> Result<Option<Instant>> {
        let organization = scope.organization_id();
        self.read(move |connection| settings::of(connection, organization)?.sealed_before()).await
    }

    async fn count_known_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<u64> {
        let (organization, events) = (scope.organization_id(), events.to_vec());
        self.read(move |connection| count_known(connection, organization, &events)).await
    }

    async fn count_withdrawn_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<u64> {
        let (organization, events) = (scope.organization_id(), events.to_vec());
        self.read(move |connection| count_withdrawn(connection, organization, &events)).await
    }
}

fn count_known(
    connection: &Connection,
    organization: OrganizationId,
    events: &[EventKey],
) -> StoreResult<u64> {
    let sql = include_str!("../queries/activity/is_known.sql");
    count(&mut *connection.prepare_cached(sql)?, organization, events)
}

fn count_withdrawn(
    connection: &Connection,
    organization: OrganizationId,
    events: &[EventKey],
) -> StoreResult<u64> {
    if !any_withdrawn(connection, organization)? {
        return Ok(0);
    }
    let sql = include_str!("../queries/activity/is_withdrawn.sql");
    count(&mut *connection.prepare_cached(sql)?, organization, events)
}

/// How many of the events a query finds.
fn count(
    find: &mut Statement<'_>,
    organization: OrganizationId,
    events: &[EventKey],
) -> StoreResult<u64> {
    let mut found = 0;
    for event in events {
        let key = (id(organization), id(event.id), instant(event.occurred_at));
        found += u64::from(find.exists(key)?);
    }
    Ok(found)
}

fn any_withdrawn(connection: &Connection, organization: OrganizationId) -> StoreResult<bool> {
    let sql = include_str!("../queries/activity/any_withdrawn.sql");
    Ok(connection.prepare_cached(sql)?.exists([id(organization)])?)
}

fn withdraw(
    connection: &Connection,
    memory: &mut Memory,
    scope: &Scope,
    events: &[EventKey],
    trace: &Trace,
) -> StoreResult<Written> {
    let organization = scope.organization_id();
    let settings = settings::of(connection, organization)?;
    settings.refuse_sealed(events.iter().map(|event| event.occurred_at).min())?;
    let key = id(organization);
    let mut written = Written::default();
    let (mut gone, mut newly_withdrawn) = (Vec::new(), 0);
    for event in events {
        let (id, occurred_at) = (id(event.id), instant(event.occurred_at));
        let there = connection
            .prepare_cached(include_str!("../queries/activity/delete.sql"))?
            .execute((key, id, occurred_at))?;
        newly_withdrawn += connection
            .prepare_cached(include_str!("../queries/activity/withdraw.sql"))?
            .execute((key, id, occurred_at, instant(trace.audit.at)))?;
        if there == 0 {
            written.unchanged += 1;
        } else {
            written.changed += 1;
            gone.push(event.occurred_at);
        }
    }
    if !gone.is_empty() {
        fold::fold(connection, organization)?;
        memory.unfolded.remove(&organization);
        let mut finder = DayFinder::new(&settings.organization.calendar);
        let days: BTreeSet<LocalDay> = gone.iter().map(|at| finder.day_of(*at)).collect();
        for day in days {
            let span = instant(day.starts_at)..instant(day.ends_at);
            recount::activity(connection, organization, &settings.organization.calendar, span)?;
        }
        recount::minutes(connection, organization, gone.into_iter(), trace.audit.at)?;
    }
    if newly_withdrawn > 0 {
        trace::tell(connection, scope, trace, written.changed)?;
    }
    Ok(written)
}

/// Which events are deleted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Before {
    /// Those from before this instant.
    pub(crate) at: Instant,
    /// The most of them.
    pub(crate) limit: u32,
    /// The archive to which they go first.
    pub(crate) archive: Option<ArchiveId>,
}

/// Deletes the oldest events; returns how many, and the archive that holds them.
pub(crate) fn delete_before(
    connection: &Connection,
    memory: &mut Memory,
    scope: &Scope,
    before: Before,
    trace: &Trace,
) -> StoreResult<(u64, Option<ArchiveBatch>)> {
    let Before { at: before, limit, archive } = before;
    let organization = scope.organization_id();
    let key = id(organization);
    let was_sealed_before = settings::of(connection, organization)?.sealed_before;
    // What waits to be folded belongs to days that a rebuild will not touch.
    fold::fold(connection, organization)?;
    memory.unfolded.remove(&organization);
    connection
        .prepare_cached(include_str!("../queries/organizations/seal.sql"))?
        .execute((key, instant(before)))?;
    let sealed_before = settings::of(connection, organization)?.sealed_before;
    recent::seal(connection, organization, sealed_before)?;
    let (deleted, archived) = if let Some(batch) = archive {
        let at = trace.audit.at;
        let archived = archive_events(connection, organization, sealed_before, limit, batch, at)?;
        (archived.map_or(0, |batch| batch.rows), archived)
    } else {
        let sql = include_str!("../queries/activity/delete_before.sql");
        (connection.prepare_cached(sql)?.execute((key, sealed_before, limit))? as u64, None)
    };
    if deleted < u64::from(limit) {
        connection
            .prepare_cached(include_str!("../queries/activity/forget_withdrawn.sql"))?
            .execute((key, sealed_before))?;
    }
    if deleted > 0 || sealed_before > was_sealed_before {
        trace::tell(connection, scope, trace, deleted)?;
    }
    Ok((deleted, archived))
}

fn append(
    connection: &Connection,
    memory: &mut Memory,
    scope: &Scope,
    events: &[ActivityEvent],
    trace: &Trace,
) -> StoreResult<Written> {
    let organization = scope.organization_id();
    let settings = settings::of(connection, organization)?;
    settings.refuse_sealed(events.iter().map(|event| event.occurred_at).min())?;
    let mut days = DayFinder::new(&settings.organization.calendar);
    let ordinals = memory.ordinals.entry(organization).or_default();
    let kept_from = kept_from(trace.audit.at);
    let key = id(organization);
    let mut written = Written::default();
    let mut delta = Delta::default();
    let mut minutes = Minutes::default();
    let mut insert = connection.prepare_cached(include_str!("../queries/activity/insert.sql"))?;
    // Asked apart, and only where there is any: an insert from a query opens a
    // savepoint of its own, which costs more with each row of the transaction.
    let any_withdrawn = any_withdrawn(connection, organization)?;
    let mut withdrawn =
        connection.prepare_cached(include_str!("../queries/activity/is_withdrawn.sql"))?;
    for event in events {
        let ordinal = ordinal_of(connection, ordinals, organization, event.user_id)?;
        if any_withdrawn && withdrawn.exists((key, id(event.id), instant(event.occurred_at)))? {
            written.unchanged += 1;
            continue;
        }
        let new = insert.execute((
            key,
            id(event.id),
            id(event.user_id),
            ordinal,
            instant(event.occurred_at),
            &event.activity_type,
            &event.session_id,
            event.duration_seconds,
            event.metadata.as_ref().map(ToString::to_string),
        ))?;
        if new == 0 {
            written.unchanged += 1;
            continue;
        }
        written.added += 1;
        let duration_ms = duration_ms(event.duration_seconds);
        let day = days.day_of(event.occurred_at);
        delta.record(day, &event.activity_type, ordinal, duration_ms);
        if event.occurred_at >= kept_from {
            minutes.record(event.occurred_at, ordinal, duration_ms);
        }
    }
    if !delta.is_empty() {
        fold::append(connection, memory, organization, &delta)?;
        recent::add(connection, organization, minutes, trace.audit.at)?;
    }
    trace::leave(connection, scope, trace, written.added)?;
    Ok(written)
}

/// A duration as the rollups count it.
pub(crate) fn duration_ms(seconds: Option<u32>) -> Option<u64> {
    seconds.map(|seconds| u64::from(seconds) * 1000)
}

/// The member ordinal of a person.
pub(crate) fn ordinal_of(
    connection: &Connection,
    known: &mut HashMap<UserId, u32>,
    organization: OrganizationId,
    user_id: UserId,
) -> StoreResult<u32> {
    if let Some(ordinal) = known.get(&user_id) {
        return Ok(*ordinal);
    }
    let sql = include_str!("../queries/organizations/ordinal_of.sql");
    let params = (id(organization), id(user_id));
    let found = first(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(0)?))?;
    let ordinal = found.ok_or_else(|| {
        Error::invalid("unknown_user", format!("the person {user_id} was never a member here"))
            .with_hint("record the member first")
    })?;
    known.insert(user_id, ordinal);
    Ok(ordinal)
}
