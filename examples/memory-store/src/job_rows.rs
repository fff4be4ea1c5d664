//! What is kept of jobs.

use std::collections::BTreeMap;

use ioc_core::access::fence::Fence;
use ioc_core::clock::Instant;
use ioc_core::ids::{JobLogId, OrganizationId, RunId};
use ioc_core::model::facts::JobFacts;
use ioc_core::model::job::{JobConfig, JobDisabled, JobKind, JobName, Overlap, SkipReason};
use ioc_core::model::job_run::{AttemptStatus, JobLog, JobRun, Progress, Quarantine, RunStatus};
use ioc_core::model::organization::Organization;
use ioc_core::store::job_steps::{
    DueRuns, DueSlot, EndedAttempt, Next, Rescue, Rescued, Scheduled, Settled,
};

/// Jobs of the platform, which belong to no organization.
#[derive(Debug, Default)]
pub(crate) struct Jobs {
    pub(crate) configs: BTreeMap<JobName, JobConfig>,
    pub(crate) runs: BTreeMap<RunId, KeptRun>,
    pub(crate) logs: BTreeMap<JobLogId, JobLog>,
    pub(crate) quarantine: BTreeMap<(JobName, OrganizationId), Quarantine>,
}

/// A run, and what decides when its turn comes.
#[derive(Debug, Clone)]
pub(crate) struct KeptRun {
    pub(crate) run: JobRun,
    pub(crate) priority: i16,
    pub(crate) turn: u32,
    pub(crate) may_overlap: bool,
    pub(crate) started_at: Option<Instant>,
}

/// What an attempt says that was lost with its process.
const LOST: &str = "the process that ran it was gone, or did not say in time that it is there";

impl Jobs {
    /// The run that a fence holds.
    pub(crate) fn held(&mut self, fence: Fence) -> Option<&mut KeptRun> {
        let kept = self.runs.get_mut(&fence.run)?;
        let holds = kept.run.status == RunStatus::Running && kept.run.token == fence.token;
        holds.then_some(kept)
    }

    /// What the jobs did behind `after` and up to `to`, and how they stand.
    pub(crate) fn facts(&self, after: Instant, to: Instant) -> JobFacts {
        let mut facts = JobFacts::default();
        let mut late = Vec::new();
        let ended = |log: &&JobLog| after < log.finished_at && log.finished_at <= to;
        for log in self.logs.values().filter(ended) {
            *facts.attempts.entry((log.job_name.clone(), log.status)).or_default() += 1;
            if log.status == AttemptStatus::Missed {
                facts.missed += log.summary.as_ref().map_or(0, |summary| summary.count("missed"));
            }
            if let Some(kept) = log.run_id.and_then(|run| self.runs.get(&run))
                && log.attempt == 1
                // What somebody wanted again was due long before.
                && kept.run.requested_by.is_none()
            {
                late.push((log.started_at - kept.run.due_at).num_milliseconds().max(0));
            }
        }
        late.sort_unstable();
        let place = (late.len() * 95).div_ceil(100);
        let nearest = place.checked_sub(1).and_then(|place| late.get(place));
        facts.lateness_p95_ms = nearest.map(|late| late.cast_unsigned());
        facts.disabled = self.configs.values().filter(|job| job.disabled.is_some()).count() as u64;
        let held = self.quarantine.values().filter(|held| held.probe_at.is_some());
        facts.quarantined = held.count() as u64;
        facts
    }

    /// Whether a run is in the way of another.
    pub(crate) fn is_taken(
        &self,
        job: &JobName,
        organization: Option<OrganizationId>,
        overlap: Overlap,
    ) -> bool {
        let mut runs = self.runs.values().map(|kept| &kept.run);
        overlap != Overlap::Allow
            && runs.any(|run| {
                run.job_name == *job
                    && run.organization_id == organization
                    && run.status.is_open()
                    && (overlap == Overlap::Forbid || run.status == RunStatus::Waiting)
            })
    }

    pub(crate) fn schedule(
        &mut self,
        due: &DueRuns,
        organizations: &[Organization],
    ) -> Option<Scheduled> {
        let job = &due.job.definition;
        let stored = self.configs.get_mut(&job.name)?;
        if stored.scheduled_through != due.job.scheduled_through {
            return None;
        }
        stored.scheduled_through = due.through;
        if let Some(log) = &due.missed {
            self.logs.insert(log.id, log.clone());
        }
        let mut wanted = Vec::new();
        for slot in &due.due {
            for of in whose(job.kind, slot, organizations) {
                let held = of.and_then(|of| self.quarantine.get(&(job.name.clone(), of)));
                let held = held.and_then(|it| it.probe_at).is_some_and(|at| at > due.through);
                let held = held.then_some(SkipReason::Quarantine);
                let behind =
                    self.is_taken(&job.name, of, job.overlap).then_some(SkipReason::Overlap);
                wanted.push((slot, of, slot.skipped.or(held).or(behind)));
            }
        }
        let mut scheduled = Scheduled::default();
        for (slot, of, reason) in wanted {
            let run = due_run(due, slot, of, reason);
            if self.runs.contains_key(&run.id) {
                continue;
            }
            *if reason.is_none() { &mut scheduled.waiting } else { &mut scheduled.skipped } += 1;
            let kept = KeptRun {
                priority: job.priority,
                turn: slot.turn,
                may_overlap: job.overlap == Overlap::Allow,
                started_at: None,
                run,
            };
            self.runs.insert(kept.run.id, kept);
        }
        Some(scheduled)
    }

    pub(crate) fn finish(&mut self, attempt: &EndedAttempt, settled: &mut Settled) {
        let Some(kept) = self.held(attempt.fence) else { return };
        let run = &mut kept.run;
        let (status, run_after) = match attempt.next {
            Next::Ended(status) => (status, run.run_after),
            Next::Waits(at) => (RunStatus::Waiting, at),
            Next::HandedBack => (RunStatus::Waiting, attempt.at),
        };
        run.status = status;
        run.run_after = run_after;
        run.attempt -= u32::from(attempt.next == Next::HandedBack);
        run.lease_until = None;
        run.summary.clone_from(&attempt.summary);
        run.ended_at = (!status.is_open()).then_some(attempt.at);
        settled.held.push(run.id);
        let Some(log) = &attempt.log else { return };
        self.logs.insert(log.id, log.clone());
        if let Some(went) = &attempt.health.job {
            self.judge_job(&log.job_name, attempt.at, went, settled);
        }
        for (organization, went) in &attempt.health.organizations {
            self.judge(&log.job_name, *organization, attempt.at, went, settled);
        }
    }

    fn judge_job(
        &mut self,
        job: &JobName,
        at: Instant,
        went: &Result<(), String>,
        settled: &mut Settled,
    ) {
        let Some(config) = self.configs.get_mut(job) else { return };
        match went {
            Ok(()) => (config.failure_count, config.disabled) = (0, None),
            Err(error) => {
                config.failure_count += 1;
                if config.failure_count >= config.definition.max_failures {
                    config.disabled = Some(JobDisabled { at, reason: error.clone() });
                }
                if config.failure_count == config.definition.max_failures {
                    settled.disabled.push(job.clone());
                }
            }
        }
        config.version += 1;
    }

    fn judge(
        &mut self,
        job: &JobName,
        organization_id: OrganizationId,
        at: Instant,
        went: &Result<(), String>,
        settled: &mut Settled,
    ) {
        let key = (job.clone(), organization_id);
        let Err(error) = went else {
            self.quarantine.remove(&key);
            return;
        };
        let Some(config) = self.configs.get(job) else { return };
        let held = self.quarantine.entry(key).or_insert_with(|| Quarantine {
            job_name: job.clone(),
            organization_id,
            failures: 0,
            since: at,
            probe_at: None,
            error: String::new(),
        });
        held.failures += 1;
        held.error.clone_from(error);
        let most = config.definition.max_failures;
        held.probe_at = (held.failures >= most).then(|| at + config.definition.cool_down);
        if held.failures == most {
            settled.quarantined.push((job.clone(), organization_id));
        }
    }

    pub(crate) fn rescue(&mut self, rescue: &Rescue) -> Rescued {
        let dead: Vec<RunId> = self
            .runs
            .values()
            .filter(|kept| kept.run.lease_until.is_some_and(|until| until < rescue.now))
            .map(|kept| kept.run.id)
            .take(rescue.logs.len())
            .collect();
        let mut rescued = Rescued::default();
        for (id, log_id) in dead.into_iter().zip(&rescue.logs) {
            let Some(kept) = self.runs.get_mut(&id) else { continue };
            let run = &mut kept.run;
            run.status = match run.cancel_requested_at {
                Some(_) => RunStatus::Cancelled,
                None if run.losses + 1 >= rescue.max_losses => RunStatus::Failed,
                None => RunStatus::Waiting,
            };
            run.run_after =
                rescue.now + rescue.pause * i32::try_from(run.losses).unwrap_or(i32::MAX);
            run.losses += 1;
            run.token += 1;
            run.lease_until = None;
            run.ended_at = (!run.status.is_open()).then_some(rescue.now);
            let (run, started_at) = (run.clone(), kept.started_at.unwrap_or(rescue.now));
            let lost = Err(LOST.to_owned());
            self.logs.insert(*log_id, lost_log(*log_id, &run, started_at, rescue.now));
            let settled = &mut rescued.settled;
            match run.organization_id {
                _ if run.status != RunStatus::Failed => {}
                Some(of) => self.judge(&run.job_name, of, rescue.now, &lost, settled),
                None => self.judge_job(&run.job_name, rescue.now, &lost, settled),
            }
            rescued.runs.push(run);
        }
        rescued
    }
}

/// For whom a slot is due.
fn whose(
    kind: JobKind,
    slot: &DueSlot,
    organizations: &[Organization],
) -> Vec<Option<OrganizationId>> {
    if kind != JobKind::Organization {
        return vec![None];
    }
    let is_due = |it: &&Organization| {
        let key = format!("{:?}", it.calendar);
        it.created_at <= slot.due_at && slot.group.as_ref() == Some(&key)
    };
    organizations.iter().filter(is_due).map(|it| Some(it.id)).collect()
}

fn due_run(
    due: &DueRuns,
    slot: &DueSlot,
    organization_id: Option<OrganizationId>,
    skip_reason: Option<SkipReason>,
) -> JobRun {
    let name = &due.job.definition.name;
    JobRun {
        id: JobRun::id_of(name, organization_id, &slot.slot),
        job_name: name.clone(),
        organization_id,
        slot: slot.slot.clone(),
        due_at: slot.due_at,
        status: if skip_reason.is_none() { RunStatus::Waiting } else { RunStatus::Skipped },
        skip_reason,
        attempt: 0,
        losses: 0,
        run_after: slot.due_at,
        lease_until: None,
        node_id: None,
        token: 0,
        progress: Progress::default(),
        requested_by: None,
        cancel_requested_at: None,
        summary: None,
        ended_at: skip_reason.map(|_| due.through),
    }
}

fn lost_log(id: JobLogId, run: &JobRun, started_at: Instant, finished_at: Instant) -> JobLog {
    JobLog {
        id,
        run_id: Some(run.id),
        job_name: run.job_name.clone(),
        organization_id: run.organization_id,
        slot: Some(run.slot.clone()),
        attempt: run.attempt,
        node_id: run.node_id,
        status: AttemptStatus::Lost,
        started_at,
        finished_at,
        error: Some(LOST.to_owned()),
        summary: None,
    }
}
