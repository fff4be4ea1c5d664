//! The recent minutes: their blocks, and from when on they are complete.

use std::ops::Range;

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::tally::{Activity, Events};
use ioc_core::upkeep::minutes::{self, BLOCK, Minutes, whole_blocks_from};
use sqlx::{PgConnection, Row};

use crate::error::StoreResult;
use crate::recount::duration_ms;
use crate::rows::{at, get_count, get_micros};
use crate::settings;
use crate::statement::query;

/// Adds `minutes` to the blocks, which are complete from `recent_from` on.
pub(crate) async fn add(
    connection: &mut PgConnection,
    organization: OrganizationId,
    minutes: Minutes,
    recent_from: Instant,
) -> StoreResult<()> {
    let mut blocks = minutes.into_blocks()?;
    let starts: Vec<Instant> = blocks.keys().map(|starts_at| at(*starts_at)).collect();
    if !starts.is_empty() {
        let stored = query(include_str!("../queries/rollups/get_recent.sql"))
            .bind(organization.uuid())
            .bind(&starts)
            .fetch_all(&mut *connection)
            .await?;
        for row in stored {
            let more = Minutes::from_bytes(&row.try_get::<Vec<u8>, _>(1)?)?;
            blocks.entry(get_micros(&row, 0)?).or_default().merge(more);
        }
        let bytes: Vec<Vec<u8>> = blocks.values().map(Minutes::to_bytes).collect();
        query(include_str!("../queries/rollups/put_recent.sql"))
            .bind(organization.uuid())
            .bind(starts)
            .bind(bytes)
            .execute(&mut *connection)
            .await?;
    }
    raise(connection, organization, recent_from).await
}

/// Moves the instant on from which minutes are complete.
async fn raise(
    connection: &mut PgConnection,
    organization: OrganizationId,
    recent_from: Instant,
) -> StoreResult<()> {
    query(include_str!("../queries/rollups/raise_recent_from.sql"))
        .bind(organization.uuid())
        .bind(recent_from)
        .execute(connection)
        .await?;
    Ok(())
}

/// Forgets the minutes of the blocks that begin before `sealed_before`: no rows
/// bear them out any more.
pub(crate) async fn seal(
    connection: &mut PgConnection,
    organization: OrganizationId,
    sealed_before: i64,
) -> StoreResult<()> {
    raise(connection, organization, at(whole_blocks_from(sealed_before)?)).await?;
    prune(connection, organization).await
}

/// Drops the blocks from before `recent_from`.
pub(crate) async fn prune(
    connection: &mut PgConnection,
    organization: OrganizationId,
) -> StoreResult<()> {
    query(include_str!("../queries/rollups/prune_recent.sql"))
        .bind(organization.uuid())
        .execute(connection)
        .await?;
    Ok(())
}

/// From which instant on the minutes are complete, in blocks and deltas
/// together.
pub(crate) async fn recent_from(
    connection: &mut PgConnection,
    organization: OrganizationId,
) -> StoreResult<i64> {
    let row = query(include_str!("../queries/rollups/recent_from.sql"))
        .bind(organization.uuid())
        .fetch_one(connection)
        .await?;
    let found: Option<Instant> = row.try_get(0)?;
    Ok(found.map_or(i64::MIN, |at| at.timestamp_micros()))
}

/// The bytes of minutes as blocks and deltas hold them, with all that lies in a
/// span.
async fn parts(
    connection: &mut PgConnection,
    organization: OrganizationId,
    span: &Range<i64>,
) -> StoreResult<Vec<Vec<u8>>> {
    let rows = query(include_str!("../queries/rollups/recent.sql"))
        .bind(organization.uuid())
        .bind(first_block(at(span.start)))
        .bind(at(span.end))
        .fetch_all(connection)
        .await?;
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}

/// The earliest block that may hold a minute.
pub(crate) fn first_block(minute: Instant) -> Instant {
    at(minute.timestamp_micros().saturating_sub(BLOCK.num_microseconds().unwrap_or(0)))
}

/// The minutes of a span as they are stored; nothing if some cannot be read.
pub(crate) async fn stored(
    connection: &mut PgConnection,
    organization: OrganizationId,
    span: &Range<i64>,
) -> StoreResult<Option<Minutes>> {
    let mut minutes = Minutes::default();
    for part in parts(connection, organization, span).await? {
        let Ok(part) = Minutes::from_bytes(&part) else { return Ok(None) };
        minutes.merge(part);
    }
    minutes.retain(span);
    Ok(Some(minutes))
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
    pub(crate) async fn of(
        connection: &mut PgConnection,
        organization: OrganizationId,
        spans: &[(Instant, Instant)],
    ) -> StoreResult<Self> {
        let minutes = minutes::Window::default();
        let mut window = Self { organization, recent_from: i64::MAX, minutes };
        let Some(from) = spans.iter().map(|(from, _)| *from).min() else { return Ok(window) };
        let to = spans.iter().map(|(_, to)| *to).max().unwrap_or(from);
        window.recent_from = recent_from(connection, organization).await?;
        let span = from.timestamp_micros()..to.timestamp_micros();
        for part in parts(connection, organization, &span).await? {
            window.minutes.add(&part)?;
        }
        Ok(window)
    }

    /// Who was active from `from` up to but not including `to`.
    pub(crate) async fn read(
        &self,
        connection: &mut PgConnection,
        from: Instant,
        to: Instant,
    ) -> StoreResult<Activity> {
        let span = from.timestamp_micros()..to.timestamp_micros();
        if self.holds(&span) {
            return Ok(self.minutes.read(&span)?);
        }
        let mut activity = Activity::default();
        for (ordinal, duration_ms) in self.rows(connection, from, to).await? {
            activity.record(ordinal, duration_ms);
        }
        Ok(activity)
    }

    /// How many events there were from `from` up to but not including `to`.
    pub(crate) async fn count(
        &self,
        connection: &mut PgConnection,
        from: Instant,
        to: Instant,
    ) -> StoreResult<Events> {
        let span = from.timestamp_micros()..to.timestamp_micros();
        if self.holds(&span) {
            return Ok(self.minutes.count(&span)?);
        }
        let mut events = Events::default();
        for _ in self.rows(connection, from, to).await? {
            events.record();
        }
        Ok(events)
    }

    fn holds(&self, span: &Range<i64>) -> bool {
        self.recent_from > i64::MIN && span.start >= self.recent_from
    }

    async fn rows(
        &self,
        connection: &mut PgConnection,
        from: Instant,
        to: Instant,
    ) -> StoreResult<Vec<(u32, Option<u64>)>> {
        let settings = settings::of(connection, self.organization).await?;
        settings.refuse_sealed(Some(from))?;
        let rows = query(include_str!("../queries/activity/between.sql"))
            .bind(self.organization.uuid())
            .bind(from)
            .bind(to)
            .fetch_all(connection)
            .await?;
        rows.iter().map(|row| Ok((get_count(row, 0)?, duration_ms(row.try_get(1)?)))).collect()
    }
}
