//! Rules and alerts as rows, and back.

use ioc_core::clock::Instant;
use ioc_core::ids::DeliveryId;
use ioc_core::model::alert::{Alert, AlertStatus, Turn};
use ioc_core::model::alert_rule::{AlertRule, Fires, KeptRule, Severity};
use ioc_core::model::measurement::{Component, SystemMetric, UNKNOWN_SYSTEM_METRIC, Watched};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params, params_from_iter};
use uuid::Uuid;

use crate::error::{StoreError, StoreResult};
use crate::rows::{decimal, get_id, id, instant, micros, to_instant};

/// Runs a statement with the first `columns` of a rule's row; returns how many rows it
/// touched.
pub(crate) fn write_rule(
    connection: &Connection,
    sql: &str,
    kept: &KeptRule,
    columns: usize,
) -> StoreResult<usize> {
    let KeptRule { rule, silenced_until, version, edited_at, edited_by } = kept;
    let text = |text: &str| Value::from(text.to_owned());
    let at = |at: &Option<Instant>| Value::from(at.map(instant));
    let row = [
        text(&rule.name),
        text(rule.watched.metric.as_str()),
        text(rule.watched.component.as_str()),
        Value::from(rule.watched.endpoint.clone()),
        text(rule.fires.as_str()),
        Value::from(micros(rule.threshold)),
        Value::from(micros(rule.recovery)),
        Value::from(rule.window_s),
        Value::from(rule.minimum_sample.cast_signed()),
        Value::from(rule.hold_s),
        text(rule.severity.as_str()),
        Value::from(rule.is_active),
        Value::from(rule.short_window_s),
        at(silenced_until),
        Value::from(*version),
        at(edited_at),
        Value::from(edited_by.clone()),
    ];
    let row = row.into_iter().take(columns);
    Ok(connection.prepare_cached(sql)?.execute(params_from_iter(row))?)
}

/// The columns of `queries/system/list_rules`.
pub(crate) fn read_rule(row: &Row<'_>) -> StoreResult<KeptRule> {
    let (fires, severity): (String, String) = (row.get(4)?, row.get(10)?);
    Ok(KeptRule {
        rule: AlertRule {
            name: row.get(0)?,
            watched: watched(row, 1)?,
            fires: Fires::parse(&fires)?,
            threshold: decimal(row.get(5)?),
            recovery: decimal(row.get(6)?),
            window_s: row.get(7)?,
            minimum_sample: row.get::<_, i64>(8)?.cast_unsigned(),
            hold_s: row.get(9)?,
            severity: Severity::parse(&severity)?,
            is_active: row.get(11)?,
            short_window_s: row.get(12)?,
        },
        silenced_until: find_instant(row, 13, "alert_rules", "silenced_until")?,
        version: row.get(14)?,
        edited_at: find_instant(row, 15, "alert_rules", "edited_at")?,
        edited_by: row.get(16)?,
    })
}

/// Runs a statement with an alert's row; returns how many rows it touched.
pub(crate) fn write_alert(connection: &Connection, sql: &str, alert: &Alert) -> StoreResult<usize> {
    Ok(connection.prepare_cached(sql)?.execute(params![
        id(alert.id),
        alert.rule,
        alert.watched.metric.as_str(),
        alert.watched.component.as_str(),
        alert.watched.endpoint,
        alert.severity.as_str(),
        alert.status.as_str(),
        micros(alert.value),
        micros(alert.threshold),
        instant(alert.pending_since),
        alert.fired_at.map(instant),
        alert.recovering_since.map(instant),
        alert.resolved_at.map(instant),
        instant(alert.evaluated_at),
        alert.acknowledged_at.map(instant),
        alert.acknowledged_by,
        alert.to_tell.map(Turn::as_str),
        alert.to_send.map(Turn::as_str),
        alert.sent.iter().flat_map(|parcel| id(*parcel)).collect::<Vec<u8>>(),
        alert.version,
    ])?)
}

/// The columns of `queries/system/get_alert`.
pub(crate) fn read_alert(row: &Row<'_>) -> StoreResult<Alert> {
    let (severity, status): (String, String) = (row.get(5)?, row.get(6)?);
    let at = |column, name| find_instant(row, column, "alerts", name);
    let turn = |column| -> StoreResult<Option<Turn>> {
        let word: Option<String> = row.get(column)?;
        Ok(word.as_deref().map(Turn::parse).transpose()?)
    };
    Ok(Alert {
        id: get_id(row, 0)?,
        rule: row.get(1)?,
        watched: watched(row, 2)?,
        severity: Severity::parse(&severity)?,
        status: AlertStatus::parse(&status)?,
        value: decimal(row.get(7)?),
        threshold: decimal(row.get(8)?),
        pending_since: to_instant(row.get(9)?, "alerts", "pending_since")?,
        fired_at: at(10, "fired_at")?,
        recovering_since: at(11, "recovering_since")?,
        resolved_at: at(12, "resolved_at")?,
        evaluated_at: to_instant(row.get(13)?, "alerts", "evaluated_at")?,
        acknowledged_at: at(14, "acknowledged_at")?,
        acknowledged_by: row.get(15)?,
        to_tell: turn(16)?,
        to_send: turn(17)?,
        sent: parcels(&row.get::<_, Vec<u8>>(18)?)?,
        version: row.get(19)?,
    })
}

/// The ids of parcels, one behind the other.
fn parcels(bytes: &[u8]) -> StoreResult<Vec<DeliveryId>> {
    let (ids, rest) = bytes.as_chunks::<16>();
    if !rest.is_empty() {
        let value = format!("{} bytes", bytes.len());
        return Err(StoreError::Corrupt { table: "alerts", column: "sent", value });
    }
    Ok(ids.iter().map(|id| DeliveryId::from_uuid(Uuid::from_bytes(*id))).collect())
}

/// What was read of a row, unless it is of what only a newer version measures, which may run
/// beside this one.
pub(crate) fn known<T>(read: StoreResult<T>) -> StoreResult<Option<T>> {
    match read {
        Err(StoreError::Core(error)) if error.code() == UNKNOWN_SYSTEM_METRIC => Ok(None),
        read => read.map(Some),
    }
}

/// What is looked at, of three columns from `first` on.
pub(crate) fn watched(row: &Row<'_>, first: usize) -> StoreResult<Watched> {
    let (metric, component): (String, String) = (row.get(first)?, row.get(first + 1)?);
    Ok(Watched {
        metric: SystemMetric::parse(&metric)?,
        component: Component::parse(&component)?,
        endpoint: row.get(first + 2)?,
    })
}

fn find_instant(
    row: &Row<'_>,
    column: usize,
    table: &'static str,
    name: &'static str,
) -> StoreResult<Option<Instant>> {
    let found: Option<i64> = row.get(column)?;
    found.map(|micros| to_instant(micros, table, name)).transpose()
}
