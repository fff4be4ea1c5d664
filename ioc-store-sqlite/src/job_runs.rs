//! The steps of runs.

use std::collections::HashSet;

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::job::{JobKind, JobName, Overlap, SkipReason};
use ioc_core::model::job_run::{AttemptStatus, JobLog, JobRun, RunStatus};
use ioc_core::model::organization::Organization;
use ioc_core::store::job_steps::{
    ClaimedRun, DueRuns, DueSlot, EndedAttempt, HeldRun, Next, Renewed, Rescue, Rescued, RunClaim,
    Scheduled, Settled,
};
use rusqlite::{Connection, params};

use crate::error::StoreResult;
use crate::job_rows::{self, owner, summary_text};
use crate::rows::{all, first, get_id, id, instant, organization, to_instant};

/// What an attempt says that was lost with its process.
const LOST: &str = "the process that ran it was gone, or did not say in time that it is there";

pub(crate) fn schedule(connection: &Connection, due: &DueRuns) -> StoreResult<Option<Scheduled>> {
    let job = &due.job.definition;
    let seen = instant(due.job.scheduled_through);
    let advanced = connection
        .prepare_cached(include_str!("../queries/jobs/advance.sql"))?
        .execute(params![job.name.as_str(), seen, instant(due.through)])?;
    if advanced == 0 {
        return Ok(None);
    }
    if let Some(log) = &due.missed {
        job_rows::insert_log(connection, log)?;
    }
    let taken = taken(connection, &job.name, job.overlap)?;
    let mut scheduled = Scheduled::default();
    let mut add = |slot: &DueSlot, organization, quarantined: bool| {
        let held = quarantined.then_some(SkipReason::Quarantine);
        let behind = taken.contains(&organization).then_some(SkipReason::Overlap);
        insert(
            connection,
            due,
            slot,
            organization,
            slot.skipped.or(held).or(behind),
            &mut scheduled,
        )
    };
    for slot in &due.due {
        match &slot.group {
            Some(group) if job.kind == JobKind::Organization => {
                for (organization, held) in members(connection, due, slot, group)? {
                    add(slot, organization, held)?;
                }
            }
            _ => add(slot, OrganizationId::nil(), false)?,
        }
    }
    Ok(Some(scheduled))
}

/// The organizations that have runs of the job which are in the way of another.
pub(crate) fn taken(
    connection: &Connection,
    job: &JobName,
    overlap: Overlap,
) -> StoreResult<HashSet<OrganizationId>> {
    if overlap == Overlap::Allow {
        return Ok(HashSet::new());
    }
    let sql = include_str!("../queries/jobs/taken.sql");
    let params = (job.as_str(), overlap.as_str());
    let found = all(&mut *connection.prepare_cached(sql)?, params, |row| Ok(get_id(row, 0)?))?;
    Ok(found.into_iter().collect())
}

/// The organizations of a calendar for which a slot is due, and whether each is in
/// quarantine.
fn members(
    connection: &Connection,
    due: &DueRuns,
    slot: &DueSlot,
    group: &str,
) -> StoreResult<Vec<(OrganizationId, bool)>> {
    let sql = include_str!("../queries/jobs/due_organizations.sql");
    let job = due.job.definition.name.as_str();
    let params = params![job, instant(due.through), group, instant(slot.due_at)];
    all(&mut *connection.prepare_cached(sql)?, params, |row| Ok((get_id(row, 0)?, row.get(1)?)))
}

fn insert(
    connection: &Connection,
    due: &DueRuns,
    slot: &DueSlot,
    organization: OrganizationId,
    reason: Option<SkipReason>,
    scheduled: &mut Scheduled,
) -> StoreResult<()> {
    let job = &due.job.definition;
    let status = if reason.is_none() { RunStatus::Waiting } else { RunStatus::Skipped };
    let added = connection
        .prepare_cached(include_str!("../queries/jobs/insert_run.sql"))?
        .execute(params![
            id(JobRun::id_of(&job.name, Some(organization), &slot.slot)),
            id(organization),
            job.name.as_str(),
            slot.slot,
            instant(slot.due_at),
            status.as_str(),
            reason.is_none(),
            job.overlap == Overlap::Allow,
            job.priority,
            slot.turn,
            None::<String>,
            reason.map(SkipReason::as_str),
            reason.map(|_| instant(due.through)),
        ])?;
    let count = if reason.is_none() { &mut scheduled.waiting } else { &mut scheduled.skipped };
    *count += added as u64;
    Ok(())
}

/// Adds a run that somebody wants, unless another is in the way; whether it was added.
pub(crate) fn request(
    connection: &Connection,
    run: &JobRun,
    priority: i16,
    overlap: Overlap,
) -> StoreResult<bool> {
    let taken = taken(connection, &run.job_name, overlap)?;
    if taken.contains(&run.organization_id.unwrap_or(OrganizationId::nil())) {
        return Ok(false);
    }
    let added = connection
        .prepare_cached(include_str!("../queries/jobs/insert_run.sql"))?
        .execute(params![
            id(run.id),
            owner(run.organization_id),
            run.job_name.as_str(),
            run.slot,
            instant(run.due_at),
            RunStatus::Waiting.as_str(),
            true,
            overlap == Overlap::Allow,
            priority,
            0,
            run.requested_by,
            None::<String>,
            None::<i64>,
        ])?;
    Ok(added > 0)
}

pub(crate) fn claim(connection: &Connection, claim: &RunClaim) -> StoreResult<Vec<ClaimedRun>> {
    let names = names(&claim.jobs);
    let sql = include_str!("../queries/jobs/claimable.sql");
    let params = params![names, instant(claim.now), claim.limit];
    let found =
        all(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get::<_, [u8; 16]>(0)?))?;
    let mut claimed = Vec::with_capacity(found.len());
    for key in found {
        let sql = include_str!("../queries/jobs/claim.sql");
        let params = params![key, id(claim.node), instant(claim.now), instant(claim.until)];
        let taken = first(&mut *connection.prepare_cached(sql)?, params, |row| {
            Ok((job_rows::run(row)?, row.get(19)?))
        })?;
        let Some((run, failed_before)) = taken else { continue };
        let organization = match run.organization_id {
            Some(organization) => get_organization(connection, organization)?,
            None => None,
        };
        claimed.push(ClaimedRun { run, organization, failed_before });
    }
    Ok(claimed)
}

/// Names as JSON, which SQL takes apart.
pub(crate) fn names(jobs: &[JobName]) -> String {
    serde_json::json!(jobs.iter().map(JobName::as_str).collect::<Vec<_>>()).to_string()
}

fn get_organization(
    connection: &Connection,
    key: OrganizationId,
) -> StoreResult<Option<Organization>> {
    let sql = include_str!("../queries/organizations/get.sql");
    first(&mut *connection.prepare_cached(sql)?, [id(key)], organization)
}

pub(crate) fn renew(
    connection: &Connection,
    held: &[HeldRun],
    until: Instant,
) -> StoreResult<Renewed> {
    let mut renewed = Renewed::default();
    for run in held {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let sql = include_str!("../queries/jobs/renew.sql");
        let params = params![
            id(run.fence.run),
            number(run.fence.token),
            instant(until),
            number(run.progress.done),
            number(run.progress.of),
        ];
        match first(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(0)?))? {
            None => renewed.lost.push(run.fence.run),
            Some(true) => renewed.cancelled.push(run.fence.run),
            Some(false) => {}
        }
    }
    Ok(renewed)
}

pub(crate) fn finish(connection: &Connection, ended: &[EndedAttempt]) -> StoreResult<Settled> {
    let mut settled = Settled::default();
    for it in ended {
        let (status, run_after) = match it.next {
            Next::Ended(status) => (status, None),
            Next::Waits(at) => (RunStatus::Waiting, Some(at)),
            Next::HandedBack => (RunStatus::Waiting, Some(it.at)),
        };
        let held = connection.prepare_cached(include_str!("../queries/jobs/finish.sql"))?.execute(
            params![
                id(it.fence.run),
                it.fence.token.cast_signed(),
                status.as_str(),
                instant(it.at),
                run_after.map(instant),
                i32::from(it.next == Next::HandedBack),
                summary_text(it.summary.as_ref()),
            ],
        )?;
        if held == 0 {
            continue;
        }
        settled.held.push(it.fence.run);
        let Some(log) = &it.log else { continue };
        job_rows::insert_log(connection, log)?;
        if let Some(went) = &it.health.job {
            judge_job(connection, &log.job_name, it.at, went.as_ref(), &mut settled)?;
        }
        for (organization, went) in &it.health.organizations {
            judge(connection, (&log.job_name, *organization), it.at, went.as_ref(), &mut settled)?;
        }
    }
    Ok(settled)
}

fn judge_job(
    connection: &Connection,
    job: &JobName,
    at: Instant,
    went: Result<&(), &String>,
    settled: &mut Settled,
) -> StoreResult<()> {
    let Err(error) = went else {
        let sql = include_str!("../queries/jobs/recover_job.sql");
        connection.prepare_cached(sql)?.execute([job.as_str()])?;
        return Ok(());
    };
    let sql = include_str!("../queries/jobs/fail_job.sql");
    let params = params![job.as_str(), instant(at), error];
    if first(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(0)?))? == Some(true) {
        settled.disabled.push(job.clone());
    }
    Ok(())
}

fn judge(
    connection: &Connection,
    (job, organization): (&JobName, OrganizationId),
    at: Instant,
    went: Result<&(), &String>,
    settled: &mut Settled,
) -> StoreResult<()> {
    let Err(error) = went else { return recover(connection, job, organization) };
    let sql = include_str!("../queries/jobs/fail_organization.sql");
    let params = params![job.as_str(), instant(at), id(organization), error];
    if first(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(0)?))? == Some(true) {
        settled.quarantined.push((job.clone(), organization));
    }
    Ok(())
}

pub(crate) fn recover(
    connection: &Connection,
    job: &JobName,
    organization: OrganizationId,
) -> StoreResult<()> {
    let sql = include_str!("../queries/jobs/recover_organization.sql");
    connection.prepare_cached(sql)?.execute(params![job.as_str(), id(organization)])?;
    Ok(())
}

pub(crate) fn rescue(connection: &Connection, rescue: &Rescue) -> StoreResult<Rescued> {
    let sql = include_str!("../queries/jobs/dead.sql");
    let params = params![instant(rescue.now), i64::try_from(rescue.logs.len()).unwrap_or(i64::MAX)];
    let dead =
        all(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get::<_, [u8; 16]>(0)?))?;
    let mut rescued = Rescued::default();
    let pause = rescue.pause.num_microseconds().unwrap_or(i64::MAX / 1_000);
    for (key, log_id) in dead.into_iter().zip(&rescue.logs) {
        let sql = include_str!("../queries/jobs/rescue.sql");
        let params = params![key, instant(rescue.now), rescue.max_losses, pause];
        let found = first(&mut *connection.prepare_cached(sql)?, params, |row| {
            let started_at = to_instant(row.get(19)?, "scheduled_job_runs", "started_at")?;
            Ok((job_rows::run(row)?, started_at))
        })?;
        let Some((run, started_at)) = found else { continue };
        let log = JobLog {
            id: *log_id,
            run_id: Some(run.id),
            job_name: run.job_name.clone(),
            organization_id: run.organization_id,
            slot: Some(run.slot.clone()),
            attempt: run.attempt,
            node_id: run.node_id,
            status: AttemptStatus::Lost,
            started_at,
            finished_at: rescue.now,
            error: Some(LOST.to_owned()),
            summary: None,
        };
        job_rows::insert_log(connection, &log)?;
        if run.status == RunStatus::Failed {
            let (at, lost, settled) = (rescue.now, LOST.to_owned(), &mut rescued.settled);
            match run.organization_id {
                Some(of) => judge(connection, (&run.job_name, of), at, Err(&lost), settled)?,
                None => judge_job(connection, &run.job_name, at, Err(&lost), settled)?,
            }
        }
        rescued.runs.push(run);
    }
    Ok(rescued)
}
