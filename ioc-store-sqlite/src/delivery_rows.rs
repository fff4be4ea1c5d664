//! Rows of deliveries, their attempts and parcels.

use ioc_core::clock::Instant;
use ioc_core::ids::{DeliveryId, OrganizationId};
use ioc_core::model::delivery::{
    DeliveredFile, DeliveryAttempt, DeliveryFault, DeliveryRecord, DeliveryStatus, KeptParcel,
    Outcome,
};
use ioc_core::model::schedule::When;
use ioc_core::store::subscription::Subscription;
use rusqlite::{Connection, Row, params};

use crate::error::StoreResult;
use crate::rows::{find_id, first, get_id, id, instant, to_instant};
use crate::subscriptions;

const TABLE: &str = "deliveries";

/// Makes a delivery of the next report of a subscription that is as it was seen.
pub(crate) fn make(
    connection: &Connection,
    organization: OrganizationId,
    seen: &Subscription,
    key: DeliveryId,
    at: Instant,
) -> StoreResult<Option<DeliveryRecord>> {
    let Some(slot) = seen.due_at else { return Ok(None) };
    if subscriptions::find(connection, organization, seen.id)?.as_ref() != Some(seen) {
        return Ok(None);
    }
    let sql = match seen.schedule.when {
        When::Published => include_str!("../queries/deliveries/next_published.sql"),
        When::Weekly { .. } => include_str!("../queries/deliveries/next_weekly.sql"),
    };
    let wanted =
        (id(organization), id(seen.id), seen.template_id.map(id), instant(seen.sends_from));
    let report = first(&mut *connection.prepare_cached(sql)?, wanted, |row| {
        Ok((get_id(row, 0)?, row.get::<_, u32>(1)?))
    })?;
    let next = seen.moved_on(at, report.is_some());
    connection.prepare_cached(include_str!("../queries/subscriptions/set_due.sql"))?.execute((
        id(organization),
        id(seen.id),
        next.due_at.map(instant),
        next.open_until.map(instant),
    ))?;
    let Some((report_id, report_version)) = report else { return Ok(None) };
    let delivery = DeliveryRecord {
        id: key,
        organization_id: organization,
        subscription_id: seen.id,
        user_id: seen.user_id,
        channel: seen.channel.clone(),
        address: seen.address.clone(),
        report_id,
        report_version,
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
    insert(connection, organization, &delivery)?;
    Ok(Some(delivery))
}

/// Adds a delivery.
pub(crate) fn insert(
    connection: &Connection,
    organization: OrganizationId,
    delivery: &DeliveryRecord,
) -> StoreResult<()> {
    let (fault, file) = (delivery.fault.as_ref(), delivery.file.as_ref());
    connection.prepare_cached(include_str!("../queries/deliveries/insert.sql"))?.execute(
        params![
            id(organization),
            id(delivery.id),
            id(delivery.subscription_id),
            id(delivery.user_id),
            delivery.channel,
            delivery.address,
            id(delivery.report_id),
            delivery.report_version,
            delivery.resend_of.map(id),
            instant(delivery.slot),
            instant(delivery.made_at),
            delivery.status.as_str(),
            delivery.attempts,
            delivery.due_at.map(instant),
            delivery.ended_at.map(instant),
            delivery.receipt,
            fault.map(|fault| &fault.code),
            fault.map(|fault| &fault.message),
            file.map(|file| &file.name),
            file.map(|file| &file.media_type),
            file.map(|file| &file.sha256),
            file.map(|file| file.size_bytes.cast_signed()),
        ],
    )?;
    Ok(())
}

/// Keeps a parcel for an attempt; whether that holds its delivery.
pub(crate) fn put_parcel(
    connection: &Connection,
    organization: OrganizationId,
    key: DeliveryId,
    attempt: u32,
    parcel: &KeptParcel,
) -> StoreResult<bool> {
    let (organization, key) = (id(organization), id(key));
    let KeptParcel { rights, options, subject, text, html, file, bytes } = parcel;
    let put = connection
        .prepare_cached(include_str!("../queries/deliveries/put_file.sql"))?
        .execute(params![
            organization,
            key,
            attempt,
            file.name,
            file.media_type,
            file.sha256,
            file.size_bytes.cast_signed(),
        ])?;
    if put == 0 {
        return Ok(false);
    }
    connection
        .prepare_cached(include_str!("../queries/deliveries/insert_parcel.sql"))?
        .execute(params![organization, key, rights, subject, text, html, bytes, options])?;
    Ok(true)
}

/// Writes down what came of an attempt; whether its delivery changed.
pub(crate) fn finish(
    connection: &Connection,
    organization: OrganizationId,
    (key, attempt): (DeliveryId, u32),
    at: Instant,
    outcome: &Outcome,
) -> StoreResult<bool> {
    let (organization, key) = (id(organization), id(key));
    let fault = outcome.fault();
    let (code, message) = (fault.map(|it| &it.code), fault.map(|it| &it.message));
    let (status, receipt) = (outcome.status(), outcome.receipt());
    connection
        .prepare_cached(include_str!("../queries/deliveries/finish_attempt.sql"))?
        .execute(params![organization, key, attempt, instant(at), receipt, code, message])?;
    let changed = connection
        .prepare_cached(include_str!("../queries/deliveries/finish.sql"))?
        .execute(params![
            organization,
            key,
            attempt,
            status.as_str(),
            outcome.due_at().map(instant),
            (!status.is_open()).then(|| instant(at)),
            receipt,
            code,
            message,
        ])?
        > 0;
    if changed && !status.is_open() {
        let sql = include_str!("../queries/deliveries/delete_parcel.sql");
        connection.prepare_cached(sql)?.execute((organization, key))?;
    }
    Ok(changed)
}

/// A row of `deliveries`.
pub(crate) fn read(row: &Row<'_>) -> StoreResult<DeliveryRecord> {
    let at = |column, name| to_instant(row.get(column)?, TABLE, name);
    let status: String = row.get(11)?;
    Ok(DeliveryRecord {
        organization_id: get_id(row, 0)?,
        id: get_id(row, 1)?,
        subscription_id: get_id(row, 2)?,
        user_id: get_id(row, 3)?,
        channel: row.get(4)?,
        address: row.get(5)?,
        report_id: get_id(row, 6)?,
        report_version: row.get(7)?,
        resend_of: find_id(row, 8)?,
        slot: at(9, "slot")?,
        made_at: at(10, "made_at")?,
        status: DeliveryStatus::parse(&status)?,
        attempts: row.get(12)?,
        due_at: find_instant(row, 13, TABLE, "due_at")?,
        ended_at: find_instant(row, 14, TABLE, "ended_at")?,
        receipt: row.get(15)?,
        fault: fault(row, 16)?,
        file: match row.get(18)? {
            None => None,
            Some(name) => Some(file(row, name, 19)?),
        },
    })
}

/// A row of `delivery_attempts`: its number, two instants, the receipt, the fault.
pub(crate) fn attempt(row: &Row<'_>) -> StoreResult<DeliveryAttempt> {
    const TABLE: &str = "delivery_attempts";
    Ok(DeliveryAttempt {
        number: row.get(0)?,
        started_at: to_instant(row.get(1)?, TABLE, "started_at")?,
        ended_at: find_instant(row, 2, TABLE, "ended_at")?,
        receipt: row.get(3)?,
        fault: fault(row, 4)?,
    })
}

/// A row of `delivery_parcels` with the file of its delivery.
pub(crate) fn parcel(row: &Row<'_>) -> StoreResult<KeptParcel> {
    Ok(KeptParcel {
        rights: row.get(0)?,
        options: row.get(9)?,
        subject: row.get(1)?,
        text: row.get(2)?,
        html: row.get(3)?,
        bytes: row.get(4)?,
        file: file(row, row.get(5)?, 6)?,
    })
}

fn file(row: &Row<'_>, name: String, column: usize) -> StoreResult<DeliveredFile> {
    Ok(DeliveredFile {
        name,
        media_type: row.get(column)?,
        sha256: row.get(column + 1)?,
        size_bytes: row.get::<_, i64>(column + 2)?.cast_unsigned(),
    })
}

fn fault(row: &Row<'_>, column: usize) -> StoreResult<Option<DeliveryFault>> {
    let (code, message): (Option<String>, Option<String>) =
        (row.get(column)?, row.get(column + 1)?);
    Ok(code.zip(message).map(|(code, message)| DeliveryFault { code, message }))
}

fn find_instant(
    row: &Row<'_>,
    column: usize,
    table: &'static str,
    name: &'static str,
) -> StoreResult<Option<Instant>> {
    let micros: Option<i64> = row.get(column)?;
    micros.map(|micros| to_instant(micros, table, name)).transpose()
}
