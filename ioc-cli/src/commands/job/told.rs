//! What is told of jobs, in words and as JSON.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_analytics::clock::Instant;
use ioc_analytics::error::Result;
use ioc_analytics::ids::OrganizationId;
use ioc_analytics::language::locale::Locale;
use ioc_analytics::model::calendar::Calendar;
use ioc_analytics::model::cron::Cron;
use ioc_analytics::model::job::{JobConfig, JobDefinition, JobKind, SkipReason};
use ioc_analytics::model::job_run::{JobLog, JobRun, JobSummary};
use ioc_analytics::model::organization::Organization;
use ioc_analytics::runner::operating::ListedJob;
use serde_json::{Value, json};

use crate::session::Session;

/// How long whoever runs jobs may take to find what is due.
const PATIENCE: TimeDelta = TimeDelta::minutes(2);

static ENGLISH: LazyLock<Locale> = LazyLock::new(|| Locale::of("en"));

/// Whose clocks the schedules of jobs mean.
#[derive(Debug)]
pub(super) struct Clocks(Vec<Calendar>);

impl Clocks {
    /// Those of the organization of a name, or without one of all.
    pub(super) async fn of(session: &Session, organization: Option<&str>) -> Result<Self> {
        let mut calendars: Vec<Calendar> = Vec::new();
        for Organization { calendar, .. } in session.organizations(organization).await? {
            if !calendars.contains(&calendar) {
                calendars.push(calendar);
            }
        }
        Ok(Self(calendars))
    }

    /// When a job is due next, the first `count` times, and by which zone they are told: of
    /// one per organization those of all of them. One that is off or paused never is.
    pub(super) fn next(&self, job: &JobConfig, now: Instant, count: usize) -> Vec<(Instant, Tz)> {
        let definition = &job.definition;
        let Ok(cron) = Cron::parse(&definition.schedule) else { return Vec::new() };
        if job.paused_at.is_some() || !definition.is_active {
            return Vec::new();
        }
        let trial = job.disabled.as_ref().map(|disabled| disabled.at + definition.cool_down);
        let after = now.max(job.scheduled_through);
        // What is due at the very end of the cool-down is the trial.
        let after = trial.map_or(after, |trial| after.max(trial - TimeDelta::microseconds(1)));
        let own = [Calendar::from(definition.zone)];
        let calendars = match definition.kind {
            JobKind::Organization => &self.0[..],
            _ => &own,
        };
        let mut next: Vec<(Instant, Tz)> = calendars
            .iter()
            .flat_map(|clocks| {
                let due = cron.preview(clocks, after, count);
                due.into_iter().map(|it| (it.at, clocks.at(it.at).zone))
            })
            .collect();
        next.sort_by_key(|(at, _)| *at);
        next.dedup_by_key(|(at, _)| *at);
        next.truncate(count);
        next
    }
}

/// Since when a job of no single organization is due of which nobody took notice.
pub(super) fn overdue(job: &ListedJob, now: Instant) -> Option<Instant> {
    let (config, definition) = (&job.config, &job.config.definition);
    let is_on = config.paused_at.is_none() && definition.is_active;
    if !is_on || definition.kind == JobKind::Organization {
        return None;
    }
    let cron = Cron::parse(&definition.schedule).ok()?;
    let due = cron.next(&Calendar::from(definition.zone), config.scheduled_through)?;
    (due.at < now - PATIENCE).then_some(due.at)
}

/// What organizations are called.
#[derive(Debug)]
pub(super) struct Names(BTreeMap<OrganizationId, String>);

impl Names {
    pub(super) async fn of(session: &Session) -> Result<Self> {
        let all = session.organizations(None).await?.into_iter();
        Ok(Self(all.map(|it| (it.id, it.name)).collect()))
    }

    /// That of an id; nothing for work of no single organization.
    pub(super) fn name(&self, id: Option<OrganizationId>) -> String {
        let name = |id| self.0.get(&id).cloned().unwrap_or_else(|| id.to_string());
        id.map(name).unwrap_or_default()
    }
}

/// A schedule in words.
pub(super) fn when(definition: &JobDefinition) -> String {
    let words = match Cron::parse(&definition.schedule) {
        Ok(cron) => cron.describe(&ENGLISH),
        Err(_) => format!("`{}`, which cannot be read", definition.schedule),
    };
    match definition.kind {
        JobKind::Organization => format!("{words}, by each organization's clocks"),
        _ => format!("{words}, {}", definition.zone),
    }
}

/// Whether a job is on, in words.
pub(super) fn state(job: &ListedJob) -> String {
    let config = &job.config;
    let words = if let Some(at) = config.paused_at {
        format!("paused since {}", utc(at))
    } else if !config.definition.is_active {
        "off".to_owned()
    } else if let Some(disabled) = &config.disabled {
        let until = utc(disabled.at + config.definition.cool_down);
        format!("disabled until {until}: {}", first_line(&disabled.reason))
    } else if config.failure_count > 0 {
        format!("on; its last {} runs failed", config.failure_count)
    } else {
        "on".to_owned()
    };
    if job.is_known {
        words
    } else {
        format!("{words}; this program, as it is set up, cannot run it")
    }
}

/// The state in a word that stays.
fn state_word(config: &JobConfig) -> &'static str {
    match (config.paused_at, config.definition.is_active, &config.disabled) {
        (Some(_), ..) => "paused",
        (None, false, _) => "off",
        (None, true, Some(_)) => "disabled",
        (None, true, None) => "on",
    }
}

/// An instant for a table.
pub(super) fn utc(at: Instant) -> String {
    at.format("%Y-%m-%d %H:%M UTC").to_string()
}

/// An instant as clocks of a zone show it.
pub(super) fn local((at, zone): (Instant, Tz)) -> String {
    format!("{} {zone}", at.with_timezone(&zone).format("%Y-%m-%d %H:%M"))
}

/// The first line of an error; the others are its causes.
pub(super) fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// What a run did, in words.
pub(super) fn summary(summary: &JobSummary) -> String {
    let told = summary.counts().iter().filter(|(_, count)| **count > 0);
    told.map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ")
}

/// A job for programs.
pub(super) fn job_json(job: &ListedJob, next: &[(Instant, Tz)]) -> Value {
    let (config, it) = (&job.config, &job.config.definition);
    let zone = (it.kind != JobKind::Organization).then(|| it.zone.name());
    json!({
        "name": it.name.as_str(),
        "kind": it.kind.as_str(),
        "schedule": it.schedule,
        "schedule_in_words": when(it),
        "time_zone": zone,
        "state": state_word(config),
        "is_known": job.is_known,
        "next": next.iter().map(|(at, _)| at).collect::<Vec<_>>(),
        "misfire": it.misfire.to_string(),
        "timeout_s": it.timeout.num_seconds(),
        "overlap": it.overlap.as_str(),
        "retry": {
            "attempts": it.retry.attempts,
            "base_s": it.retry.base.num_seconds(),
            "cap_s": it.retry.cap.num_seconds(),
        },
        "max_failures": it.max_failures,
        "cool_down_s": it.cool_down.num_seconds(),
        "priority": it.priority,
        "is_active": it.is_active,
        "failure_count": config.failure_count,
        "disabled": config.disabled.as_ref().map(|disabled| json!({
            "at": disabled.at,
            "until": disabled.at + it.cool_down,
            "reason": disabled.reason,
        })),
        "paused_at": config.paused_at,
        "edited_at": config.edited_at,
        "version": config.version,
    })
}

/// A run for programs.
pub(super) fn run_json(run: &JobRun) -> Value {
    json!({
        "id": run.id,
        "job": run.job_name.as_str(),
        "organization_id": run.organization_id,
        "slot": run.slot,
        "due_at": run.due_at,
        "status": run.status.as_str(),
        "skip_reason": run.skip_reason.map(SkipReason::as_str),
        "attempt": run.attempt,
        "losses": run.losses,
        "run_after": run.run_after,
        "lease_until": run.lease_until,
        "node_id": run.node_id,
        "progress": { "done": run.progress.done, "of": run.progress.of },
        "requested_by": run.requested_by,
        "cancel_requested_at": run.cancel_requested_at,
        "summary": run.summary,
        "ended_at": run.ended_at,
    })
}

/// A row of the log for programs.
pub(super) fn log_json(log: &JobLog) -> Value {
    json!({
        "id": log.id,
        "run_id": log.run_id,
        "job": log.job_name.as_str(),
        "organization_id": log.organization_id,
        "slot": log.slot,
        "attempt": log.attempt,
        "node_id": log.node_id,
        "status": log.status.as_str(),
        "started_at": log.started_at,
        "finished_at": log.finished_at,
        "error": log.error,
        "summary": log.summary,
    })
}
