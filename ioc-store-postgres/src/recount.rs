//! Counts stretches of activity again from their rows: a set of people cannot
//! be counted down.

use std::collections::BTreeMap;
use std::ops::Range;

use futures_util::TryStreamExt;
use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::period::DayFinder;
use ioc_core::upkeep::delta::Delta;
use ioc_core::upkeep::minutes::{Minutes, block_of, kept_from};
use sqlx::{PgConnection, Row};

use crate::error::StoreResult;
use crate::fold::{self, bounds};
use crate::recent;
use crate::rows::{at, get_count};
use crate::statement::query;

/// A duration as the rollups count it.
pub(crate) fn duration_ms(seconds: Option<i64>) -> Option<u64> {
    seconds.map(|seconds| seconds.cast_unsigned() * 1000)
}

/// Passes each row of a stretch of time to `take`: the instant, the person, the
/// type, the duration.
pub(crate) async fn each_row(
    connection: &mut PgConnection,
    organization: OrganizationId,
    span: &Range<i64>,
    mut take: impl FnMut(Instant, u32, &str, Option<u64>),
) -> StoreResult<()> {
    let (from, to) = bounds(span);
    let mut rows = query(include_str!("../queries/activity/rows_between.sql"))
        .bind(organization.uuid())
        .bind(from)
        .bind(to)
        .fetch(connection);
    while let Some(row) = rows.try_next().await? {
        take(row.try_get(0)?, get_count(&row, 1)?, row.try_get(2)?, duration_ms(row.try_get(3)?));
    }
    Ok(())
}

/// Counts the days again that begin in `span`, which is whole days. No delta
/// may wait.
pub(crate) async fn activity(
    connection: &mut PgConnection,
    organization: OrganizationId,
    calendar: &Calendar,
    span: Range<i64>,
) -> StoreResult<()> {
    forget(connection, organization, &span).await?;
    let counted = counted(connection, organization, calendar, &span).await?;
    fold::put_days(connection, organization, &counted, false).await
}

/// What the rows of a stretch say of its days.
pub(crate) async fn counted(
    connection: &mut PgConnection,
    organization: OrganizationId,
    calendar: &Calendar,
    span: &Range<i64>,
) -> StoreResult<Delta> {
    let mut finder = DayFinder::new(calendar);
    let mut counted = Delta::default();
    each_row(connection, organization, span, |at, ordinal, activity_type, duration_ms| {
        counted.record(finder.day_of(at), activity_type, ordinal, duration_ms);
    })
    .await?;
    Ok(counted)
}

/// Forgets the days that begin in `span`.
pub(crate) async fn forget(
    connection: &mut PgConnection,
    organization: OrganizationId,
    span: &Range<i64>,
) -> StoreResult<()> {
    let (from, to) = bounds(span);
    query(include_str!("../queries/rollups/delete_activity.sql"))
        .bind(organization.uuid())
        .bind(from)
        .bind(to)
        .execute(connection)
        .await?;
    Ok(())
}

/// Counts the minutes again around `instants`, as far as minutes are kept. No
/// delta may wait.
pub(crate) async fn minutes(
    connection: &mut PgConnection,
    organization: OrganizationId,
    instants: impl Iterator<Item = Instant>,
    now: Instant,
) -> StoreResult<()> {
    let recent_from = recent::recent_from(connection, organization).await?;
    let kept = instants.filter(|at| at.timestamp_micros() >= recent_from);
    let blocks: BTreeMap<i64, i64> = kept.map(block_of).collect();
    let mut minutes = Minutes::default();
    for (starts_at, ends_at) in blocks {
        query(include_str!("../queries/rollups/delete_recent_block.sql"))
            .bind(organization.uuid())
            .bind(at(starts_at))
            .execute(&mut *connection)
            .await?;
        let span = starts_at.max(recent_from)..ends_at;
        each_row(connection, organization, &span, |at, ordinal, _, duration_ms| {
            minutes.record(at, ordinal, duration_ms);
        })
        .await?;
    }
    recent::add(connection, organization, minutes, kept_from(now)).await
}
