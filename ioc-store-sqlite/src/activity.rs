//! Activity events.

use std::collections::HashMap;

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::model::activity::ActivityEvent;
use ioc_core::model::message::Trace;
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::written::Written;
use rusqlite::Connection;

use crate::delta::Delta;
use crate::error::StoreResult;
use crate::fold;
use crate::recent::{self, Minutes};
use crate::rows::{first, id, instant};
use crate::store::SqliteStore;
use crate::trace;
use crate::writer::Memory;

#[async_trait]
impl ActivityStore for SqliteStore {
    async fn append_activity(
        &self,
        scope: &Scope,
        events: &[ActivityEvent],
        trace: &Trace,
    ) -> Result<Written> {
        let (scope, events, trace) = (scope.clone(), events.to_vec(), trace.clone());
        self.write(move |connection, memory| append(connection, memory, &scope, &events, &trace))
            .await
    }
}

fn append(
    connection: &Connection,
    memory: &mut Memory,
    scope: &Scope,
    events: &[ActivityEvent],
    trace: &Trace,
) -> StoreResult<Written> {
    let organization = scope.organization_id();
    refuse_sealed(connection, organization, events.iter().map(|event| event.occurred_at).min())?;
    let ordinals = memory.ordinals.entry(organization).or_default();
    let kept_from = recent::kept_from(trace.audit.at);
    let key = id(organization);
    let mut written = Written::default();
    let mut delta = Delta::default();
    let mut minutes = Minutes::default();
    let mut insert = connection.prepare_cached(include_str!("../queries/activity/insert.sql"))?;
    for event in events {
        let ordinal = ordinal_of(connection, ordinals, organization, event.user_id)?;
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
        delta.record(event.day, &event.activity_type, ordinal, duration_ms);
        if event.occurred_at >= kept_from {
            minutes.record(event.occurred_at, ordinal, duration_ms);
        }
    }
    if !delta.is_empty() {
        fold::append(connection, memory, organization, &delta)?;
        recent::add(connection, organization, &minutes, trace.audit.at)?;
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

/// Refuses what happened before the organization's sealed instant.
pub(crate) fn refuse_sealed(
    connection: &Connection,
    organization: OrganizationId,
    earliest: Option<ioc_core::clock::Instant>,
) -> StoreResult<()> {
    let Some(earliest) = earliest else { return Ok(()) };
    let sealed_before = sealed_before(connection, organization)?;
    if instant(earliest) >= sealed_before {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::Conflict,
        "sealed_period",
        format!("{earliest} lies in a time whose rows were deleted"),
    )
    .with_hint("what happened before the sealed instant can no longer change")
    .into())
}

/// The instant before which rollups are the truth.
pub(crate) fn sealed_before(
    connection: &Connection,
    organization: OrganizationId,
) -> StoreResult<i64> {
    let sql = include_str!("../queries/organizations/sealed_before.sql");
    let found =
        first(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| Ok(row.get(0)?))?;
    Ok(found.unwrap_or(i64::MIN))
}
