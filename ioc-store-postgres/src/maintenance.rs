//! What keeps the database quick and small.

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::store::maintenance::{MaintenanceStore, PlatformCutOffs, PlatformRows};
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
                    .bind(before.messages)
                    .bind(before.requests)
                    .fetch_one(connection)
                    .await?;
                Ok(PlatformRows {
                    job_logs: row.try_get::<i64, _>(0)?.cast_unsigned(),
                    messages: row.try_get::<i64, _>(1)?.cast_unsigned(),
                    requests: row.try_get::<i64, _>(2)?.cast_unsigned(),
                })
            }
            .boxed()
        })
        .await
    }

    async fn delete_job_logs_any_organization(&self, before: Instant, limit: u32) -> Result<u64> {
        self.transact_any(None, Access::Write, move |connection| {
            async move {
                let row = query(include_str!("../queries/maintenance/delete_job_logs.sql"))
                    .bind(before)
                    .bind(most(limit))
                    .fetch_one(connection)
                    .await?;
                Ok(row.try_get::<i64, _>(0)?.cast_unsigned())
            }
            .boxed()
        })
        .await
    }

    async fn refresh_views_any_organization(&self, at: Instant) -> Result<Vec<String>> {
        self.transact_for_long(move |connection| {
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
    ) -> Result<Vec<String>> {
        let sql = include_str!("../queries/maintenance/make_partitions.sql");
        self.transact_for_long(move |connection| {
            async move {
                let made = query(sql).bind(at).bind(most(ahead)).fetch_all(connection).await?;
                all(&made, |row| Ok(row.try_get(0)?))
            }
            .boxed()
        })
        .await
    }

    async fn retire_partitions_any_organization(&self, before: Instant) -> Result<Vec<String>> {
        let sql = include_str!("../queries/maintenance/retire_partitions.sql");
        self.transact_for_long(move |connection| {
            async move {
                let gone = query(sql).bind(before).fetch_all(connection).await?;
                all(&gone, |row| Ok(row.try_get(0)?))
            }
            .boxed()
        })
        .await
    }

    async fn analyze_tables_any_organization(&self) -> Result<Vec<String>> {
        self.transact_for_long(|connection| analyze(connection).boxed()).await
    }
}

async fn analyze(connection: &mut PgConnection) -> StoreResult<Vec<String>> {
    let sql = include_str!("../queries/maintenance/analyze.sql");
    all(&query(sql).fetch_all(connection).await?, |row| Ok(row.try_get(0)?))
}
