//! Rows that leave their table for an archive, and come back.

use async_trait::async_trait;
use chrono::NaiveDate;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{ArchiveId, OrganizationId};
use ioc_core::model::activity::ActivityEvent;
use ioc_core::model::archive::{ArchiveBatch, ArchiveClass, ArchiveDigest};
use ioc_core::model::message::Trace;
use ioc_core::model::metric::Metric;
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::archives::{ArchiveStore, OldRows, archive_differs, unknown_archive};
use rusqlite::{Connection, Row};

use crate::activity::{Before, delete_before};
use crate::error::StoreResult;
use crate::rows::{all, count, first, get_id, id, instant, to_instant, to_json};
use crate::store::SqliteStore;
use crate::{metrics, trace};

#[async_trait]
impl ArchiveStore for SqliteStore {
    fn keeps_archives(&self) -> bool {
        true
    }

    async fn archive_metrics(
        &self,
        scope: &Scope,
        before: NaiveDate,
        limit: u32,
        batch: ArchiveId,
        trace: &Trace,
    ) -> Result<Option<ArchiveBatch>> {
        let (scope, trace) = (scope.clone(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            let organization = scope.organization_id();
            let at = trace.audit.at;
            let done = archive_metrics(connection, organization, before, limit, batch, at)?;
            trace::leave(connection, &scope, &trace, done.map_or(0, |batch| batch.rows))?;
            Ok(done)
        })
        .await
    }

    async fn archive_activity(
        &self,
        scope: &Scope,
        before: Instant,
        limit: u32,
        batch: ArchiveId,
        trace: &Trace,
    ) -> Result<Option<ArchiveBatch>> {
        let (scope, trace) = (scope.clone(), trace.clone());
        self.write(scope.fence(), move |connection, memory| {
            let before = Before { at: before, limit, archive: Some(batch) };
            Ok(delete_before(connection, memory, &scope, before, &trace)?.1)
        })
        .await
    }

    async fn restore_archive(
        &self,
        scope: &Scope,
        batch: ArchiveId,
        trace: &Trace,
    ) -> Result<ArchiveBatch> {
        let (scope, trace) = (scope.clone(), trace.clone());
        self.write(scope.fence(), move |connection, _| restore(connection, &scope, batch, &trace))
            .await
    }

    async fn list_archives(
        &self,
        scope: &Scope,
        request: &PageRequest,
    ) -> Result<Page<ArchiveBatch>> {
        let organization = scope.organization_id();
        let after: Option<(i64, ArchiveId)> =
            request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self.read(move |connection| {
            let sql = include_str!("../queries/archives/list.sql");
            let (at, behind) = after.map(|(at, behind)| (at, id(behind))).unzip();
            let params = (id(organization), at, behind, limit + 1);
            all(&mut *connection.prepare_cached(sql)?, params, read_batch)
        });
        Page::of(items.await?, limit, |batch| (batch.archived_at.timestamp_micros(), batch.id))
    }

    async fn count_old_rows(
        &self,
        scope: &Scope,
        metrics_before: NaiveDate,
        activity_before: Instant,
    ) -> Result<OldRows> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/archives/count_old.sql");
            let params = (id(organization), metrics_before.to_string(), instant(activity_before));
            let counted = connection.prepare_cached(sql)?.query_row(params, |row| {
                Ok(OldRows { metrics: count(row, 0)?, activity: count(row, 1)? })
            });
            Ok(counted?)
        })
        .await
    }
}

fn archive_metrics(
    connection: &Connection,
    organization: OrganizationId,
    before: NaiveDate,
    limit: u32,
    batch: ArchiveId,
    at: Instant,
) -> StoreResult<Option<ArchiveBatch>> {
    let sql = include_str!("../queries/archives/metrics_before.sql");
    let params = (id(organization), before.to_string(), limit);
    let old: Vec<Metric> =
        all(&mut *connection.prepare_cached(sql)?, params, |row| metrics::read(organization, row))?;
    if old.is_empty() {
        return Ok(None);
    }
    let sql = include_str!("../queries/archives/archive_metric.sql");
    let mut archive = connection.prepare_cached(sql)?;
    for metric in &old {
        archive.execute((id(organization), id(metric.id), instant(at), id(batch)))?;
    }
    let (rows, digest) = (old.len() as u64, ArchiveDigest::of_metrics(&old));
    if archived_metrics(connection, organization, batch)? != (rows, digest) {
        return Err(archive_differs(batch).into());
    }
    let mut delete = connection.prepare_cached(include_str!("../queries/metrics/delete.sql"))?;
    let mut deleted = 0;
    for metric in &old {
        deleted += delete.execute((id(organization), id(metric.id)))?;
    }
    let class = ArchiveClass::Metrics;
    let batch = ArchiveBatch { id: batch, class, rows, digest, archived_at: at, restored_at: None };
    keep(connection, organization, &batch, deleted as u64)?;
    Ok(Some(batch))
}

/// Archives the oldest events from before an instant and deletes them; nothing if there
/// are none.
pub(crate) fn archive_events(
    connection: &Connection,
    organization: OrganizationId,
    before: i64,
    limit: u32,
    batch: ArchiveId,
    at: Instant,
) -> StoreResult<Option<ArchiveBatch>> {
    let sql = include_str!("../queries/archives/activity_before.sql");
    let params = (id(organization), before, limit);
    let old: Vec<ActivityEvent> =
        all(&mut *connection.prepare_cached(sql)?, params, |row| event(organization, row))?;
    if old.is_empty() {
        return Ok(None);
    }
    let sql = include_str!("../queries/archives/archive_event.sql");
    let mut archive = connection.prepare_cached(sql)?;
    for event in &old {
        let occurred_at = instant(event.occurred_at);
        archive.execute((id(organization), id(event.id), occurred_at, id(batch)))?;
    }
    let (rows, digest) = (old.len() as u64, ArchiveDigest::of_events(&old));
    if archived_activity(connection, organization, batch)? != (rows, digest) {
        return Err(archive_differs(batch).into());
    }
    let mut delete = connection.prepare_cached(include_str!("../queries/activity/delete.sql"))?;
    let mut deleted = 0;
    for event in &old {
        deleted += delete.execute((id(organization), id(event.id), instant(event.occurred_at)))?;
    }
    let class = ArchiveClass::Activity;
    let batch = ArchiveBatch { id: batch, class, rows, digest, archived_at: at, restored_at: None };
    keep(connection, organization, &batch, deleted as u64)?;
    Ok(Some(batch))
}

/// How many rows the archive of metrics holds, and their digest.
fn archived_metrics(
    connection: &Connection,
    organization: OrganizationId,
    batch: ArchiveId,
) -> StoreResult<(u64, ArchiveDigest)> {
    let sql = include_str!("../queries/archives/archived_metrics.sql");
    let params = (id(organization), id(batch));
    let metrics: Vec<Metric> =
        all(&mut *connection.prepare_cached(sql)?, params, |row| metrics::read(organization, row))?;
    Ok((metrics.len() as u64, ArchiveDigest::of_metrics(&metrics)))
}

/// The same of the archive of events.
fn archived_activity(
    connection: &Connection,
    organization: OrganizationId,
    batch: ArchiveId,
) -> StoreResult<(u64, ArchiveDigest)> {
    let sql = include_str!("../queries/archives/archived_activity.sql");
    let params = (id(organization), id(batch));
    let events: Vec<ActivityEvent> =
        all(&mut *connection.prepare_cached(sql)?, params, |row| event(organization, row))?;
    Ok((events.len() as u64, ArchiveDigest::of_events(&events)))
}

/// Keeps what was archived, if as many rows were deleted.
fn keep(
    connection: &Connection,
    organization: OrganizationId,
    batch: &ArchiveBatch,
    deleted: u64,
) -> StoreResult<()> {
    if deleted != batch.rows {
        return Err(archive_differs(batch.id).into());
    }
    connection.prepare_cached(include_str!("../queries/archives/insert.sql"))?.execute((
        id(organization),
        id(batch.id),
        batch.class.as_str(),
        batch.rows.cast_signed(),
        batch.digest.as_bytes(),
        instant(batch.archived_at),
    ))?;
    Ok(())
}

fn restore(
    connection: &Connection,
    scope: &Scope,
    batch: ArchiveId,
    trace: &Trace,
) -> StoreResult<ArchiveBatch> {
    let organization = scope.organization_id();
    let key = (id(organization), id(batch));
    let sql = include_str!("../queries/archives/get.sql");
    let found = first(&mut *connection.prepare_cached(sql)?, key, read_batch)?;
    let found = found.ok_or_else(|| unknown_archive(batch))?;
    if found.restored_at.is_some() {
        return Ok(found);
    }
    let there = match found.class {
        ArchiveClass::Metrics => archived_metrics(connection, organization, batch)?,
        ArchiveClass::Activity => archived_activity(connection, organization, batch)?,
    };
    if there != (found.rows, found.digest) {
        return Err(archive_differs(batch).into());
    }
    let (put, delete) = match found.class {
        ArchiveClass::Metrics => (
            include_str!("../queries/archives/restore_metrics.sql"),
            include_str!("../queries/archives/delete_archived_metrics.sql"),
        ),
        ArchiveClass::Activity => (
            include_str!("../queries/archives/restore_activity.sql"),
            include_str!("../queries/archives/delete_archived_activity.sql"),
        ),
    };
    for sql in [put, delete] {
        connection.prepare_cached(sql)?.execute(key)?;
    }
    let at = trace.audit.at;
    connection.prepare_cached(include_str!("../queries/archives/finish.sql"))?.execute((
        id(organization),
        id(batch),
        instant(at),
    ))?;
    trace::tell(connection, scope, trace, found.rows)?;
    Ok(ArchiveBatch { restored_at: Some(at), ..found })
}

fn read_batch(row: &Row<'_>) -> StoreResult<ArchiveBatch> {
    let (class, digest): (String, Vec<u8>) = (row.get(1)?, row.get(3)?);
    let restored_at: Option<i64> = row.get(5)?;
    let at = |micros, column| to_instant(micros, "archive_batches", column);
    Ok(ArchiveBatch {
        id: get_id(row, 0)?,
        class: ArchiveClass::parse(&class)?,
        rows: count(row, 2)?,
        digest: ArchiveDigest::from_bytes(&digest)?,
        archived_at: at(row.get(4)?, "archived_at")?,
        restored_at: restored_at.map(|micros| at(micros, "restored_at")).transpose()?,
    })
}

fn event(organization_id: OrganizationId, row: &Row<'_>) -> StoreResult<ActivityEvent> {
    const TABLE: &str = "user_activity_logs";
    let metadata: Option<String> = row.get(6)?;
    Ok(ActivityEvent {
        organization_id,
        id: get_id(row, 0)?,
        user_id: get_id(row, 1)?,
        occurred_at: to_instant(row.get(2)?, TABLE, "occurred_at")?,
        activity_type: row.get(3)?,
        session_id: row.get(4)?,
        duration_seconds: row.get(5)?,
        metadata: metadata.map(|text| to_json(&text, TABLE, "metadata")).transpose()?,
    })
}
