//! What keeps the file quick and small.

use async_trait::async_trait;
use ioc_core::access::fence::Fence;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::store::maintenance::{MaintenanceStore, PlatformCutOffs, PlatformKind, PlatformRows};

use crate::rows::{all, count, instant};
use crate::store::SqliteStore;

#[async_trait]
impl MaintenanceStore for SqliteStore {
    async fn count_old_rows_any_organization(
        &self,
        before: PlatformCutOffs,
    ) -> Result<PlatformRows> {
        self.read(move |connection| {
            let sql = include_str!("../queries/maintenance/count_old.sql");
            let params = (
                instant(before.job_logs),
                instant(before.job_runs),
                instant(before.measurements),
                instant(before.alerts),
                instant(before.messages),
                instant(before.requests),
            );
            let counted = connection.prepare_cached(sql)?.query_row(params, |row| {
                Ok(PlatformRows {
                    job_logs: count(row, 0)?,
                    job_runs: count(row, 1)?,
                    measurements: count(row, 2)?,
                    observations: count(row, 3)?,
                    alerts: count(row, 4)?,
                    messages: count(row, 5)?,
                    requests: count(row, 6)?,
                })
            });
            Ok(counted?)
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
        self.write(fence, move |connection, _| {
            Ok(connection.prepare_cached(sql)?.execute((instant(before), limit))? as u64)
        })
        .await
    }

    /// There are none: the rollups are as quick.
    async fn refresh_views_any_organization(
        &self,
        _: Instant,
        _: Option<Fence>,
    ) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    /// There are none.
    async fn make_partitions_any_organization(
        &self,
        _: Instant,
        _: u32,
        _: Option<Fence>,
    ) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    /// There are none.
    async fn retire_partitions_any_organization(
        &self,
        _: Instant,
        _: Option<Fence>,
    ) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    async fn analyze_tables_any_organization(&self, fence: Option<Fence>) -> Result<Vec<String>> {
        self.write(fence, |connection, _| {
            // A sample of each index is enough to choose between them.
            connection.execute_batch("PRAGMA analysis_limit = 1000; ANALYZE")?;
            let sql = include_str!("../queries/maintenance/tables.sql");
            all(&mut *connection.prepare_cached(sql)?, [], |row| Ok(row.get(0)?))
        })
        .await
    }
}
