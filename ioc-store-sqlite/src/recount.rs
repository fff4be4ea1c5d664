//! Counts stretches of activity again from their rows: a set of people cannot
//! be counted down.

use std::collections::BTreeMap;
use std::ops::Range;

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::period::DayFinder;
use ioc_core::upkeep::delta::Delta;
use ioc_core::upkeep::minutes::{Minutes, block_of};
use rusqlite::Connection;

use crate::activity::duration_ms;
use crate::error::StoreResult;
use crate::fold;
use crate::recent;
use crate::rows::{id, instant, to_instant};

/// Passes each row of a stretch of time to `take`: the instant, the person, the
/// type, the duration.
pub(crate) fn each_row(
    connection: &Connection,
    organization: OrganizationId,
    span: &Range<i64>,
    mut take: impl FnMut(Instant, u32, &str, Option<u64>),
) -> StoreResult<()> {
    let sql = include_str!("../queries/activity/rows_between.sql");
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query((id(organization), span.start, span.end))?;
    while let Some(row) = rows.next()? {
        let at = to_instant(row.get(0)?, "user_activity_logs", "occurred_at")?;
        let activity_type = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
        take(at, row.get(1)?, activity_type, duration_ms(row.get(3)?));
    }
    Ok(())
}

/// Counts the days again that begin in `span`, which is whole days. No delta
/// may wait.
pub(crate) fn activity(
    connection: &Connection,
    organization: OrganizationId,
    calendar: &Calendar,
    span: Range<i64>,
) -> StoreResult<()> {
    forget(connection, organization, &span)?;
    let mut finder = DayFinder::new(calendar);
    let mut counted = Delta::default();
    each_row(connection, organization, &span, |at, ordinal, activity_type, duration_ms| {
        counted.record(finder.day_of(at), activity_type, ordinal, duration_ms);
    })?;
    for (day, types) in counted.days() {
        fold::put_day(connection, organization, day, types, false)?;
    }
    Ok(())
}

/// Forgets the days that begin in `span`.
pub(crate) fn forget(
    connection: &Connection,
    organization: OrganizationId,
    span: &Range<i64>,
) -> StoreResult<()> {
    for sql in [
        include_str!("../queries/rollups/delete_activity_days.sql"),
        include_str!("../queries/rollups/delete_activity_types.sql"),
        include_str!("../queries/rollups/delete_activity_members.sql"),
    ] {
        connection.prepare_cached(sql)?.execute((id(organization), span.start, span.end))?;
    }
    Ok(())
}

/// Counts the minutes again around `instants`, as far as minutes are kept.
pub(crate) fn minutes(
    connection: &Connection,
    organization: OrganizationId,
    instants: impl Iterator<Item = Instant>,
    now: Instant,
) -> StoreResult<()> {
    let recent_from = recent::recent_from(connection, organization)?;
    let kept = instants.filter(|at| instant(*at) >= recent_from);
    let blocks: BTreeMap<i64, i64> = kept.map(block_of).collect();
    let mut minutes = Minutes::default();
    for (starts_at, ends_at) in blocks {
        connection
            .prepare_cached(include_str!("../queries/rollups/delete_recent_block.sql"))?
            .execute((id(organization), starts_at))?;
        let span = starts_at.max(recent_from)..ends_at;
        each_row(connection, organization, &span, |at, ordinal, _, duration_ms| {
            minutes.record(at, ordinal, duration_ms);
        })?;
    }
    recent::add(connection, organization, minutes, now)
}
