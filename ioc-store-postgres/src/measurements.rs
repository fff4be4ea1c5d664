//! Measurements as rows, and what they come to.

use std::collections::BTreeMap;

use futures_util::TryStreamExt;
use ioc_core::clock::Instant;
use ioc_core::model::facts::{DatabaseFacts, Share};
use ioc_core::model::histogram::Histogram;
use ioc_core::model::measurement::{Measurement, Sample, Total, Watched};
use rust_decimal::Decimal;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::rows::all;
use crate::statement::query;
use crate::system_rows::{known, watched};

/// Keeps how the server stands at `at`, and tells it by what it was at the look before.
pub(crate) async fn look(connection: &mut PgConnection, at: Instant) -> StoreResult<DatabaseFacts> {
    query(include_str!("../queries/system/record_performance.sql"))
        .bind(at)
        .execute(&mut *connection)
        .await?;
    let rows = query(include_str!("../queries/system/look.sql"))
        .bind(at)
        .fetch_all(&mut *connection)
        .await?;
    let fresh = query(include_str!("../queries/system/freshness.sql"))
        .bind(at)
        .fetch_one(connection)
        .await?;
    let Some(now) = rows.first() else { return Ok(DatabaseFacts::default()) };
    let before = rows.get(1);
    let (hit, missed) = (since(now, before, 0)?, since(now, before, 1)?);
    let blocks = hit.zip(missed).map(|(hit, missed)| Share { part: hit, whole: hit + missed });
    let connections = count(now, 2)?.zip(count(now, 3)?);
    let running = count(now, 4)?;
    // At the first look nobody knows when those were that were counted before it.
    let ended = if before.is_some() { since(now, before, 5)? } else { Some(0) };
    Ok(DatabaseFacts {
        blocks,
        connections: connections.map(|(part, whole)| Share { part, whole }),
        pool: None,
        slow_queries: match (running, ended) {
            (None, None) => None,
            (running, ended) => Some(running.unwrap_or(0) + ended.unwrap_or(0)),
        },
        size_bytes: counted(now, 6)?,
        view_age_minutes: counted(&fresh, 0)?,
        stray_rows: counted(&fresh, 1)?,
        months_ahead: counted(&fresh, 2)?,
    })
}

/// By how much a counter went up since the row before. One that is smaller now was reset
/// in between, and has counted since then.
fn since(now: &PgRow, before: Option<&PgRow>, column: usize) -> StoreResult<Option<u64>> {
    let told = |row: &PgRow| -> StoreResult<Option<i64>> { Ok(row.try_get(column)?) };
    let Some(now) = told(now)? else { return Ok(None) };
    let before = before.map(told).transpose()?.flatten().filter(|before| *before <= now);
    Ok(Some((now - before.unwrap_or(0)).cast_unsigned()))
}

fn counted(row: &PgRow, column: usize) -> StoreResult<Option<u64>> {
    Ok(row.try_get::<Option<i64>, _>(column)?.map(i64::cast_unsigned))
}

fn count(row: &PgRow, column: usize) -> StoreResult<Option<u64>> {
    Ok(crate::rows::find_count(row, column)?.map(u64::from))
}

pub(crate) async fn insert(connection: &mut PgConnection, rows: &[Measurement]) -> StoreResult<()> {
    let told: Vec<(&Measurement, Decimal)> =
        rows.iter().filter_map(|row| Some((row, row.value()?))).collect();
    query(include_str!("../queries/system/insert_measurements.sql"))
        .bind(each::<Uuid>(&told, |row| row.id.uuid()))
        .bind(each(&told, |row| row.watched.metric.as_str()))
        .bind(each(&told, |row| row.watched.component.as_str()))
        .bind(told.iter().map(|(_, value)| *value).collect::<Vec<_>>())
        .bind(each(&told, |row| row.watched.endpoint.as_deref()))
        .bind(each(&told, |row| row.recorded_at))
        .bind(each(&told, |row| row.watched.metric.unit()))
        .bind(each(&told, |row| row.percentile().map(i32::from)))
        .bind(each(&told, |row| row.part.cast_signed()))
        .bind(each(&told, |row| row.whole.cast_signed()))
        .bind(each(&told, |row| row.histogram.as_ref().map(Histogram::to_bytes)))
        .bind(each(&told, |row| row.window_ms.cast_signed()))
        .bind(each::<Uuid>(&told, |row| row.node.uuid()))
        .execute(connection)
        .await?;
    Ok(())
}

/// One column of the rows.
fn each<'a, T>(
    told: &'a [(&'a Measurement, Decimal)],
    pick: impl Fn(&'a Measurement) -> T,
) -> Vec<T> {
    told.iter().map(|(row, _)| pick(row)).collect()
}

pub(crate) async fn samples(
    connection: &mut PgConnection,
    watched: &Watched,
    from: Instant,
    to: Instant,
) -> StoreResult<Vec<Sample>> {
    let rows = query(include_str!("../queries/system/samples.sql"))
        .bind(watched.metric.as_str())
        .bind(watched.component.as_str())
        .bind(watched.endpoint.as_deref())
        .bind(from)
        .bind(to)
        .fetch_all(connection)
        .await?;
    all(&rows, |row| {
        Ok(Sample {
            at: row.try_get(0)?,
            part: row.try_get::<i64, _>(1)?.cast_unsigned(),
            whole: row.try_get::<i64, _>(2)?.cast_unsigned(),
        })
    })
}

pub(crate) async fn totals(
    connection: &mut PgConnection,
    from: Instant,
    to: Instant,
) -> StoreResult<Vec<Total>> {
    let mut totals = BTreeMap::<Watched, Total>::new();
    let sql = query(include_str!("../queries/system/measured.sql")).bind(from).bind(to);
    let mut rows = sql.fetch(connection);
    while let Some(row) = rows.try_next().await? {
        let Some(watched) = known(watched(&row, 0)).transpose()? else { continue };
        let histogram: Option<&[u8]> = row.try_get(5)?;
        let histogram = histogram.map(Histogram::from_bytes).transpose()?;
        let (part, whole) = (row.try_get::<i64, _>(3)?, row.try_get::<i64, _>(4)?);
        totals.entry(watched.clone()).or_insert_with(|| Total::of(watched)).add(
            part.cast_unsigned(),
            whole.cast_unsigned(),
            histogram.as_ref(),
        );
    }
    Ok(totals.into_values().collect())
}
