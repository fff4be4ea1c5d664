//! Rows of deliveries, their attempts and parcels.

use ioc_core::clock::Instant;
use ioc_core::ids::{DeliveryId, Id, OrganizationId};
use ioc_core::model::delivery::{
    DeliveredFile, DeliveryAttempt, DeliveryFault, DeliveryRecord, DeliveryStatus, KeptParcel,
    Outcome,
};
use ioc_core::model::schedule::When;
use ioc_core::store::deliveries::resent_already;
use ioc_core::store::subscription::Subscription;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::{StoreError, StoreResult};
use crate::rows::{find_id, get_count, get_id};
use crate::statement::query;
use crate::subscriptions;

/// Makes a delivery of the next report of a subscription that is as it was seen.
pub(crate) async fn make(
    connection: &mut PgConnection,
    organization: OrganizationId,
    seen: &Subscription,
    key: DeliveryId,
    at: Instant,
) -> StoreResult<Option<DeliveryRecord>> {
    let Some(slot) = seen.due_at else { return Ok(None) };
    if subscriptions::find(connection, organization, seen.id).await?.as_ref() != Some(seen) {
        return Ok(None);
    }
    let sql = match seen.schedule.when {
        When::Published => include_str!("../queries/deliveries/next_published.sql"),
        When::Weekly { .. } => include_str!("../queries/deliveries/next_weekly.sql"),
    };
    let report = query(sql)
        .bind(organization.uuid())
        .bind(seen.id.uuid())
        .bind(seen.template_id.map(Id::uuid))
        .bind(seen.sends_from)
        .fetch_optional(&mut *connection)
        .await?;
    let next = seen.moved_on(at, report.is_some());
    query(include_str!("../queries/subscriptions/set_due.sql"))
        .bind(organization.uuid())
        .bind(seen.id.uuid())
        .bind(next.due_at)
        .bind(next.open_until)
        .execute(&mut *connection)
        .await?;
    let Some(report) = report else { return Ok(None) };
    let delivery = DeliveryRecord {
        id: key,
        organization_id: organization,
        subscription_id: seen.id,
        user_id: seen.user_id,
        channel: seen.channel.clone(),
        address: seen.address.clone(),
        report_id: get_id(&report, 0)?,
        report_version: get_count(&report, 1)?,
        resend_of: None,
        slot,
        made_at: at,
        status: DeliveryStatus::Pending,
        attempts: 0,
        due_at: Some(at),
        ended_at: None,
        receipt: None,
        fault: None,
        file: None,
    };
    insert(connection, organization, &delivery).await?;
    Ok(Some(delivery))
}

/// Adds a delivery.
pub(crate) async fn insert(
    connection: &mut PgConnection,
    organization: OrganizationId,
    delivery: &DeliveryRecord,
) -> StoreResult<()> {
    let (fault, file) = (delivery.fault.as_ref(), delivery.file.as_ref());
    query(include_str!("../queries/deliveries/insert.sql"))
        .bind(organization.uuid())
        .bind(delivery.id.uuid())
        .bind(delivery.subscription_id.uuid())
        .bind(delivery.user_id.uuid())
        .bind(&delivery.channel)
        .bind(&delivery.address)
        .bind(delivery.report_id.uuid())
        .bind(delivery.report_version.cast_signed())
        .bind(delivery.resend_of.map(Id::uuid))
        .bind(delivery.slot)
        .bind(delivery.made_at)
        .bind(delivery.status.as_str())
        .bind(delivery.attempts.cast_signed())
        .bind(delivery.due_at)
        .bind(delivery.ended_at)
        .bind(&delivery.receipt)
        .bind(fault.map(|fault| fault.code.clone()))
        .bind(fault.map(|fault| fault.message.clone()))
        .bind(file.map(|file| file.name.clone()))
        .bind(file.map(|file| file.media_type.clone()))
        .bind(file.map(|file| file.sha256.clone()))
        .bind(file.map(|file| file.size_bytes.cast_signed()))
        .execute(connection)
        .await
        .map_err(|error| taken(error.into(), delivery))?;
    Ok(())
}

fn taken(error: StoreError, delivery: &DeliveryRecord) -> StoreError {
    match (error.taken(), delivery.resend_of) {
        (Some("idx_deliveries_resend"), Some(before)) => resent_already(before).into(),
        _ => error,
    }
}

/// Keeps a parcel for an attempt; whether that holds its delivery.
pub(crate) async fn put_parcel(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: DeliveryId,
    attempt: u32,
    parcel: &KeptParcel,
) -> StoreResult<bool> {
    let KeptParcel { rights, options, subject, text, html, file, bytes } = parcel;
    let put = query(include_str!("../queries/deliveries/put_file.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .bind(attempt.cast_signed())
        .bind(&file.name)
        .bind(&file.media_type)
        .bind(&file.sha256)
        .bind(file.size_bytes.cast_signed())
        .execute(&mut *connection)
        .await?;
    if put.rows_affected() == 0 {
        return Ok(false);
    }
    query(include_str!("../queries/deliveries/insert_parcel.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .bind(rights)
        .bind(subject)
        .bind(text)
        .bind(html)
        .bind(bytes)
        .bind(options)
        .execute(connection)
        .await?;
    Ok(true)
}

/// Writes down what came of an attempt; whether its delivery changed.
pub(crate) async fn finish(
    connection: &mut PgConnection,
    organization: OrganizationId,
    (key, attempt): (DeliveryId, u32),
    at: Instant,
    outcome: &Outcome,
) -> StoreResult<bool> {
    let fault = outcome.fault();
    let (code, message) = (fault.map(|it| &it.code), fault.map(|it| &it.message));
    let (status, receipt) = (outcome.status(), outcome.receipt());
    query(include_str!("../queries/deliveries/finish_attempt.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .bind(attempt.cast_signed())
        .bind(at)
        .bind(receipt)
        .bind(code)
        .bind(message)
        .execute(&mut *connection)
        .await?;
    let finished = query(include_str!("../queries/deliveries/finish.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .bind(attempt.cast_signed())
        .bind(status.as_str())
        .bind(outcome.due_at())
        .bind((!status.is_open()).then_some(at))
        .bind(receipt)
        .bind(code)
        .bind(message)
        .execute(&mut *connection)
        .await?;
    let changed = finished.rows_affected() > 0;
    if changed && !status.is_open() {
        query(include_str!("../queries/deliveries/delete_parcel.sql"))
            .bind(organization.uuid())
            .bind(key.uuid())
            .execute(connection)
            .await?;
    }
    Ok(changed)
}

/// A row of `deliveries`.
pub(crate) fn read(row: &PgRow) -> StoreResult<DeliveryRecord> {
    Ok(DeliveryRecord {
        organization_id: get_id(row, 0)?,
        id: get_id(row, 1)?,
        subscription_id: get_id(row, 2)?,
        user_id: get_id(row, 3)?,
        channel: row.try_get(4)?,
        address: row.try_get(5)?,
        report_id: get_id(row, 6)?,
        report_version: get_count(row, 7)?,
        resend_of: find_id(row, 8)?,
        slot: row.try_get(9)?,
        made_at: row.try_get(10)?,
        status: DeliveryStatus::parse(row.try_get(11)?)?,
        attempts: get_count(row, 12)?,
        due_at: row.try_get(13)?,
        ended_at: row.try_get(14)?,
        receipt: row.try_get(15)?,
        fault: fault(row, 16)?,
        file: match row.try_get(18)? {
            None => None,
            Some(name) => Some(file(row, name, 19)?),
        },
    })
}

/// A row of `delivery_attempts`: its number, two instants, the receipt, the fault.
pub(crate) fn attempt(row: &PgRow) -> StoreResult<DeliveryAttempt> {
    Ok(DeliveryAttempt {
        number: get_count(row, 0)?,
        started_at: row.try_get(1)?,
        ended_at: row.try_get(2)?,
        receipt: row.try_get(3)?,
        fault: fault(row, 4)?,
    })
}

/// A row of `delivery_parcels` with the file of its delivery.
pub(crate) fn parcel(row: &PgRow) -> StoreResult<KeptParcel> {
    Ok(KeptParcel {
        rights: row.try_get(0)?,
        options: row.try_get(9)?,
        subject: row.try_get(1)?,
        text: row.try_get(2)?,
        html: row.try_get(3)?,
        bytes: row.try_get(4)?,
        file: file(row, row.try_get(5)?, 6)?,
    })
}

fn file(row: &PgRow, name: String, column: usize) -> StoreResult<DeliveredFile> {
    Ok(DeliveredFile {
        name,
        media_type: row.try_get(column)?,
        sha256: row.try_get(column + 1)?,
        size_bytes: row.try_get::<i64, _>(column + 2)?.cast_unsigned(),
    })
}

fn fault(row: &PgRow, column: usize) -> StoreResult<Option<DeliveryFault>> {
    let (code, message): (Option<String>, Option<String>) =
        (row.try_get(column)?, row.try_get(column + 1)?);
    Ok(code.zip(message).map(|(code, message)| DeliveryFault { code, message }))
}
