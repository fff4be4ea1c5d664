//! The recent minutes: their blocks, and from when on they are complete.

use std::ops::Range;

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::tally::{Activity, Events};
use ioc_core::upkeep::minutes::{self, BLOCK, Minutes, kept_from, whole_blocks_from};
use rusqlite::Connection;

use crate::activity::duration_ms;
use crate::error::StoreResult;
use crate::rows::{all, blob, first, id, instant};
use crate::settings;

/// Adds `minutes` to the blocks, and moves `recent_from` on.
pub(crate) fn add(
    connection: &Connection,
    organization: OrganizationId,
    minutes: Minutes,
    now: Instant,
) -> StoreResult<()> {
    let key = id(organization);
    for (starts_at, mut block) in minutes.into_blocks()? {
        let sql = include_str!("../queries/rollups/get_recent.sql");
        let stored = first(&mut *connection.prepare_cached(sql)?, (key, starts_at), |row| {
            Ok(Minutes::from_bytes(blob(row, 0)?)?)
        })?;
        block.merge(stored.unwrap_or_default());
        connection.prepare_cached(include_str!("../queries/rollups/put_recent.sql"))?.execute((
            key,
            starts_at,
            block.to_bytes(),
        ))?;
    }
    connection
        .prepare_cached(include_str!("../queries/rollups/raise_recent_from.sql"))?
        .execute((key, instant(kept_from(now))))?;
    Ok(())
}

/// Forgets the minutes of the blocks that begin before `sealed_before`: no rows
/// bear them out any more.
pub(crate) fn seal(
    connection: &Connection,
    organization: OrganizationId,
    sealed_before: i64,
) -> StoreResult<()> {
    connection
        .prepare_cached(include_str!("../queries/rollups/raise_recent_from.sql"))?
        .execute((id(organization), whole_blocks_from(sealed_before)?))?;
    prune(connection, organization)
}

/// Drops the blocks from before `recent_from`.
pub(crate) fn prune(connection: &Connection, organization: OrganizationId) -> StoreResult<()> {
    let key = id(organization);
    let recent_from = recent_from(connection, organization)?;
    connection
        .prepare_cached(include_str!("../queries/rollups/prune_recent.sql"))?
        .execute((key, recent_from))?;
    Ok(())
}

/// From which instant on the minutes are complete.
pub(crate) fn recent_from(
    connection: &Connection,
    organization: OrganizationId,
) -> StoreResult<i64> {
    let sql = include_str!("../queries/rollups/recent_from.sql");
    let found =
        first(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| Ok(row.get(0)?))?;
    Ok(found.unwrap_or(i64::MIN))
}

/// The minutes as they are stored, from `from` on.
pub(crate) fn stored(
    connection: &Connection,
    organization: OrganizationId,
    from: i64,
    to: i64,
) -> StoreResult<Minutes> {
    let sql = include_str!("../queries/rollups/recent.sql");
    let params = (id(organization), block_before(from), to);
    let blocks = all(&mut *connection.prepare_cached(sql)?, params, |row| {
        Ok(Minutes::from_bytes(blob(row, 1)?)?)
    })?;
    let mut minutes = Minutes::default();
    for block in blocks {
        minutes.merge(block);
    }
    minutes.retain(&(from..to));
    Ok(minutes)
}

/// An instant before which no block begins that has minutes from `from` on.
fn block_before(from: i64) -> i64 {
    from.saturating_sub(BLOCK.num_microseconds().unwrap_or(0))
}

/// The minutes that a read wants, fetched once for all its windows.
#[derive(Debug)]
pub(crate) struct Window {
    organization: OrganizationId,
    recent_from: i64,
    minutes: minutes::Window,
}

impl Window {
    /// Fetches what lies between the first and the last instant of `spans`.
    pub(crate) fn of(
        connection: &Connection,
        organization: OrganizationId,
        spans: &[(Instant, Instant)],
    ) -> StoreResult<Self> {
        let minutes = minutes::Window::default();
        let mut window = Self { organization, recent_from: i64::MAX, minutes };
        let Some(from) = spans.iter().map(|(from, _)| instant(*from)).min() else {
            return Ok(window);
        };
        let to = spans.iter().map(|(_, to)| instant(*to)).max().unwrap_or(from);
        window.recent_from = recent_from(connection, organization)?;
        let sql = include_str!("../queries/rollups/recent.sql");
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query((id(organization), block_before(from), to))?;
        while let Some(row) = rows.next()? {
            window.minutes.add(blob(row, 1)?)?;
        }
        Ok(window)
    }

    /// Who was active from `from` up to but not including `to`.
    pub(crate) fn read(
        &self,
        connection: &Connection,
        from: Instant,
        to: Instant,
    ) -> StoreResult<Activity> {
        let span = instant(from)..instant(to);
        if self.holds(&span) {
            return Ok(self.minutes.read(&span)?);
        }
        let mut activity = Activity::default();
        self.each_row(connection, from, &span, |ordinal, duration_ms| {
            activity.record(ordinal, duration_ms);
        })?;
        Ok(activity)
    }

    /// How many events there were from `from` up to but not including `to`.
    pub(crate) fn count(
        &self,
        connection: &Connection,
        from: Instant,
        to: Instant,
    ) -> StoreResult<Events> {
        let span = instant(from)..instant(to);
        if self.holds(&span) {
            return Ok(self.minutes.count(&span)?);
        }
        let mut events = Events::default();
        self.each_row(connection, from, &span, |_, _| events.record())?;
        Ok(events)
    }

    fn holds(&self, span: &Range<i64>) -> bool {
        self.recent_from > i64::MIN && span.start >= self.recent_from
    }

    fn each_row(
        &self,
        connection: &Connection,
        from: Instant,
        span: &Range<i64>,
        mut take: impl FnMut(u32, Option<u64>),
    ) -> StoreResult<()> {
        if span.start < settings::of(connection, self.organization)?.sealed_before {
            return Err(settings::sealed(from));
        }
        let sql = include_str!("../queries/activity/between.sql");
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query((id(self.organization), span.start, span.end))?;
        while let Some(row) = rows.next()? {
            take(row.get(0)?, duration_ms(row.get(1)?));
        }
        Ok(())
    }
}
