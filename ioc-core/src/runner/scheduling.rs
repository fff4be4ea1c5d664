//! Finds due times and makes runs of them.

use crate::clock::Instant;
use crate::error::Result;
use crate::ids::new_id;
use crate::model::calendar::Calendar;
use crate::model::cron::{Cron, Occurrence};
use crate::model::job::{JobConfig, JobKind, JobName, SkipReason};
use crate::model::job_run::{AttemptStatus, JobLog, JobSummary};
use crate::model::misfire::{Skipped, due};
use crate::runner::options::JobEvent;
use crate::runner::service::{JobRunner, parsed};
use crate::store::job_steps::{CalendarGroup, DueRuns, DueSlot, Scheduled};

/// What a tick found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tick {
    /// What became of due times.
    pub scheduled: Scheduled,
    /// How many runs were taken away from nodes that were silent.
    pub rescued: u64,
    /// When something is due next, or a run may be attempted.
    pub next: Option<Instant>,
}

impl JobRunner {
    /// Finds what is due at `now`, and makes runs of it. Of many nodes that do so at once one
    /// finds each due time. Jobs that this process does not know are left alone.
    ///
    /// # Errors
    /// What the store says. A schedule that cannot be read stops no other job.
    pub async fn tick(&self, now: Instant) -> Result<Tick> {
        self.store_jobs(now).await?;
        let mut tick = Tick { rescued: self.rescue().await?, ..Tick::default() };
        let configs = self.configs().await?;
        let of_organizations =
            configs.values().any(|job| job.definition.kind == JobKind::Organization);
        let groups = if of_organizations {
            self.inner.store.list_calendars_any_organization().await?
        } else {
            Vec::new()
        };
        for job in configs.values() {
            match parsed(&job.definition) {
                Ok(cron) => self.schedule(job, &cron, &groups, now, &mut tick).await?,
                Err(error) => self.tell(&JobEvent::BadSchedule(job.definition.name.clone(), error)),
            }
        }
        let names: Vec<JobName> = configs.into_keys().collect();
        let waits = self.inner.store.find_next_run_any_organization(&names).await?;
        tick.next = tick.next.into_iter().chain(waits.filter(|at| *at > now)).min();
        Ok(tick)
    }

    async fn schedule(
        &self,
        job: &JobConfig,
        cron: &Cron,
        groups: &[CalendarGroup],
        now: Instant,
        tick: &mut Tick,
    ) -> Result<()> {
        let reason = job.skips_at(now);
        let mut slots = Vec::new();
        let mut missed = Skipped::default();
        for (group, calendar) in clocks(job, groups) {
            let next = cron.next(&calendar, now.max(job.scheduled_through)).map(|it| it.at);
            tick.next = tick.next.into_iter().chain(next).min();
            let misfire = job.definition.misfire;
            let found = due(cron, &calendar, misfire, job.scheduled_through, now);
            missed = together(missed, found.skipped);
            for (turn, occurrence) in (0..).zip(&found.run) {
                slots.push(DueSlot {
                    slot: slot(job.definition.kind, occurrence),
                    group: group.clone(),
                    due_at: occurrence.at,
                    turn,
                    skipped: reason,
                });
            }
        }
        if slots.is_empty() && missed.count == 0 {
            return Ok(());
        }
        // Somebody wanted it so, and needs no row for each.
        let is_paused = reason == Some(SkipReason::Paused);
        slots.sort_by_key(|slot| slot.due_at);
        let due = DueRuns {
            job: job.clone(),
            through: now,
            due: if is_paused { Vec::new() } else { slots },
            missed: self.missed_log(job, missed, now).filter(|_| !is_paused),
        };
        let found = self.inner.store.schedule_runs_any_organization(&due).await?;
        let Scheduled { waiting, skipped } = found.unwrap_or_default();
        tick.scheduled.waiting += waiting;
        tick.scheduled.skipped += skipped;
        Ok(())
    }

    /// What tells of due times at which nobody was there.
    fn missed_log(&self, job: &JobConfig, missed: Skipped, now: Instant) -> Option<JobLog> {
        let (first, last) = missed.span?;
        let (first, last) = (first.at.to_rfc3339(), last.at.to_rfc3339());
        Some(JobLog {
            id: new_id(&*self.inner.ids, now),
            run_id: None,
            job_name: job.definition.name.clone(),
            organization_id: None,
            slot: None,
            attempt: 0,
            node_id: Some(self.inner.node),
            status: AttemptStatus::Missed,
            started_at: now,
            finished_at: now,
            error: Some(format!(
                "due times from {first} to {last} were missed, and the policy `{}` runs none of them",
                job.definition.misfire.as_str()
            )),
            summary: Some(JobSummary::default().with("missed", missed.count)),
        })
    }
}

/// Whose clocks a job goes by: those of each group of organizations, or its own.
fn clocks(job: &JobConfig, groups: &[CalendarGroup]) -> Vec<(Option<String>, Calendar)> {
    match job.definition.kind {
        JobKind::Organization => {
            groups.iter().map(|group| (Some(group.key.clone()), group.calendar.clone())).collect()
        }
        JobKind::Bulk | JobKind::Platform => vec![(None, Calendar::from(job.definition.zone))],
    }
}

/// The name of a due time: for an organization what its clocks show, and so each once
/// whatever becomes of its zone.
fn slot(kind: JobKind, occurrence: &Occurrence) -> String {
    match kind {
        JobKind::Organization => occurrence.civil.format("%Y-%m-%dT%H:%M:%S").to_string(),
        JobKind::Bulk | JobKind::Platform => occurrence.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
    }
}

/// What was missed in several zones.
fn together(one: Skipped, other: Skipped) -> Skipped {
    let span = match (one.span, other.span) {
        (Some((a, b)), Some((c, d))) => {
            let first = if c.at < a.at { c } else { a };
            let last = if d.at > b.at { d } else { b };
            Some((first, last))
        }
        (span, other) => span.or(other),
    };
    Skipped { count: one.count + other.count, span }
}
