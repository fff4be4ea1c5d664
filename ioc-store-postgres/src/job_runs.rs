//! The steps of runs, each one statement for many.

use std::collections::HashMap;

use ioc_core::clock::Instant;
use ioc_core::ids::{Id, OrganizationId};
use ioc_core::model::job::{JobKind, JobName, SkipReason};
use ioc_core::model::job_run::{AttemptStatus, JobLog, RunStatus};
use ioc_core::model::organization::Organization;
use ioc_core::store::job_steps::{
    ClaimedRun, DueRuns, EndedAttempt, HeldRun, Next, Renewed, Rescue, Rescued, RunClaim,
    Scheduled, Settled,
};
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::job_rows::{self, duration_ms, summary_text};
use crate::rows::{get_id, most, organization};
use crate::statement::query;

/// What an attempt says that was lost with its process.
const LOST: &str = "the process that ran it was gone, or did not say in time that it is there";

pub(crate) async fn schedule(
    connection: &mut PgConnection,
    due: &DueRuns,
) -> StoreResult<Option<Scheduled>> {
    let job = &due.job.definition;
    let advanced = query(include_str!("../queries/jobs/advance.sql"))
        .bind(job.name.as_str())
        .bind(due.job.scheduled_through)
        .bind(due.through)
        .execute(&mut *connection)
        .await?;
    if advanced.rows_affected() == 0 {
        return Ok(None);
    }
    if let Some(log) = &due.missed {
        job_rows::insert_log(connection, log).await?;
    }
    if due.due.is_empty() {
        return Ok(Some(Scheduled::default()));
    }
    let each = || due.due.iter();
    let reasons: Vec<_> = each().map(|slot| slot.skipped.map(SkipReason::as_str)).collect();
    let sql = match job.kind {
        JobKind::Organization => include_str!("../queries/jobs/schedule_organizations.sql"),
        _ => include_str!("../queries/jobs/schedule.sql"),
    };
    let mut insert = query(sql)
        .bind(job.name.as_str())
        .bind(job.overlap.as_str())
        .bind(job.priority)
        .bind(due.through)
        .bind(each().map(|slot| slot.slot.clone()).collect::<Vec<String>>())
        .bind(each().map(|slot| slot.due_at).collect::<Vec<Instant>>())
        .bind(each().map(|slot| slot.turn.cast_signed()).collect::<Vec<i32>>())
        .bind(reasons);
    if job.kind == JobKind::Organization {
        insert = insert.bind(each().map(|slot| slot.group.clone()).collect::<Vec<_>>());
    }
    let row = insert.fetch_one(connection).await?;
    let count = |column| -> StoreResult<u64> { Ok(row.try_get::<i64, _>(column)?.cast_unsigned()) };
    Ok(Some(Scheduled { waiting: count(0)?, skipped: count(1)? }))
}

pub(crate) async fn claim(
    connection: &mut PgConnection,
    claim: &RunClaim,
) -> StoreResult<Vec<ClaimedRun>> {
    let names: Vec<String> = claim.jobs.iter().map(ToString::to_string).collect();
    let rows = query(include_str!("../queries/jobs/claim.sql"))
        .bind(claim.node.uuid())
        .bind(names)
        .bind(claim.now)
        .bind(claim.until)
        .bind(most(claim.limit))
        .fetch_all(&mut *connection)
        .await?;
    let mut claimed = Vec::with_capacity(rows.len());
    for row in &rows {
        let run = job_rows::run(row)?;
        let place: (i16, i32) = (row.try_get(19)?, row.try_get(20)?);
        claimed.push((place, run, row.try_get::<bool, _>(21)?));
    }
    claimed.sort_by_key(|((priority, turn), run, _)| {
        (-i32::from(*priority), *turn, run.due_at, run.id)
    });
    let wanted: Vec<Uuid> =
        claimed.iter().filter_map(|(_, run, _)| Some(run.organization_id?.uuid())).collect();
    let known =
        if wanted.is_empty() { HashMap::new() } else { organizations(connection, wanted).await? };
    Ok(claimed
        .into_iter()
        .map(|(_, run, failed_before)| ClaimedRun {
            organization: run.organization_id.and_then(|id| known.get(&id).cloned()),
            run,
            failed_before,
        })
        .collect())
}

async fn organizations(
    connection: &mut PgConnection,
    wanted: Vec<Uuid>,
) -> StoreResult<HashMap<OrganizationId, Organization>> {
    let rows = query(include_str!("../queries/jobs/organizations.sql"))
        .bind(wanted)
        .fetch_all(connection)
        .await?;
    let read = |row| {
        let found = organization(row)?;
        Ok((found.id, found))
    };
    rows.iter().map(read).collect()
}

pub(crate) async fn renew(
    connection: &mut PgConnection,
    held: &[HeldRun],
    until: Instant,
) -> StoreResult<Renewed> {
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let rows = query(include_str!("../queries/jobs/renew.sql"))
        .bind(held.iter().map(|run| run.fence.run.uuid()).collect::<Vec<Uuid>>())
        .bind(held.iter().map(|run| number(run.fence.token)).collect::<Vec<i64>>())
        .bind(held.iter().map(|run| number(run.progress.done)).collect::<Vec<i64>>())
        .bind(held.iter().map(|run| number(run.progress.of)).collect::<Vec<i64>>())
        .bind(until)
        .fetch_all(connection)
        .await?;
    let mut renewed = Renewed::default();
    for row in &rows {
        let id = get_id(row, 0)?;
        if row.try_get(1)? { renewed.lost.push(id) } else { renewed.cancelled.push(id) }
    }
    Ok(renewed)
}

pub(crate) async fn finish(
    connection: &mut PgConnection,
    ended: &[EndedAttempt],
) -> StoreResult<Settled> {
    let each = || ended.iter();
    let status = |next| match next {
        Next::Ended(status) => status.as_str(),
        Next::Waits(_) | Next::HandedBack => RunStatus::Waiting.as_str(),
    };
    let run_after = |it: &EndedAttempt| match it.next {
        Next::Waits(at) => Some(at),
        Next::HandedBack => Some(it.at),
        Next::Ended(_) => None,
    };
    let logs: Vec<&JobLog> = each().filter_map(|it| it.log.as_ref()).collect();
    let told = || logs.iter();
    let rows = query(include_str!("../queries/jobs/finish.sql"))
        .bind(each().map(|it| it.fence.run.uuid()).collect::<Vec<Uuid>>())
        .bind(each().map(|it| it.fence.token.cast_signed()).collect::<Vec<i64>>())
        .bind(each().map(|it| status(it.next)).collect::<Vec<_>>())
        .bind(each().map(|it| it.at).collect::<Vec<Instant>>())
        .bind(each().map(run_after).collect::<Vec<_>>())
        .bind(each().map(|it| i32::from(it.next == Next::HandedBack)).collect::<Vec<i32>>())
        .bind(each().map(|it| summary_text(it.summary.as_ref())).collect::<Vec<_>>())
        .bind(told().map(|it| it.id.uuid()).collect::<Vec<Uuid>>())
        .bind(told().map(|it| it.run_id.map(Id::uuid)).collect::<Vec<_>>())
        .bind(told().map(|it| it.job_name.to_string()).collect::<Vec<String>>())
        .bind(told().map(|it| it.organization_id.map(Id::uuid)).collect::<Vec<_>>())
        .bind(told().map(|it| it.slot.clone()).collect::<Vec<_>>())
        .bind(told().map(|it| it.attempt.cast_signed()).collect::<Vec<i32>>())
        .bind(told().map(|it| it.node_id.map(Id::uuid)).collect::<Vec<_>>())
        .bind(told().map(|it| it.status.as_str()).collect::<Vec<_>>())
        .bind(told().map(|it| it.started_at).collect::<Vec<Instant>>())
        .bind(told().map(|it| it.finished_at).collect::<Vec<Instant>>())
        .bind(told().map(|it| duration_ms(it)).collect::<Vec<i64>>())
        .bind(told().map(|it| it.error.clone()).collect::<Vec<_>>())
        .bind(told().map(|it| summary_text(it.summary.as_ref())).collect::<Vec<_>>())
        .fetch_all(&mut *connection)
        .await?;
    let mut settled = Settled::default();
    for row in &rows {
        let id = get_id(row, 0)?;
        if row.try_get(1)? { settled.held.push(id) } else { settled.writing.push(id) }
    }
    for it in each().filter(|it| !it.health.is_silent()) {
        // Whoever lost its run says nothing of a job.
        let Some(log) = it.log.as_ref().filter(|_| settled.held.contains(&it.fence.run)) else {
            continue;
        };
        if let Some(went) = &it.health.job {
            judge_job(connection, &log.job_name, it.at, went.as_ref(), &mut settled).await?;
        }
        let of = &it.health.organizations;
        judge_organizations(connection, &log.job_name, it.at, of, &mut settled).await?;
    }
    Ok(settled)
}

async fn judge_job(
    connection: &mut PgConnection,
    job: &JobName,
    at: Instant,
    went: Result<&(), &String>,
    settled: &mut Settled,
) -> StoreResult<()> {
    let Err(error) = went else {
        query(include_str!("../queries/jobs/recover_job.sql"))
            .bind(job.as_str())
            .execute(connection)
            .await?;
        return Ok(());
    };
    let row = query(include_str!("../queries/jobs/fail_job.sql"))
        .bind(job.as_str())
        .bind(at)
        .bind(error)
        .fetch_optional(connection)
        .await?;
    if row.map(|row| row.try_get(0)).transpose()? == Some(true) {
        settled.disabled.push(job.clone());
    }
    Ok(())
}

async fn judge_organizations(
    connection: &mut PgConnection,
    job: &JobName,
    at: Instant,
    organizations: &[(OrganizationId, Result<(), String>)],
    settled: &mut Settled,
) -> StoreResult<()> {
    let failed = || organizations.iter().filter_map(|(id, went)| Some((id, went.as_ref().err()?)));
    let well: Vec<Uuid> =
        organizations.iter().filter(|(_, went)| went.is_ok()).map(|(id, _)| id.uuid()).collect();
    if !well.is_empty() {
        query(include_str!("../queries/jobs/recover_organizations.sql"))
            .bind(job.as_str())
            .bind(well)
            .execute(&mut *connection)
            .await?;
    }
    if failed().next().is_none() {
        return Ok(());
    }
    let rows = query(include_str!("../queries/jobs/fail_organizations.sql"))
        .bind(job.as_str())
        .bind(at)
        .bind(failed().map(|(id, _)| id.uuid()).collect::<Vec<Uuid>>())
        .bind(failed().map(|(_, error)| error.clone()).collect::<Vec<String>>())
        .fetch_all(connection)
        .await?;
    for row in &rows {
        if row.try_get::<Option<bool>, _>(1)? == Some(true) {
            settled.quarantined.push((job.clone(), get_id(row, 0)?));
        }
    }
    Ok(())
}

pub(crate) async fn rescue(connection: &mut PgConnection, rescue: &Rescue) -> StoreResult<Rescued> {
    let rows = query(include_str!("../queries/jobs/rescue.sql"))
        .bind(rescue.now)
        .bind(rescue.max_losses.cast_signed())
        .bind(rescue.pause.num_milliseconds())
        .bind(i64::try_from(rescue.logs.len()).unwrap_or(i64::MAX))
        .fetch_all(&mut *connection)
        .await?;
    let mut rescued = Rescued::default();
    let settled = &mut rescued.settled;
    for (row, id) in rows.iter().zip(&rescue.logs) {
        let run = job_rows::run(row)?;
        let log = JobLog {
            id: *id,
            run_id: Some(run.id),
            job_name: run.job_name.clone(),
            organization_id: run.organization_id,
            slot: Some(run.slot.clone()),
            attempt: run.attempt,
            node_id: run.node_id,
            status: AttemptStatus::Lost,
            started_at: row.try_get(19)?,
            finished_at: rescue.now,
            error: Some(LOST.to_owned()),
            summary: None,
        };
        job_rows::insert_log(connection, &log).await?;
        if run.status == RunStatus::Failed {
            let went = Err(LOST.to_owned());
            match run.organization_id {
                Some(id) => {
                    let of = [(id, went)];
                    judge_organizations(connection, &run.job_name, rescue.now, &of, settled)
                        .await?;
                }
                None => {
                    judge_job(connection, &run.job_name, rescue.now, went.as_ref(), settled)
                        .await?;
                }
            }
        }
        rescued.runs.push(run);
    }
    Ok(rescued)
}
