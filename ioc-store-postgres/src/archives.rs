//! Rows that leave their table for an archive, and come back.

use async_trait::async_trait;
use chrono::NaiveDate;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{ArchiveId, OrganizationId};
use ioc_core::model::activity::{ActivityEvent, EventKey};
use ioc_core::model::archive::{ArchiveBatch, ArchiveClass, ArchiveDigest};
use ioc_core::model::message::Trace;
use ioc_core::model::metric::Metric;
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::archives::{ArchiveStore, OldRows, archive_differs, unknown_archive};
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::activity::{Before, columns, delete_before};
use crate::error::StoreResult;
use crate::rows::{all, at, get_id, to_json};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::{metrics, trace};

#[async_trait]
impl ArchiveStore for PostgresStore {
    fn keeps_archives(&self) -> bool {
        true
    }

    async fn archive_metrics(
        &self,
        scope: &Scope,
        before: NaiveDate,
        limit: u32,
        id: ArchiveId,
        trace: &Trace,
    ) -> Result<Option<ArchiveBatch>> {
        let call = (scope.clone(), trace.clone());
        self.transact_as_job(scope, Access::Write, move |connection| {
            let (scope, trace) = call.clone();
            async move {
                let batch =
                    archive_metrics(connection, &scope, before, limit, id, trace.audit.at).await?;
                let rows = batch.map_or(0, |batch| batch.rows);
                trace::leave(connection, &scope, &trace, rows).await?;
                Ok(batch)
            }
            .boxed()
        })
        .await
    }

    async fn archive_activity(
        &self,
        scope: &Scope,
        before: Instant,
        limit: u32,
        id: ArchiveId,
        trace: &Trace,
    ) -> Result<Option<ArchiveBatch>> {
        let call = (scope.clone(), trace.clone());
        self.transact_as_job(scope, Access::Recount, move |connection| {
            let (scope, trace) = call.clone();
            async move {
                let before = Before { at: before, limit, archive: Some(id) };
                Ok(delete_before(connection, &scope, before, &trace).await?.1)
            }
            .boxed()
        })
        .await
    }

    async fn restore_archive(
        &self,
        scope: &Scope,
        id: ArchiveId,
        trace: &Trace,
    ) -> Result<ArchiveBatch> {
        let call = (scope.clone(), trace.clone());
        self.transact_as_job(scope, Access::Write, move |connection| {
            let (scope, trace) = call.clone();
            async move { restore(connection, &scope, id, &trace).await }.boxed()
        })
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
        let items = self.transact(scope, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/archives/list.sql"))
                    .bind(organization.uuid())
                    .bind(after.map(|(micros, _)| at(micros)))
                    .bind(after.map(|(_, id)| id.uuid()))
                    .bind(i64::from(limit) + 1)
                    .fetch_all(connection)
                    .await?;
                all(&rows, batch)
            }
            .boxed()
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
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let row = query(include_str!("../queries/archives/count_old.sql"))
                    .bind(organization.uuid())
                    .bind(metrics_before)
                    .bind(activity_before)
                    .fetch_one(connection)
                    .await?;
                let count = |column| row.try_get::<i64, _>(column).map(i64::cast_unsigned);
                Ok(OldRows { metrics: count(0)?, activity: count(1)? })
            }
            .boxed()
        })
        .await
    }
}

async fn archive_metrics(
    connection: &mut PgConnection,
    scope: &Scope,
    before: NaiveDate,
    limit: u32,
    id: ArchiveId,
    at: Instant,
) -> StoreResult<Option<ArchiveBatch>> {
    let organization = scope.organization_id();
    let rows = query(include_str!("../queries/archives/metrics_before.sql"))
        .bind(organization.uuid())
        .bind(before)
        .bind(i64::from(limit))
        .fetch_all(&mut *connection)
        .await?;
    let old: Vec<Metric> = all(&rows, |row| metrics::read(organization, row))?;
    if old.is_empty() {
        return Ok(None);
    }
    let ids: Vec<Uuid> = old.iter().map(|metric| metric.id.uuid()).collect();
    query(include_str!("../queries/archives/archive_metrics.sql"))
        .bind(organization.uuid())
        .bind(&ids)
        .bind(at)
        .bind(id.uuid())
        .execute(&mut *connection)
        .await?;
    let digest = ArchiveDigest::of_metrics(&old);
    let rows = old.len() as u64;
    if archived_metrics(connection, organization, id).await? != (rows, digest) {
        return Err(archive_differs(id).into());
    }
    let deleted = query(include_str!("../queries/metrics/delete.sql"))
        .bind(organization.uuid())
        .bind(&ids)
        .execute(&mut *connection)
        .await?;
    let batch = ArchiveBatch {
        id,
        class: ArchiveClass::Metrics,
        rows,
        digest,
        archived_at: at,
        restored_at: None,
    };
    keep(connection, organization, &batch, deleted.rows_affected()).await?;
    Ok(Some(batch))
}

/// How many rows the archive of metrics holds, and their digest.
async fn archived_metrics(
    connection: &mut PgConnection,
    organization: OrganizationId,
    id: ArchiveId,
) -> StoreResult<(u64, ArchiveDigest)> {
    let rows = query(include_str!("../queries/archives/archived_metrics.sql"))
        .bind(organization.uuid())
        .bind(id.uuid())
        .fetch_all(connection)
        .await?;
    let metrics: Vec<Metric> = all(&rows, |row| metrics::read(organization, row))?;
    Ok((metrics.len() as u64, ArchiveDigest::of_metrics(&metrics)))
}

/// The same of the archive of events.
async fn archived_activity(
    connection: &mut PgConnection,
    organization: OrganizationId,
    id: ArchiveId,
) -> StoreResult<(u64, ArchiveDigest)> {
    let rows = query(include_str!("../queries/archives/archived_activity.sql"))
        .bind(organization.uuid())
        .bind(id.uuid())
        .fetch_all(connection)
        .await?;
    let events: Vec<ActivityEvent> = all(&rows, |row| event(organization, row))?;
    Ok((events.len() as u64, ArchiveDigest::of_events(&events)))
}

/// Archives the oldest events from before an instant and deletes them; nothing if there
/// are none. Nobody adds events meanwhile.
pub(crate) async fn archive_events(
    connection: &mut PgConnection,
    scope: &Scope,
    before: Instant,
    limit: u32,
    id: ArchiveId,
    at: Instant,
) -> StoreResult<Option<ArchiveBatch>> {
    let organization = scope.organization_id();
    let rows = query(include_str!("../queries/archives/activity_before.sql"))
        .bind(organization.uuid())
        .bind(before)
        .bind(i64::from(limit))
        .fetch_all(&mut *connection)
        .await?;
    let old: Vec<ActivityEvent> = all(&rows, |row| event(organization, row))?;
    let Some(last) = old.last() else { return Ok(None) };
    let keys: Vec<EventKey> = old.iter().map(EventKey::of).collect();
    let (ids, instants) = columns(&keys);
    query(include_str!("../queries/archives/archive_activity.sql"))
        .persistent(false)
        .bind(organization.uuid())
        .bind(&ids)
        .bind(&instants)
        .bind(id.uuid())
        .bind(last.occurred_at)
        .execute(&mut *connection)
        .await?;
    let (rows, digest) = (old.len() as u64, ArchiveDigest::of_events(&old));
    if archived_activity(connection, organization, id).await? != (rows, digest) {
        return Err(archive_differs(id).into());
    }
    let deleted = query(include_str!("../queries/archives/delete_activity.sql"))
        .persistent(false)
        .bind(organization.uuid())
        .bind(&ids)
        .bind(&instants)
        .bind(last.occurred_at)
        .execute(&mut *connection)
        .await?;
    let batch = ArchiveBatch {
        id,
        class: ArchiveClass::Activity,
        rows,
        digest,
        archived_at: at,
        restored_at: None,
    };
    keep(connection, organization, &batch, deleted.rows_affected()).await?;
    Ok(Some(batch))
}

/// Keeps what was archived, if as many rows were deleted.
async fn keep(
    connection: &mut PgConnection,
    organization: OrganizationId,
    batch: &ArchiveBatch,
    deleted: u64,
) -> StoreResult<()> {
    if deleted != batch.rows {
        return Err(archive_differs(batch.id).into());
    }
    query(include_str!("../queries/archives/insert.sql"))
        .bind(organization.uuid())
        .bind(batch.id.uuid())
        .bind(batch.class.as_str())
        .bind(batch.rows.cast_signed())
        .bind(&batch.digest.as_bytes()[..])
        .bind(batch.archived_at)
        .execute(connection)
        .await?;
    Ok(())
}

async fn restore(
    connection: &mut PgConnection,
    scope: &Scope,
    id: ArchiveId,
    trace: &Trace,
) -> StoreResult<ArchiveBatch> {
    let organization = scope.organization_id();
    let found = query(include_str!("../queries/archives/get.sql"))
        .bind(organization.uuid())
        .bind(id.uuid())
        .fetch_optional(&mut *connection)
        .await?;
    let found = found.as_ref().map(batch).transpose()?.ok_or_else(|| unknown_archive(id))?;
    if found.restored_at.is_some() {
        return Ok(found);
    }
    let there = match found.class {
        ArchiveClass::Metrics => archived_metrics(connection, organization, id).await?,
        ArchiveClass::Activity => archived_activity(connection, organization, id).await?,
    };
    if there != (found.rows, found.digest) {
        return Err(archive_differs(id).into());
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
        query(sql).bind(organization.uuid()).bind(id.uuid()).execute(&mut *connection).await?;
    }
    query(include_str!("../queries/archives/finish.sql"))
        .bind(organization.uuid())
        .bind(id.uuid())
        .bind(trace.audit.at)
        .execute(&mut *connection)
        .await?;
    trace::tell(connection, scope, trace, found.rows).await?;
    Ok(ArchiveBatch { restored_at: Some(trace.audit.at), ..found })
}

fn batch(row: &PgRow) -> StoreResult<ArchiveBatch> {
    Ok(ArchiveBatch {
        id: get_id(row, 0)?,
        class: ArchiveClass::parse(row.try_get(1)?)?,
        rows: row.try_get::<i64, _>(2)?.cast_unsigned(),
        digest: ArchiveDigest::from_bytes(row.try_get(3)?)?,
        archived_at: row.try_get(4)?,
        restored_at: row.try_get(5)?,
    })
}

fn event(organization_id: OrganizationId, row: &PgRow) -> StoreResult<ActivityEvent> {
    let duration: Option<i64> = row.try_get(5)?;
    let metadata: Option<&str> = row.try_get(6)?;
    let metadata = metadata.map(|text| to_json(text, "user_activity_logs", "metadata"));
    Ok(ActivityEvent {
        organization_id,
        id: get_id(row, 0)?,
        user_id: get_id(row, 1)?,
        occurred_at: row.try_get(2)?,
        activity_type: row.try_get(3)?,
        session_id: row.try_get(4)?,
        duration_seconds: duration.map(|seconds| u32::try_from(seconds).unwrap_or(u32::MAX)),
        metadata: metadata.transpose()?,
    })
}
