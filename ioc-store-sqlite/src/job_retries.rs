//! Runs that failed, and that somebody wants again.

use ioc_core::clock::Instant;
use ioc_core::ids::{OrganizationId, RunId};
use ioc_core::model::job::{JobDefinition, JobName, Overlap};
use ioc_core::model::job_run::JobRun;
use ioc_core::store::job_steps::{FailedRuns, RetriedRuns, RunRetry};
use ioc_core::store::jobs::{failed_run, job_runs_already, unknown_job, unknown_run};
use rusqlite::{Connection, params};

use crate::error::StoreResult;
use crate::job_rows;
use crate::job_runs::taken;
use crate::rows::{all, first, get_id, id, instant, to_instant};

pub(crate) fn retry(connection: &Connection, key: RunId, retry: &RunRetry) -> StoreResult<JobRun> {
    let run = job_rows::find_run(connection, key)?.ok_or_else(|| unknown_run(key))?;
    let run = failed_run(run)?;
    let job = find_job(connection, &run.job_name)?;
    let owner = run.organization_id.unwrap_or(OrganizationId::nil());
    if taken(connection, &job.name, job.overlap)?.contains(&owner) {
        return Err(job_runs_already(&job.name).into());
    }
    wait(connection, key, &job, retry)
}

pub(crate) fn retry_failed(
    connection: &Connection,
    failed: &FailedRuns,
    retry: &RunRetry,
) -> StoreResult<RetriedRuns> {
    let job = find_job(connection, &failed.job)?;
    let mut taken = taken(connection, &job.name, job.overlap)?;
    let found = list(connection, failed)?;
    let is_full = found.len() == failed.limit as usize;
    let last = found.last().map(|(key, _, due_at)| (*due_at, *key));
    let mut retried = RetriedRuns { next: last.filter(|_| is_full), ..RetriedRuns::default() };
    for (key, owner, _) in found {
        // The first of an organization is in the way of its others.
        let is_free = job.overlap == Overlap::Allow || taken.insert(owner);
        if is_free {
            wait(connection, key, &job, retry)?;
        }
        *if is_free { &mut retried.waiting } else { &mut retried.left } += 1;
    }
    Ok(retried)
}

fn find_job(connection: &Connection, name: &JobName) -> StoreResult<JobDefinition> {
    let job = job_rows::find_job(connection, name)?;
    Ok(job.ok_or_else(|| unknown_job(name))?.definition)
}

fn list(
    connection: &Connection,
    failed: &FailedRuns,
) -> StoreResult<Vec<(RunId, OrganizationId, Instant)>> {
    let params = params![
        failed.job.as_str(),
        instant(failed.from),
        failed.after.map(|(due_at, _)| instant(due_at)),
        failed.after.map(|(_, key)| id(key)),
        failed.limit,
    ];
    let sql = include_str!("../queries/jobs/list_failed.sql");
    all(&mut *connection.prepare_cached(sql)?, params, |row| {
        let due_at = to_instant(row.get(2)?, "scheduled_job_runs", "due_at")?;
        Ok((get_id(row, 0)?, get_id(row, 1)?, due_at))
    })
}

/// Lets a run wait again.
fn wait(
    connection: &Connection,
    key: RunId,
    job: &JobDefinition,
    retry: &RunRetry,
) -> StoreResult<JobRun> {
    let params = params![
        id(key),
        instant(retry.at),
        retry.requested_by,
        job.overlap == Overlap::Allow,
        job.priority,
    ];
    let sql = include_str!("../queries/jobs/retry.sql");
    let run = first(&mut *connection.prepare_cached(sql)?, params, job_rows::run)?;
    Ok(run.ok_or_else(|| unknown_run(key))?)
}
