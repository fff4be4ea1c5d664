//! Minutes of the last two hours, in blocks of five: what `realtime` reads.
//!
//! The blocks are complete from the organization's `recent_from` on, two hours
//! before the newest write. A window that begins earlier is read from its rows
//! by index.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{DurationRound, TimeDelta};
use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::tally::{Activity, Events};
use ioc_core::model::union::Union;
use rusqlite::Connection;

use crate::activity::duration_ms;
use crate::delta::{Bytes, push_sized};
use crate::error::StoreResult;
use crate::rows::{all, blob, first, id, instant, to_instant};
use crate::settings;

const KEPT: TimeDelta = TimeDelta::hours(2);
const BLOCK: TimeDelta = TimeDelta::minutes(5);

/// Activity by the start of its minute.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Minutes(pub(crate) BTreeMap<i64, Activity>);

impl Minutes {
    /// Counts one event.
    pub(crate) fn record(&mut self, at: Instant, ordinal: u32, duration_ms: Option<u64>) {
        let minute = instant(cut(at, TimeDelta::minutes(1)));
        self.0.entry(minute).or_default().record(ordinal, duration_ms);
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (minute, activity) in &self.0 {
            bytes.extend(minute.to_be_bytes());
            push_sized(&mut bytes, &activity.to_gaps());
        }
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> StoreResult<Self> {
        let mut minutes = BTreeMap::new();
        let mut rest = Bytes(bytes);
        while !rest.0.is_empty() {
            let minute = rest.integer()?;
            let mut activity = Union::default();
            activity.add(rest.sized()?)?;
            minutes.insert(minute, activity.finish());
        }
        Ok(Self(minutes))
    }
}

/// The first instant of which a writer at `now` keeps the minutes.
pub(crate) fn kept_from(now: Instant) -> Instant {
    cut(now - KEPT, BLOCK)
}

/// The first instant of the block of an instant, and the first one after it.
pub(crate) fn block_of(at: Instant) -> (i64, i64) {
    let starts_at = cut(at, BLOCK);
    (instant(starts_at), instant(starts_at + BLOCK))
}

/// Adds `minutes` to the blocks, and moves `recent_from` on.
pub(crate) fn add(
    connection: &Connection,
    organization: OrganizationId,
    minutes: &Minutes,
    now: Instant,
) -> StoreResult<()> {
    let key = id(organization);
    let mut blocks: BTreeMap<i64, Minutes> = BTreeMap::new();
    for (minute, activity) in &minutes.0 {
        let at = to_instant(*minute, "rollup_activity_recent", "minutes")?;
        let block = blocks.entry(instant(cut(at, BLOCK))).or_default();
        block.0.insert(*minute, activity.clone());
    }
    for (starts_at, mut block) in blocks {
        let sql = include_str!("../queries/rollups/get_recent.sql");
        let stored = first(&mut *connection.prepare_cached(sql)?, (key, starts_at), |row| {
            Minutes::from_bytes(blob(row, 0)?)
        })?;
        for (minute, activity) in stored.unwrap_or_default().0 {
            block.0.entry(minute).or_default().merge(&activity);
        }
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
    let (starts_at, ends_at) =
        block_of(to_instant(sealed_before, "organizations", "sealed_before")?);
    let from = if starts_at == sealed_before { starts_at } else { ends_at };
    connection
        .prepare_cached(include_str!("../queries/rollups/raise_recent_from.sql"))?
        .execute((id(organization), from))?;
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
    let first_block = from.saturating_sub(BLOCK.num_microseconds().unwrap_or(0));
    let params = (id(organization), first_block, to);
    let blocks = all(&mut *connection.prepare_cached(sql)?, params, |row| {
        Minutes::from_bytes(blob(row, 1)?)
    })?;
    let minutes = blocks.into_iter().flat_map(|block| block.0);
    Ok(Minutes(minutes.filter(|(minute, _)| (from..to).contains(minute)).collect()))
}

/// The minutes that a read wants, fetched once for all its windows.
#[derive(Debug)]
pub(crate) struct Window {
    organization: OrganizationId,
    recent_from: i64,
    /// The blocks, one behind the other.
    blocks: Vec<u8>,
    /// The starts of minutes, and where in the blocks their activity is.
    minutes: Vec<(i64, Range<usize>)>,
}

impl Window {
    /// Fetches what lies between the first and the last instant of `spans`.
    pub(crate) fn of(
        connection: &Connection,
        organization: OrganizationId,
        spans: &[(Instant, Instant)],
    ) -> StoreResult<Self> {
        let mut window =
            Self { organization, recent_from: i64::MAX, blocks: Vec::new(), minutes: Vec::new() };
        let Some(from) = spans.iter().map(|(from, _)| instant(*from)).min() else {
            return Ok(window);
        };
        let to = spans.iter().map(|(_, to)| instant(*to)).max().unwrap_or(from);
        window.recent_from = recent_from(connection, organization)?;
        let sql = include_str!("../queries/rollups/recent.sql");
        let mut statement = connection.prepare_cached(sql)?;
        let first_block = from - BLOCK.num_microseconds().unwrap_or(0);
        let mut rows = statement.query((id(organization), first_block, to))?;
        while let Some(row) = rows.next()? {
            let block = blob(row, 1)?;
            let begin = window.blocks.len();
            let mut rest = Bytes(block);
            while !rest.0.is_empty() {
                let minute = rest.integer()?;
                let length = rest.sized()?.len();
                let end = begin + block.len() - rest.0.len();
                window.minutes.push((minute, end - length..end));
            }
            window.blocks.extend_from_slice(block);
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
        if self.holds(from) {
            let mut activity = Union::default();
            for minute in self.within(from, to) {
                activity.add(minute)?;
            }
            return Ok(activity.finish());
        }
        let mut activity = Activity::default();
        self.each_row(connection, from, to, |ordinal, duration_ms| {
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
        let mut events = Events::default();
        if self.holds(from) {
            for minute in self.within(from, to) {
                events.merge(Events::ahead(minute)?);
            }
        } else {
            self.each_row(connection, from, to, |_, _| events.record())?;
        }
        Ok(events)
    }

    fn holds(&self, from: Instant) -> bool {
        self.recent_from > i64::MIN && instant(from) >= self.recent_from
    }

    fn within(&self, from: Instant, to: Instant) -> impl Iterator<Item = &[u8]> {
        let span = instant(from)..instant(to);
        let minutes = self.minutes.iter().filter(move |(minute, _)| span.contains(minute));
        minutes.map(|(_, activity)| &self.blocks[activity.clone()])
    }

    fn each_row(
        &self,
        connection: &Connection,
        from: Instant,
        to: Instant,
        mut take: impl FnMut(u32, Option<u64>),
    ) -> StoreResult<()> {
        if instant(from) < settings::of(connection, self.organization)?.sealed_before {
            return Err(settings::sealed(from));
        }
        let sql = include_str!("../queries/activity/between.sql");
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query((id(self.organization), instant(from), instant(to)))?;
        while let Some(row) = rows.next()? {
            take(row.get(0)?, duration_ms(row.get(1)?));
        }
        Ok(())
    }
}

fn cut(at: Instant, grain: TimeDelta) -> Instant {
    at.duration_trunc(grain).unwrap_or(at)
}
