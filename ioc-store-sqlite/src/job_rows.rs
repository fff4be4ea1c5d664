//! Jobs and their runs as rows.

use chrono::TimeDelta;
use ioc_core::ids::{Id, OrganizationId, RunId};
use ioc_core::model::job::{
    JobConfig, JobDefinition, JobDisabled, JobKind, JobName, Overlap, Retry, SkipReason,
};
use ioc_core::model::job_run::{
    AttemptStatus, JobLog, JobRun, JobSummary, Progress, Quarantine, RunStatus,
};
use ioc_core::model::organization::parse_zone;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params};

use crate::error::StoreResult;
use crate::rows::{find_id, first, get_id, id, instant, to_instant, to_json};

const CONFIG: &str = "scheduled_job_config";
const RUNS: &str = "scheduled_job_runs";
const LOGS: &str = "scheduled_job_logs";

/// The values of what a program ships, behind the name.
pub(crate) fn definition_values(job: &JobDefinition) -> Vec<Value> {
    vec![
        Value::from(job.schedule.clone()),
        Value::from(job.zone.name().to_owned()),
        Value::from(job.misfire.to_string()),
        Value::from(job.timeout.num_milliseconds()),
        Value::from(job.overlap.as_str().to_owned()),
        Value::from(job.retry.attempts),
        Value::from(job.retry.base.num_milliseconds()),
        Value::from(job.retry.cap.num_milliseconds()),
        Value::from(job.max_failures),
        Value::from(job.cool_down.num_milliseconds()),
        Value::from(job.priority),
        Value::from(job.is_active),
    ]
}

/// The columns of `queries/jobs/list.sql`.
pub(crate) fn config(row: &Row<'_>) -> StoreResult<JobConfig> {
    let text = |column| -> StoreResult<String> { Ok(row.get(column)?) };
    let millis =
        |column| -> StoreResult<TimeDelta> { Ok(TimeDelta::milliseconds(row.get(column)?)) };
    let at = |column, name| -> StoreResult<_> {
        let micros: Option<i64> = row.get(column)?;
        micros.map(|micros| to_instant(micros, CONFIG, name)).transpose()
    };
    let definition = JobDefinition {
        name: text(0)?.parse()?,
        kind: JobKind::parse(&text(1)?)?,
        schedule: row.get(2)?,
        zone: parse_zone(&text(3)?)?,
        misfire: text(4)?.parse()?,
        timeout: millis(5)?,
        overlap: Overlap::parse(&text(6)?)?,
        retry: Retry { attempts: row.get(7)?, base: millis(8)?, cap: millis(9)? },
        max_failures: row.get(10)?,
        cool_down: millis(11)?,
        priority: row.get(12)?,
        is_active: row.get(13)?,
    };
    let reason: Option<String> = row.get(17)?;
    Ok(JobConfig {
        definition,
        edited_at: at(14, "edited_at")?,
        failure_count: row.get(15)?,
        disabled: at(16, "disabled_at")?
            .map(|at| JobDisabled { at, reason: reason.unwrap_or_default() }),
        paused_at: at(18, "paused_at")?,
        version: row.get::<_, i64>(19)?.cast_unsigned(),
        scheduled_through: to_instant(row.get(20)?, CONFIG, "scheduled_through")?,
    })
}

/// The columns of `queries/jobs/get_run.sql`.
pub(crate) fn run(row: &Row<'_>) -> StoreResult<JobRun> {
    let text = |column| -> StoreResult<String> { Ok(row.get(column)?) };
    let whole = |column| -> StoreResult<u64> { Ok(row.get::<_, i64>(column)?.cast_unsigned()) };
    let at = |column, name| -> StoreResult<_> {
        let micros: Option<i64> = row.get(column)?;
        micros.map(|micros| to_instant(micros, RUNS, name)).transpose()
    };
    let organization_id: OrganizationId = get_id(row, 1)?;
    let skip_reason: Option<String> = row.get(16)?;
    Ok(JobRun {
        id: get_id(row, 0)?,
        organization_id: (organization_id != Id::nil()).then_some(organization_id),
        job_name: text(2)?.parse()?,
        slot: row.get(3)?,
        due_at: to_instant(row.get(4)?, RUNS, "due_at")?,
        status: RunStatus::parse(&text(5)?)?,
        attempt: row.get(6)?,
        losses: row.get(7)?,
        run_after: to_instant(row.get(8)?, RUNS, "run_after")?,
        lease_until: at(9, "lease_until")?,
        node_id: find_id(row, 10)?,
        token: whole(11)?,
        progress: Progress { done: whole(12)?, of: whole(13)? },
        requested_by: row.get(14)?,
        cancel_requested_at: at(15, "cancel_requested_at")?,
        skip_reason: skip_reason.map(|reason| SkipReason::parse(&reason)).transpose()?,
        summary: summary(row.get(17)?, RUNS)?,
        ended_at: at(18, "ended_at")?,
    })
}

/// The columns of `queries/jobs/list_logs.sql`.
pub(crate) fn log(row: &Row<'_>) -> StoreResult<JobLog> {
    let text = |column| -> StoreResult<String> { Ok(row.get(column)?) };
    let started_at = to_instant(row.get(8)?, LOGS, "started_at")?;
    let finished_at: Option<i64> = row.get(9)?;
    let finished_at = finished_at.map(|micros| to_instant(micros, LOGS, "finished_at"));
    Ok(JobLog {
        id: get_id(row, 0)?,
        run_id: find_id(row, 1)?,
        job_name: text(2)?.parse()?,
        organization_id: find_id(row, 3)?,
        slot: row.get(4)?,
        attempt: row.get(5)?,
        node_id: find_id(row, 6)?,
        status: AttemptStatus::parse(&text(7)?)?,
        started_at,
        finished_at: finished_at.transpose()?.unwrap_or(started_at),
        error: row.get(10)?,
        summary: summary(row.get(11)?, LOGS)?,
    })
}

fn summary(text: Option<String>, table: &'static str) -> StoreResult<Option<JobSummary>> {
    text.map(|text| to_json(&text, table, "summary")).transpose()
}

/// A summary as it is stored.
pub(crate) fn summary_text(summary: Option<&JobSummary>) -> Option<String> {
    summary.map(|it| serde_json::json!(it).to_string())
}

/// The columns of `queries/jobs/list_quarantine.sql`.
pub(crate) fn quarantine(row: &Row<'_>) -> StoreResult<Quarantine> {
    const TABLE: &str = "scheduled_job_quarantine";
    let probe_at: Option<i64> = row.get(4)?;
    Ok(Quarantine {
        job_name: row.get::<_, String>(0)?.parse()?,
        organization_id: get_id(row, 1)?,
        failures: row.get(2)?,
        since: to_instant(row.get(3)?, TABLE, "since")?,
        probe_at: probe_at.map(|at| to_instant(at, TABLE, "probe_at")).transpose()?,
        error: row.get(5)?,
    })
}

/// Adds a row to the log.
pub(crate) fn insert_log(connection: &Connection, log: &JobLog) -> StoreResult<()> {
    let duration_ms = (log.finished_at - log.started_at).num_milliseconds().max(0);
    connection.prepare_cached(include_str!("../queries/jobs/insert_log.sql"))?.execute(params![
        id(log.id),
        log.run_id.map(id),
        log.job_name.as_str(),
        log.organization_id.map(id),
        log.slot,
        log.attempt,
        log.node_id.map(id),
        log.status.as_str(),
        instant(log.started_at),
        instant(log.finished_at),
        duration_ms,
        log.error,
        summary_text(log.summary.as_ref()),
    ])?;
    Ok(())
}

/// The organization of a run as its row holds it: nil for the platform's own.
pub(crate) fn owner(organization: Option<OrganizationId>) -> [u8; 16] {
    id(organization.unwrap_or(OrganizationId::nil()))
}

/// The run of an id, if it is there.
pub(crate) fn find_run(connection: &Connection, key: RunId) -> StoreResult<Option<JobRun>> {
    let sql = include_str!("../queries/jobs/get_run.sql");
    first(&mut *connection.prepare_cached(sql)?, [id(key)], run)
}

/// The job of a name, if it is there.
pub(crate) fn find_job(connection: &Connection, name: &JobName) -> StoreResult<Option<JobConfig>> {
    let sql = include_str!("../queries/jobs/get.sql");
    first(&mut *connection.prepare_cached(sql)?, [name.as_str()], config)
}
