//! Values as SQLite holds them, and back.

use chrono::{DateTime, NaiveDate};
use ioc_core::clock::Instant;
use ioc_core::ids::Id;
use ioc_core::model::audit::AuditKey;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::organization::{Organization, parse_weekday, parse_zone};
use rusqlite::Row;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use uuid::Uuid;

use crate::error::{StoreError, StoreResult};

/// An id as 16 bytes.
pub(crate) fn id<K>(id: Id<K>) -> [u8; 16] {
    id.uuid().into_bytes()
}

/// The id in a column of 16 bytes.
pub(crate) fn get_id<K>(row: &Row<'_>, column: usize) -> rusqlite::Result<Id<K>> {
    Ok(Id::from_uuid(Uuid::from_bytes(row.get(column)?)))
}

/// The id in a column that may be null.
pub(crate) fn find_id<K>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Id<K>>> {
    let bytes: Option<[u8; 16]> = row.get(column)?;
    Ok(bytes.map(|bytes| Id::from_uuid(Uuid::from_bytes(bytes))))
}

/// The count in a column.
pub(crate) fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    Ok(row.get::<_, i64>(column)?.cast_unsigned())
}

/// An instant as microseconds since 1970.
pub(crate) fn instant(at: Instant) -> i64 {
    at.timestamp_micros()
}

/// The instant of stored microseconds.
pub(crate) fn to_instant(
    micros: i64,
    table: &'static str,
    column: &'static str,
) -> StoreResult<Instant> {
    DateTime::from_timestamp_micros(micros).ok_or_else(|| StoreError::Corrupt {
        table,
        column,
        value: micros.to_string(),
    })
}

/// The date of stored text.
pub(crate) fn to_date(
    text: &str,
    table: &'static str,
    column: &'static str,
) -> StoreResult<NaiveDate> {
    text.parse().map_err(|_| StoreError::Corrupt { table, column, value: text.to_owned() })
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

/// A decimal as millionths; the core has checked its range.
pub(crate) fn micros(value: Decimal) -> Option<i64> {
    (value * Decimal::from(1_000_000)).to_i64()
}

/// The decimal of stored millionths.
pub(crate) fn decimal(micros: i64) -> Decimal {
    Decimal::new(micros, 6).normalize()
}

/// The columns of `queries/organizations/columns`: id, name, `time_zone`,
/// `week_start`, locale, `minimum_group`, `created_at`, calendar, `entered_as`,
/// `audit_key`.
pub(crate) fn organization(row: &Row<'_>) -> StoreResult<Organization> {
    let zone: String = row.get(2)?;
    let week_start: String = row.get(3)?;
    Ok(Organization {
        id: get_id(row, 0)?,
        name: row.get(1)?,
        entered_as: row.get(8)?,
        calendar: match row.get::<_, Option<String>>(7)? {
            Some(eras) => to_json(&eras, "organizations", "calendar")?,
            None => Calendar::new(parse_zone(&zone)?, parse_weekday(&week_start)?),
        },
        locale: row.get(4)?,
        minimum_group: row.get(5)?,
        created_at: to_instant(row.get(6)?, "organizations", "created_at")?,
        audit_key: AuditKey::from_bytes(blob(row, 9)?)?,
    })
}

/// All rows of a statement through `read`.
pub(crate) fn all<T, P: rusqlite::Params>(
    statement: &mut rusqlite::Statement<'_>,
    params: P,
    mut read: impl FnMut(&Row<'_>) -> StoreResult<T>,
) -> StoreResult<Vec<T>> {
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// The first row of a statement through `read`, if there is one.
pub(crate) fn first<T, P: rusqlite::Params>(
    statement: &mut rusqlite::Statement<'_>,
    params: P,
    read: impl FnOnce(&Row<'_>) -> StoreResult<T>,
) -> StoreResult<Option<T>> {
    let mut rows = statement.query(params)?;
    rows.next()?.map(read).transpose()
}

/// The bytes in a column, borrowed from the row.
pub(crate) fn blob<'a>(row: &'a Row<'_>, column: usize) -> StoreResult<&'a [u8]> {
    let value = row.get_ref(column)?;
    Ok(value.as_blob().map_err(rusqlite::Error::from)?)
}
