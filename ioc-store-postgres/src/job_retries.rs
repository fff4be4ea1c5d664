//! Runs that failed, and that somebody wants again.

use std::collections::HashSet;

use ioc_core::clock::Instant;
use ioc_core::ids::{OrganizationId, RunId};
use ioc_core::model::job::{JobName, Overlap};
use ioc_core::model::job_run::JobRun;
use ioc_core::store::job_steps::{FailedRuns, RetriedRuns, RunRetry};
use ioc_core::store::jobs::{failed_run, job_runs_already, unknown_job, unknown_run};
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::job_rows;
use crate::rows::{all, get_id, most};
use crate::statement::query;

pub(crate) async fn retry(
    connection: &mut PgConnection,
    id: RunId,
    retry: &RunRetry,
) -> StoreResult<JobRun> {
    let run = find(connection, id).await?;
    hold(connection, &run.job_name).await?;
    match wait(connection, vec![id.uuid()], retry).await?.pop() {
        Some(run) => Ok(run),
        // Somebody may have wanted it again before the job was held.
        None => Err(job_runs_already(&find(connection, id).await?.job_name).into()),
    }
}

pub(crate) async fn retry_failed(
    connection: &mut PgConnection,
    failed: &FailedRuns,
    retry: &RunRetry,
) -> StoreResult<RetriedRuns> {
    let overlap = hold(connection, &failed.job).await?;
    let rows = query(include_str!("../queries/jobs/list_failed.sql"))
        .bind(failed.job.as_str())
        .bind(failed.from)
        .bind(failed.after.map(|(due_at, _)| due_at))
        .bind(failed.after.map(|(_, id)| id.uuid()))
        .bind(most(failed.limit))
        .fetch_all(&mut *connection)
        .await?;
    let found: Vec<(RunId, OrganizationId, Instant)> =
        all(&rows, |row| Ok((get_id(row, 0)?, get_id(row, 1)?, row.try_get(2)?)))?;
    let mut seen = HashSet::new();
    let chosen = found.iter().filter(|(_, organization, _)| {
        // The others would be in the way of the first.
        seen.insert(*organization) || overlap == Overlap::Allow
    });
    let chosen = chosen.map(|(id, ..)| id.uuid()).collect();
    let waiting = wait(connection, chosen, retry).await?.len() as u64;
    let is_full = found.len() == failed.limit as usize;
    let last = found.last().map(|(id, _, due_at)| (*due_at, *id));
    Ok(RetriedRuns { waiting, left: found.len() as u64 - waiting, next: last.filter(|_| is_full) })
}

async fn find(connection: &mut PgConnection, id: RunId) -> StoreResult<JobRun> {
    let found = job_rows::find_run(connection, id).await?;
    Ok(failed_run(found.ok_or_else(|| unknown_run(id))?)?)
}

/// Keeps others from adding runs of a job until the transaction ends.
pub(crate) async fn hold(connection: &mut PgConnection, job: &JobName) -> StoreResult<Overlap> {
    let held = query(include_str!("../queries/jobs/hold_job.sql"))
        .bind(job.as_str())
        .fetch_optional(connection)
        .await?;
    let held = held.ok_or_else(|| unknown_job(job))?;
    Ok(Overlap::parse(held.try_get(0)?)?)
}

/// Lets those wait again that no other run is in the way of.
async fn wait(
    connection: &mut PgConnection,
    runs: Vec<Uuid>,
    retry: &RunRetry,
) -> StoreResult<Vec<JobRun>> {
    let rows = query(include_str!("../queries/jobs/retry.sql"))
        .bind(runs)
        .bind(retry.at)
        .bind(retry.requested_by.clone())
        .fetch_all(connection)
        .await?;
    all(&rows, job_rows::run)
}
