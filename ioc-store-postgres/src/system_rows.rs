//! Rules and alerts as rows, and back.

use ioc_core::ids::Id;
use ioc_core::model::alert::{Alert, AlertStatus, Turn};
use ioc_core::model::alert_rule::{AlertRule, Fires, KeptRule, Severity};
use ioc_core::model::measurement::{Component, SystemMetric, UNKNOWN_SYSTEM_METRIC, Watched};
use ioc_core::model::message::Message;
use rust_decimal::Decimal;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::{PgConnection, Postgres, Row};
use uuid::Uuid;

use crate::error::{StoreError, StoreResult};
use crate::rows::{find_count, get_count, get_id};
use crate::statement::query;

type Statement<'q> = Query<'q, Postgres, PgArguments>;

/// A statement with the columns of a rule that nobody edited.
pub(crate) fn unedited<'q>(sql: Statement<'q>, rule: &AlertRule) -> Statement<'q> {
    sql.bind(rule.name.clone())
        .bind(rule.watched.metric.as_str())
        .bind(rule.watched.component.as_str())
        .bind(rule.watched.endpoint.clone())
        .bind(rule.fires.as_str())
        .bind(rule.threshold)
        .bind(rule.recovery)
        .bind(rule.window_s.cast_signed())
        .bind(rule.minimum_sample.cast_signed())
        .bind(rule.hold_s.cast_signed())
        .bind(rule.severity.as_str())
        .bind(rule.is_active)
        .bind(rule.short_window_s.map(u32::cast_signed))
}

/// A statement with all columns of a rule.
pub(crate) fn rule<'q>(sql: Statement<'q>, kept: &KeptRule) -> Statement<'q> {
    unedited(sql, &kept.rule)
        .bind(kept.silenced_until)
        .bind(kept.version.cast_signed())
        .bind(kept.edited_at)
        .bind(kept.edited_by.clone())
}

/// The columns of `queries/system/list_rules`.
pub(crate) fn read_rule(row: &PgRow) -> StoreResult<KeptRule> {
    Ok(KeptRule {
        rule: AlertRule {
            name: row.try_get(0)?,
            watched: watched(row, 1)?,
            fires: Fires::parse(row.try_get(4)?)?,
            threshold: decimal(row, 5)?,
            recovery: decimal(row, 6)?,
            window_s: get_count(row, 7)?,
            minimum_sample: row.try_get::<i64, _>(8)?.cast_unsigned(),
            hold_s: get_count(row, 9)?,
            severity: Severity::parse(row.try_get(10)?)?,
            is_active: row.try_get(11)?,
            short_window_s: find_count(row, 12)?,
        },
        silenced_until: row.try_get(13)?,
        version: get_count(row, 14)?,
        edited_at: row.try_get(15)?,
        edited_by: row.try_get(16)?,
    })
}

/// A statement with all columns of an alert.
pub(crate) fn alert<'q>(sql: Statement<'q>, alert: &Alert) -> Statement<'q> {
    sql.bind(alert.id.uuid())
        .bind(alert.rule.clone())
        .bind(alert.watched.metric.as_str())
        .bind(alert.watched.component.as_str())
        .bind(alert.watched.endpoint.clone())
        .bind(alert.severity.as_str())
        .bind(alert.status.as_str())
        .bind(alert.value)
        .bind(alert.threshold)
        .bind(alert.pending_since)
        .bind(alert.fired_at)
        .bind(alert.recovering_since)
        .bind(alert.resolved_at)
        .bind(alert.evaluated_at)
        .bind(alert.acknowledged_at)
        .bind(alert.acknowledged_by.clone())
        .bind(alert.to_tell.map(Turn::as_str))
        .bind(alert.to_send.map(Turn::as_str))
        .bind(alert.sent.iter().map(|parcel| parcel.uuid()).collect::<Vec<_>>())
        .bind(alert.version.cast_signed())
}

/// The columns of `queries/system/get_alert`.
pub(crate) fn read_alert(row: &PgRow) -> StoreResult<Alert> {
    let turn = |column| -> StoreResult<Option<Turn>> {
        let word: Option<&str> = row.try_get(column)?;
        Ok(word.map(Turn::parse).transpose()?)
    };
    Ok(Alert {
        id: get_id(row, 0)?,
        rule: row.try_get(1)?,
        watched: watched(row, 2)?,
        severity: Severity::parse(row.try_get(5)?)?,
        status: AlertStatus::parse(row.try_get(6)?)?,
        value: decimal(row, 7)?,
        threshold: decimal(row, 8)?,
        pending_since: row.try_get(9)?,
        fired_at: row.try_get(10)?,
        recovering_since: row.try_get(11)?,
        resolved_at: row.try_get(12)?,
        evaluated_at: row.try_get(13)?,
        acknowledged_at: row.try_get(14)?,
        acknowledged_by: row.try_get(15)?,
        to_tell: turn(16)?,
        to_send: turn(17)?,
        sent: row.try_get::<Vec<Uuid>, _>(18)?.into_iter().map(Id::from_uuid).collect(),
        version: get_count(row, 19)?,
    })
}

/// What was read of a row, unless it is of what only a newer version measures, which may run
/// beside this one.
pub(crate) fn known<T>(read: StoreResult<T>) -> Option<StoreResult<T>> {
    let is_newer = matches!(&read, Err(StoreError::Core(error))
        if error.code() == UNKNOWN_SYSTEM_METRIC);
    (!is_newer).then_some(read)
}

/// What is looked at, of three columns from `first` on.
pub(crate) fn watched(row: &PgRow, first: usize) -> StoreResult<Watched> {
    Ok(Watched {
        metric: SystemMetric::parse(row.try_get(first)?)?,
        component: Component::parse(row.try_get(first + 1)?)?,
        endpoint: row.try_get(first + 2)?,
    })
}

fn decimal(row: &PgRow, column: usize) -> StoreResult<Decimal> {
    Ok(row.try_get::<Decimal, _>(column)?.normalize())
}

/// Leaves a message for each organization that has an operator.
pub(crate) async fn tell(connection: &mut PgConnection, message: &Message) -> StoreResult<()> {
    query(include_str!("../queries/system/tell_operators.sql"))
        .bind(message.id.uuid())
        .bind(message.subject)
        .bind(message.created_at)
        .execute(connection)
        .await?;
    Ok(())
}
