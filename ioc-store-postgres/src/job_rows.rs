//! Jobs and their runs as rows.

use chrono::TimeDelta;
use ioc_core::clock::Instant;
use ioc_core::ids::{Id, OrganizationId, RunId};
use ioc_core::model::job::{
    JobConfig, JobDefinition, JobDisabled, JobKind, JobName, Overlap, Retry, SkipReason,
};
use ioc_core::model::job_run::{
    AttemptStatus, JobLog, JobRun, JobSummary, Progress, Quarantine, RunStatus,
};
use ioc_core::model::organization::parse_zone;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::{PgConnection, Postgres, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::rows::{find_id, get_count, get_id, to_json};
use crate::statement::query;

type Statement = Query<'static, Postgres, PgArguments>;

/// Binds what a program ships, behind the name.
pub(crate) fn bind_definition(statement: Statement, job: &JobDefinition) -> Statement {
    statement
        .bind(job.schedule.clone())
        .bind(job.zone.name())
        .bind(job.misfire.to_string())
        .bind(job.timeout.num_milliseconds())
        .bind(job.overlap.as_str())
        .bind(job.retry.attempts.cast_signed())
        .bind(job.retry.base.num_milliseconds())
        .bind(job.retry.cap.num_milliseconds())
        .bind(job.max_failures.cast_signed())
        .bind(job.cool_down.num_milliseconds())
        .bind(job.priority)
        .bind(job.is_active)
}

/// The columns of `queries/jobs/list.sql`.
pub(crate) fn config(row: &PgRow) -> StoreResult<JobConfig> {
    let millis = |column| -> StoreResult<TimeDelta> {
        Ok(TimeDelta::milliseconds(row.try_get::<i64, _>(column)?))
    };
    let definition = JobDefinition {
        name: row.try_get::<&str, _>(0)?.parse()?,
        kind: JobKind::parse(row.try_get(1)?)?,
        schedule: row.try_get(2)?,
        zone: parse_zone(row.try_get(3)?)?,
        misfire: row.try_get::<&str, _>(4)?.parse()?,
        timeout: millis(5)?,
        overlap: Overlap::parse(row.try_get(6)?)?,
        retry: Retry { attempts: get_count(row, 7)?, base: millis(8)?, cap: millis(9)? },
        max_failures: get_count(row, 10)?,
        cool_down: millis(11)?,
        priority: row.try_get(12)?,
        is_active: row.try_get(13)?,
    };
    let disabled_at: Option<Instant> = row.try_get(16)?;
    let reason: Option<String> = row.try_get(17)?;
    Ok(JobConfig {
        definition,
        edited_at: row.try_get(14)?,
        failure_count: get_count(row, 15)?,
        disabled: disabled_at.map(|at| JobDisabled { at, reason: reason.unwrap_or_default() }),
        paused_at: row.try_get(18)?,
        version: row.try_get::<i64, _>(19)?.cast_unsigned(),
        scheduled_through: row.try_get(20)?,
    })
}

/// The columns of `queries/jobs/get_run.sql`.
pub(crate) fn run(row: &PgRow) -> StoreResult<JobRun> {
    let organization_id: OrganizationId = get_id(row, 1)?;
    let whole = |column| -> StoreResult<u64> { Ok(row.try_get::<i64, _>(column)?.cast_unsigned()) };
    let skip_reason: Option<&str> = row.try_get(16)?;
    Ok(JobRun {
        id: get_id(row, 0)?,
        organization_id: (organization_id != Id::nil()).then_some(organization_id),
        job_name: row.try_get::<&str, _>(2)?.parse()?,
        slot: row.try_get(3)?,
        due_at: row.try_get(4)?,
        status: RunStatus::parse(row.try_get(5)?)?,
        attempt: get_count(row, 6)?,
        losses: get_count(row, 7)?,
        run_after: row.try_get(8)?,
        lease_until: row.try_get(9)?,
        node_id: find_id(row, 10)?,
        token: whole(11)?,
        progress: Progress { done: whole(12)?, of: whole(13)? },
        requested_by: row.try_get(14)?,
        cancel_requested_at: row.try_get(15)?,
        skip_reason: skip_reason.map(SkipReason::parse).transpose()?,
        summary: summary(row.try_get(17)?, "scheduled_job_runs")?,
        ended_at: row.try_get(18)?,
    })
}

/// The columns of `queries/jobs/list_logs.sql`.
pub(crate) fn log(row: &PgRow) -> StoreResult<JobLog> {
    let started_at = row.try_get(8)?;
    Ok(JobLog {
        id: get_id(row, 0)?,
        run_id: find_id(row, 1)?,
        job_name: row.try_get::<&str, _>(2)?.parse()?,
        organization_id: find_id(row, 3)?,
        slot: row.try_get(4)?,
        attempt: get_count(row, 5)?,
        node_id: find_id(row, 6)?,
        status: AttemptStatus::parse(row.try_get(7)?)?,
        started_at,
        finished_at: row.try_get::<Option<Instant>, _>(9)?.unwrap_or(started_at),
        error: row.try_get(10)?,
        summary: summary(row.try_get(11)?, "scheduled_job_logs")?,
    })
}

fn summary(text: Option<&str>, table: &'static str) -> StoreResult<Option<JobSummary>> {
    text.map(|text| to_json(text, table, "summary")).transpose()
}

/// A summary as it is stored.
pub(crate) fn summary_text(summary: Option<&JobSummary>) -> Option<String> {
    summary.map(|it| serde_json::json!(it).to_string())
}

/// The columns of `queries/jobs/list_quarantine.sql`.
pub(crate) fn quarantine(row: &PgRow) -> StoreResult<Quarantine> {
    Ok(Quarantine {
        job_name: row.try_get::<&str, _>(0)?.parse()?,
        organization_id: get_id(row, 1)?,
        failures: get_count(row, 2)?,
        since: row.try_get(3)?,
        probe_at: row.try_get(4)?,
        error: row.try_get(5)?,
    })
}

/// Adds a row to the log.
pub(crate) async fn insert_log(connection: &mut PgConnection, log: &JobLog) -> StoreResult<()> {
    query(include_str!("../queries/jobs/insert_log.sql"))
        .bind(log.id.uuid())
        .bind(log.run_id.map(Id::uuid))
        .bind(log.job_name.as_str())
        .bind(log.organization_id.map(Id::uuid))
        .bind(log.slot.clone())
        .bind(log.attempt.cast_signed())
        .bind(log.node_id.map(Id::uuid))
        .bind(log.status.as_str())
        .bind(log.started_at)
        .bind(log.finished_at)
        .bind(duration_ms(log))
        .bind(log.error.clone())
        .bind(summary_text(log.summary.as_ref()))
        .execute(connection)
        .await?;
    Ok(())
}

/// How long an attempt took, in milliseconds.
pub(crate) fn duration_ms(log: &JobLog) -> i64 {
    (log.finished_at - log.started_at).num_milliseconds().max(0)
}

/// The organization of a run as its row holds it: nil for the platform's own.
pub(crate) fn owner(organization: Option<OrganizationId>) -> Uuid {
    organization.map_or(Uuid::nil(), Id::uuid)
}

/// The run of an id, if it is there.
pub(crate) async fn find_run(
    connection: &mut PgConnection,
    id: RunId,
) -> StoreResult<Option<JobRun>> {
    let found = query(include_str!("../queries/jobs/get_run.sql"))
        .bind(id.uuid())
        .fetch_optional(connection)
        .await?;
    found.as_ref().map(run).transpose()
}

/// The job of a name, if it is there.
pub(crate) async fn find_job(
    connection: &mut PgConnection,
    name: &JobName,
) -> StoreResult<Option<JobConfig>> {
    let found = query(include_str!("../queries/jobs/get.sql"))
        .bind(name.as_str())
        .fetch_optional(connection)
        .await?;
    found.as_ref().map(config).transpose()
}
