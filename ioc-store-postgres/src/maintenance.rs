//! What keeps the database quick and small.

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::fence::Fence;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::store::maintenance::{MaintenanceStore, PlatformCutOffs, PlatformKind, PlatformRows};
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::StoreResult;
use crate::rows::{all, most};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;

#[async_trait]
impl MaintenanceStore for PostgresStore {
    async fn count_old_rows_any_organization(
        &self,
        before: PlatformCutOffs,
    ) -> Result<PlatformRows> {
        self.transact_any(None, Access::Read, move |connection| {
            async move {
                let row = query(include_str!("../queries/maintenance/count_old.sql"))
                    .bind(before.job_logs)
                    .bind(before.job_runs)
                    .bind(before.measurements)
                    .bind(before.alerts)
                    .bind(before.messages)
                    .bind(before.requests)
                    .fetch_one(connection)
                    .await?;
                Ok(PlatformRows {
                    job_logs: count(&row, 0)?,
                    job_runs: count(&row, 1)?,
                    measurements: count(&row, 2)?,
                    observations: count(&row, 3)?,
                    alerts: count(&row, 4)?,
                    messages: count(&row, 5)?,
                    requests: count(&row, 6)?,
                })
            }
            .boxed()
        })
        .await
    }

    async fn delete_old_rows_any_organization(
        &self,
        of: PlatformKind,
        before: Instant,
        limit: u32,
        fence: Option<Fence>,
    ) -> Result<u64> {
        let sql = match of {
            PlatformKind::JobLogs => include_str!("../queries/maintenance/delete_job_logs.sql"),
            PlatformKind::JobRuns => include_str!("../queries/maintenance/delete_job_runs.sql"),
            PlatformKind::Measurements => {
                include_str!("../queries/maintenance/delete_measurements.sql")
            }
            PlatformKind::Observations => {
                include_str!("../queries/maintenance/delete_observations.sql")
            }
            PlatformKind::Alerts => include_str!("../queries/maintenance/delete_alerts.sql"),
        };
        self.transact_any(fence, Access::Write, move |connection| {
            async move {
                let row = query(sql).bind(before).bind(most(limit)).fetch_one(connection).await?;
                count(&row, 0)
            }
            .boxed()
        })
        .await
    }

    async fn refresh_views_any_organization(
        &self,
        at: Instant,
        fence: Option<Fence>,
    ) -> Result<Vec<String>> {
        self.transact_for_long(fence, move |connection| {
            async move {
                query(include_str!("../queries/maintenance/refresh_views.sql"))
                    .bind(at)
                    .execute(&mut *connection)
                    .await?;
                let sql = include_str!("../queries/maintenance/views.sql");
                all(&query(sql).fetch_all(connection).await?, |row| Ok(row.try_get(0)?))
            }
            .boxed()
        })
        .await
    }

    async fn make_partitions_any_organization(
        &self,
        at: Instant,
        ahead: u32,
        fence: Option<Fence>,
    ) -> Result<Vec<String>> {
        let sql = include_str!("../queries/maintenance/make_partitions.sql");
        self.transact_for_long(fence, move |connection| {
            async move {
                let made = query(sql).bind(at).bind(most(ahead)).fetch_all(connection).await?;
                all(&made, |row| Ok(row.try_get(0)?))
            }
            .boxed()
        })
        .await
    }

    async fn retire_partitions_any_organization(
        &self,
        before: Instant,
        fence: Option<Fence>,
    ) -> Result<Vec<String>> {
        let sql = include_str!("../queries/maintenance/retire_partitions.sql");
        self.transact_for_long(fence, move |connection| {
            async move {
                let gone = query(sql).bind(before).fetch_all(connection).await?;
                all(&gone, |row| Ok(row.try_get(0)?))
            }
            .boxed()
        })
        .await
    }

    async fn analyze_tables_any_organization(&self, fence: Option<Fence>) -> Result<Vec<String>> {
        self.transact_for_long(fence, |connection| analyze(connection).boxed()).await
    }
}

async fn analyze(connection: &mut PgConnection) -> StoreResult<Vec<String>> {
    let sql = include_str!("../queries/maintenance/analyze.sql");
    all(&query(sql).fetch_all(connection).await?, |row| Ok(row.try_get(0)?))
}

fn count(row: &PgRow, column: usize) -> StoreResult<u64> {
    Ok(row.try_get::<i64, _>(column)?.cast_unsigned())
}
