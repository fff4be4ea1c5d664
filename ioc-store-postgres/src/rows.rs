//! Values as PostgreSQL holds them, and back.

use chrono::NaiveDate;
use ioc_core::clock::Instant;
use ioc_core::ids::Id;
use ioc_core::model::audit::AuditKey;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::organization::{Organization, parse_weekday, parse_zone};
use sqlx::Row;
use sqlx::postgres::PgRow;
use uuid::Uuid;

use crate::error::{StoreError, StoreResult};

/// The id in a column.
pub(crate) fn get_id<K>(row: &PgRow, column: usize) -> StoreResult<Id<K>> {
    Ok(Id::from_uuid(row.try_get::<Uuid, _>(column)?))
}

/// The id in a column that may be null.
pub(crate) fn find_id<K>(row: &PgRow, column: usize) -> StoreResult<Option<Id<K>>> {
    Ok(row.try_get::<Option<Uuid>, _>(column)?.map(Id::from_uuid))
}

/// A small count or an ordinal, which the database keeps with a sign.
pub(crate) fn get_count(row: &PgRow, column: usize) -> StoreResult<u32> {
    let found: i32 = row.try_get(column)?;
    Ok(found.cast_unsigned())
}

/// A small count that may be null.
pub(crate) fn find_count(row: &PgRow, column: usize) -> StoreResult<Option<u32>> {
    Ok(row.try_get::<Option<i32>, _>(column)?.map(i32::cast_unsigned))
}

/// A limit as a count of the database.
pub(crate) fn most(limit: u32) -> i32 {
    i32::try_from(limit).unwrap_or(i32::MAX)
}

/// The microseconds of the instant in a column.
pub(crate) fn get_micros(row: &PgRow, column: usize) -> StoreResult<i64> {
    Ok(row.try_get::<Instant, _>(column)?.timestamp_micros())
}

/// The instant of microseconds that were read or computed; the ends of time for
/// what lies beyond.
pub(crate) fn at(micros: i64) -> Instant {
    let beyond = if micros < 0 { first_instant() } else { last_instant() };
    match Instant::from_timestamp_micros(micros) {
        Some(at) => at.clamp(first_instant(), last_instant()),
        None => beyond,
    }
}

/// The first instant that PostgreSQL and the core both know.
fn first_instant() -> Instant {
    NaiveDate::from_ymd_opt(-4000, 1, 1)
        .unwrap_or_default()
        .and_time(chrono::NaiveTime::MIN)
        .and_utc()
}

/// The last one.
fn last_instant() -> Instant {
    NaiveDate::from_ymd_opt(200_000, 1, 1)
        .unwrap_or_default()
        .and_time(chrono::NaiveTime::MIN)
        .and_utc()
}

/// JSON of stored text.
pub(crate) fn to_json<T: serde::de::DeserializeOwned>(
    text: &str,
    table: &'static str,
    column: &'static str,
) -> StoreResult<T> {
    serde_json::from_str(text).map_err(|_| StoreError::Corrupt {
        table,
        column,
        value: text.chars().take(80).collect(),
    })
}

/// The columns id, name, `time_zone`, `week_start`, locale, `minimum_group`,
/// `created_at`, calendar, `entered_as`, `audit_key`.
pub(crate) fn organization(row: &PgRow) -> StoreResult<Organization> {
    let zone: String = row.try_get(2)?;
    let week_start: String = row.try_get(3)?;
    Ok(Organization {
        id: get_id(row, 0)?,
        name: row.try_get(1)?,
        entered_as: row.try_get(8)?,
        calendar: match row.try_get::<Option<String>, _>(7)? {
            Some(eras) => to_json(&eras, "organizations", "calendar")?,
            None => Calendar::new(parse_zone(&zone)?, parse_weekday(&week_start)?),
        },
        locale: row.try_get(4)?,
        minimum_group: get_count(row, 5)?,
        created_at: row.try_get(6)?,
        audit_key: AuditKey::from_bytes(row.try_get(9)?)?,
    })
}

/// All rows through `read`.
pub(crate) fn all<T>(
    rows: &[PgRow],
    read: impl FnMut(&PgRow) -> StoreResult<T>,
) -> StoreResult<Vec<T>> {
    rows.iter().map(read).collect()
}
