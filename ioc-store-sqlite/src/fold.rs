//! Appends deltas, and folds them into the days.
//!
//! A reader takes days and deltas together, so an answer is the same before
//! and after a fold.

use std::collections::BTreeMap;

use ioc_core::ids::OrganizationId;
use ioc_core::model::period::LocalDay;
use ioc_core::model::tally::{Activity, Tallies};
use ioc_core::upkeep::delta::Delta;
use ioc_core::upkeep::waiting::Waiting;
use rusqlite::Connection;

use crate::error::StoreResult;
use crate::rows::{all, blob, first, id, instant};
use crate::settings;
use crate::writer::Memory;

/// How many deltas may wait: a reader merges them all.
const MOST: u32 = 32;

/// Keeps what a transaction added, and beside it what all that waits adds up to,
/// so that a question about everybody reads one row.
pub(crate) fn append(
    connection: &Connection,
    memory: &mut Memory,
    organization: OrganizationId,
    delta: &Delta,
) -> StoreResult<()> {
    let key = id(organization);
    let (mut waiting, mut together) = (0_u32, Waiting::default());
    if let Some((count, stored)) = last(connection, organization)? {
        if let Some(stored) = stored {
            (waiting, together) = (count, stored);
        } else {
            // Left by a program that did not add them up, or damaged.
            fold(connection, organization)?;
        }
    }
    together.add(delta);
    waiting += 1;
    connection.prepare_cached(include_str!("../queries/rollups/insert_delta.sql"))?.execute((
        key,
        waiting,
        delta.to_bytes(),
        together.to_bytes(),
    ))?;
    if waiting >= MOST {
        fold(connection, organization)?;
        memory.unfolded.remove(&organization);
    } else {
        memory.unfolded.insert(organization, waiting);
    }
    Ok(())
}

/// How many deltas wait, and what they add up to if that is known; nothing if
/// none does.
fn last(
    connection: &Connection,
    organization: OrganizationId,
) -> StoreResult<Option<(u32, Option<Waiting>)>> {
    let sql = include_str!("../queries/rollups/last_delta.sql");
    first(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
        let bytes: Option<Vec<u8>> = row.get(1)?;
        Ok((row.get(0)?, bytes.and_then(|bytes| Waiting::from_bytes(&bytes, None).ok())))
    })
}

/// Folds what waits of one organization, when nobody waits for the writer.
/// `false` if nothing waits or it was put off: readers merge the deltas
/// themselves.
pub(crate) fn fold_idle(connection: &Connection, memory: &mut Memory) -> bool {
    let Some(organization) = memory.unfolded.keys().next().copied() else { return false };
    memory.unfolded.remove(&organization);
    if connection.execute_batch("BEGIN IMMEDIATE").is_err() {
        return false;
    }
    let folded = fold(connection, organization).is_ok();
    let end = if folded { "COMMIT" } else { "ROLLBACK" };
    let ended = connection.execute_batch(end).is_ok();
    if !ended {
        let _ = connection.execute_batch("ROLLBACK");
    }
    folded && ended
}

/// Merges all deltas of an organization into its days.
pub(crate) fn fold(connection: &Connection, organization: OrganizationId) -> StoreResult<()> {
    let delta = waiting(connection, organization)?;
    for (day, types) in delta.days() {
        put_day(connection, organization, day, types, true)?;
    }
    connection
        .prepare_cached(include_str!("../queries/rollups/delete_deltas.sql"))?
        .execute([id(organization)])?;
    crate::recent::prune(connection, organization)
}

/// All deltas of an organization together.
pub(crate) fn waiting(connection: &Connection, organization: OrganizationId) -> StoreResult<Delta> {
    let calendar = settings::of(connection, organization)?.organization.calendar;
    let mut finder = ioc_core::model::period::DayFinder::new(&calendar);
    let mut date_of = |at| finder.day_of(at);
    let sql = include_str!("../queries/rollups/deltas.sql");
    let parts = all(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
        Ok(Delta::from_bytes(blob(row, 0)?, None, &mut date_of)?)
    })?;
    let mut together = Delta::default();
    for part in parts {
        together.merge(part);
    }
    Ok(together)
}

/// Puts a day of activity; on top of what is stored if `add`.
pub(crate) fn put_day(
    connection: &Connection,
    organization: OrganizationId,
    day: &LocalDay,
    types: &BTreeMap<String, Tallies>,
    add: bool,
) -> StoreResult<()> {
    let key = id(organization);
    let starts_at = instant(day.starts_at);
    let mut everybody = Tallies::default();
    for (activity_type, tallies) in types {
        everybody.merge(tallies);
        let mut activity = Activity::of(tallies);
        if add {
            let sql = include_str!("../queries/rollups/get_activity_type.sql");
            let params = (key, starts_at, activity_type);
            let stored = first(&mut *connection.prepare_cached(sql)?, params, |row| {
                Ok(Activity::from_bytes(blob(row, 0)?)?)
            })?;
            activity.merge(&stored.unwrap_or_default());
        }
        connection
            .prepare_cached(include_str!("../queries/rollups/put_activity_type.sql"))?
            .execute((key, starts_at, activity_type, activity.to_bytes()))?;
    }
    if add {
        let sql = include_str!("../queries/rollups/get_activity_members.sql");
        let stored = first(&mut *connection.prepare_cached(sql)?, (key, starts_at), |row| {
            Ok(Tallies::from_bytes(blob(row, 0)?)?)
        })?;
        everybody.merge(&stored.unwrap_or_default());
    }
    connection
        .prepare_cached(include_str!("../queries/rollups/put_activity_members.sql"))?
        .execute((key, starts_at, everybody.to_bytes()))?;
    connection.prepare_cached(include_str!("../queries/rollups/put_activity_day.sql"))?.execute(
        (
            key,
            starts_at,
            instant(day.ends_at),
            day.date.to_string(),
            Activity::of(&everybody).to_bytes(),
        ),
    )?;
    Ok(())
}
