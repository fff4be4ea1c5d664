//! What waits to be folded, one delta at a time: days that are computed again
//! are taken out of it.

use std::collections::BTreeSet;

use ioc_core::ids::OrganizationId;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::period::DayFinder;
use ioc_core::store::rollups::Drift;
use ioc_core::upkeep::delta::Delta;
use ioc_core::upkeep::waiting::Waiting;
use rusqlite::Connection;

use crate::error::{StoreResult, undamaged};
use crate::rebuild::part::Mode;
use crate::rows::{all, blob, first, id, instant};

/// The deltas of an organization with their sequence numbers; nothing for one
/// that is damaged.
pub(super) fn stored(
    connection: &Connection,
    organization: OrganizationId,
    finder: &mut DayFinder,
) -> StoreResult<Vec<(i64, Option<Delta>)>> {
    let mut date_of = |at| finder.day_of(at);
    let sql = include_str!("../../queries/rollups/stored_deltas.sql");
    all(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
        let read = Delta::from_bytes(blob(row, 1)?, None, &mut date_of).map_err(Into::into);
        Ok((row.get(0)?, undamaged(read)?))
    })
}

/// What the deltas are said to add up to, and its bytes; nothing where nobody
/// said it.
pub(super) struct Sum {
    bytes: Vec<u8>,
    /// Nothing for bytes that are damaged.
    pub(super) waiting: Option<Waiting>,
}

/// The sum of the deltas of an organization.
pub(super) fn sum(
    connection: &Connection,
    organization: OrganizationId,
) -> StoreResult<Option<Sum>> {
    let sql = include_str!("../../queries/rollups/last_delta.sql");
    let last = first(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
        Ok(row.get::<_, Option<Vec<u8>>>(1)?)
    })?;
    let Some(bytes) = last.flatten() else { return Ok(None) };
    let waiting = undamaged(Waiting::from_bytes(&bytes, None).map_err(Into::into))?;
    Ok(Some(Sum { bytes, waiting }))
}

/// Takes the days that begin at `starts` out of the deltas and out of their sum.
pub(super) fn take_out(
    connection: &Connection,
    organization: OrganizationId,
    deltas: Vec<(i64, Option<Delta>)>,
    sum: Option<Sum>,
    starts: &BTreeSet<i64>,
) -> StoreResult<()> {
    let left = sum.map(|Sum { bytes, waiting }| match waiting {
        Some(mut waiting) => {
            waiting.retain(|starts_at| !starts.contains(&starts_at));
            waiting.to_bytes()
        }
        None => bytes,
    });
    // The last one stays while there is a sum to keep beside it.
    let last = deltas.iter().map(|(sequence, _)| *sequence).max();
    let kept = last.filter(|_| left.as_ref().is_some_and(|bytes| !bytes.is_empty()));
    for (sequence, delta) in deltas {
        let Some(mut delta) = delta else { continue };
        let before = delta.days().count();
        delta.retain(|day| !starts.contains(&instant(day.starts_at)));
        if delta.is_empty() && Some(sequence) != kept {
            delete(connection, organization, sequence)?;
        } else if delta.days().count() < before {
            connection
                .prepare_cached(include_str!("../../queries/rollups/put_delta.sql"))?
                .execute((id(organization), sequence, delta.to_bytes()))?;
        }
    }
    put_sum(connection, organization, left)
}

/// Tells and drops deltas that cannot be read, and a sum that cannot. All days
/// must have been computed again before: what they held is in the rows.
pub(super) fn compare(
    connection: &Connection,
    organization: OrganizationId,
    calendar: &Calendar,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let mut tell =
        || drifts.push(Drift { table: "rollup_activity_deltas", date: None, key: String::new() });
    let sum = sum(connection, organization)?;
    let mut left = sum.as_ref().map(|sum| sum.bytes.clone());
    if sum.is_some_and(|sum| sum.waiting.is_none()) {
        tell();
        left = None;
    }
    for (sequence, delta) in stored(connection, organization, &mut DayFinder::new(calendar))? {
        if delta.is_none() {
            tell();
            if mode == Mode::Write {
                delete(connection, organization, sequence)?;
            }
        }
    }
    if mode == Mode::Write { put_sum(connection, organization, left) } else { Ok(()) }
}

fn delete(connection: &Connection, organization: OrganizationId, sequence: i64) -> StoreResult<()> {
    connection
        .prepare_cached(include_str!("../../queries/rollups/delete_delta.sql"))?
        .execute((id(organization), sequence))?;
    Ok(())
}

/// Keeps the sum beside the last delta. Without one readers add the deltas up
/// themselves, until the next write folds them.
fn put_sum(
    connection: &Connection,
    organization: OrganizationId,
    sum: Option<Vec<u8>>,
) -> StoreResult<()> {
    connection
        .prepare_cached(include_str!("../../queries/rollups/put_waiting.sql"))?
        .execute((id(organization), sum))?;
    Ok(())
}
