//! What comes of an attempt.

use std::error::Error as _;
use std::fmt::Write;

use chrono::TimeDelta;

use crate::clock::Instant;
use crate::error::{Error, ErrorKind, cut};
use crate::ids::OrganizationId;
use crate::model::job::{JobConfig, JobKind, Retry};
use crate::model::job_run::{AttemptStatus, JobRun, JobSummary, RunStatus};
use crate::store::job_steps::{Health, Next};

/// The most letters that the log keeps of an error.
const ERROR_LIMIT: usize = 2000;

/// How an attempt ended.
#[derive(Debug, Clone)]
pub enum Ending {
    /// It did what it had to; and how it went for organizations, where that is news.
    Done(JobSummary, Vec<(OrganizationId, Result<(), String>)>),
    /// It did for organizations what it had to, with how it went for them, and then told an
    /// error.
    Unfinished(Error, Vec<(OrganizationId, Result<(), String>)>),
    /// It told an error.
    Failed(Error),
    /// It panicked, with these words.
    Panicked(String),
    /// It took longer than it may.
    TimedOut,
    /// Somebody cancelled it.
    Cancelled,
    /// Its process is being stopped.
    Released,
}

/// What is written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How the attempt ended.
    pub status: AttemptStatus,
    /// What comes of the run.
    pub next: Next,
    /// What went wrong.
    pub error: Option<String>,
    /// What the run did.
    pub summary: Option<JobSummary>,
    /// What it says of the job and of organizations.
    pub health: Health,
}

/// What comes of an attempt that ended at `at`. `chance` is from 0 up to but not including 1.
///
/// What may pass is tried again, after a pause of any length up to one that doubles with each
/// attempt: so those that failed together do not come back together. An error that will be
/// the same next time fails the run at once.
pub fn decide(
    job: &JobConfig,
    run: &JobRun,
    failed_before: bool,
    ending: Ending,
    at: Instant,
    chance: f64,
) -> Outcome {
    let retry = &job.definition.retry;
    // What was lost with its process is not the job's fault, and counted apart.
    let attempt = run.attempt.saturating_sub(run.losses).max(1);
    let mut of_organizations = Vec::new();
    let (status, error, may_pass) = match ending {
        Ending::Done(summary, organizations) => {
            let health = well(job, run, failed_before, organizations);
            return Outcome {
                status: AttemptStatus::Succeeded,
                next: Next::Ended(RunStatus::Succeeded),
                error: None,
                summary: Some(summary),
                health,
            };
        }
        Ending::Cancelled => {
            return over(AttemptStatus::Cancelled, Next::Ended(RunStatus::Cancelled));
        }
        Ending::Released => return over(AttemptStatus::Released, Next::HandedBack),
        Ending::Unfinished(error, went) => {
            of_organizations = went;
            (AttemptStatus::Failed, told(&error), may_pass(&error))
        }
        Ending::Failed(error) => (AttemptStatus::Failed, told(&error), may_pass(&error)),
        Ending::Panicked(words) => (AttemptStatus::Panicked, cut(&words, ERROR_LIMIT), true),
        Ending::TimedOut => {
            let seconds = job.definition.timeout.as_seconds_f64();
            (AttemptStatus::TimedOut, format!("it took longer than {seconds} seconds"), true)
        }
    };
    let (next, health) = if may_pass && attempt < retry.attempts {
        (Next::Waits(at + pause(retry, attempt, chance)), Health::default())
    } else {
        let mut health = badly(run, &error);
        health.organizations.extend(of_organizations);
        (Next::Ended(RunStatus::Failed), health)
    };
    Outcome { status, next, error: Some(error), summary: None, health }
}

/// The pause before the next attempt.
fn pause(retry: &Retry, attempt: u32, chance: f64) -> TimeDelta {
    let longest = retry.longest_pause(attempt).num_milliseconds();
    #[expect(clippy::cast_possible_truncation, reason = "it is a part of a whole number")]
    TimeDelta::milliseconds((longest as f64 * chance) as i64)
}

fn over(status: AttemptStatus, next: Next) -> Outcome {
    Outcome { status, next, error: None, summary: None, health: Health::default() }
}

/// A run that did well makes its failures forgotten, where there are any.
fn well(
    job: &JobConfig,
    run: &JobRun,
    failed_before: bool,
    mut organizations: Vec<(OrganizationId, Result<(), String>)>,
) -> Health {
    let failed = job.failure_count > 0 || job.disabled.is_some();
    let job = (job.definition.kind != JobKind::Organization && failed).then_some(Ok(()));
    organizations.extend(run.organization_id.filter(|_| failed_before).map(|id| (id, Ok(()))));
    Health { job, organizations }
}

/// A run for one organization says nothing of the job for the others.
fn badly(run: &JobRun, error: &str) -> Health {
    let went = Err(error.to_owned());
    match run.organization_id {
        Some(id) => Health { job: None, organizations: vec![(id, went)] },
        None => Health { job: Some(went), organizations: Vec::new() },
    }
}

/// Whether another attempt makes sense.
pub(super) fn may_pass(error: &Error) -> bool {
    error.is_temporary()
        || matches!(
            error.kind(),
            ErrorKind::Unavailable | ErrorKind::Conflict | ErrorKind::Internal
        )
}

/// An error with its causes.
pub(super) fn told(error: &Error) -> String {
    let mut text = format!("{}: {error}", error.code());
    let mut cause = error.source();
    while let Some(error) = cause {
        let _ = write!(text, "; because {error}");
        cause = error.source();
    }
    cut(&text, ERROR_LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{Id, RunId};
    use crate::model::job::{JobDefinition, JobDisabled, JobName};
    use crate::model::job_run::Progress;

    fn at() -> Instant {
        "2026-03-02T08:00:00Z".parse().unwrap()
    }

    fn job(kind: JobKind) -> JobConfig {
        let definition = JobDefinition {
            retry: Retry { attempts: 3, base: TimeDelta::seconds(10), cap: TimeDelta::minutes(5) },
            ..JobDefinition::new("job", kind, "0 8 * * *").unwrap()
        };
        JobConfig {
            definition,
            edited_at: None,
            failure_count: 0,
            disabled: None,
            paused_at: None,
            version: 1,
            scheduled_through: at(),
        }
    }

    fn run(attempt: u32, losses: u32) -> JobRun {
        let job_name: JobName = "job".parse().unwrap();
        JobRun {
            id: RunId::nil(),
            job_name,
            organization_id: None,
            slot: "2026-03-02T08:00:00Z".to_owned(),
            due_at: at(),
            status: RunStatus::Running,
            skip_reason: None,
            attempt,
            losses,
            run_after: at(),
            lease_until: None,
            node_id: None,
            token: 1,
            progress: Progress::default(),
            requested_by: None,
            cancel_requested_at: None,
            summary: None,
            ended_at: None,
        }
    }

    fn passing() -> Ending {
        Ending::Failed(Error::new(ErrorKind::Unavailable, "away", "it is away").temporary())
    }

    #[test]
    fn what_may_pass_waits_for_a_part_of_a_pause_that_doubles() {
        let job = job(JobKind::Platform);
        for (attempt, chance, millis) in
            [(1, 0.0, 0), (1, 0.5, 5_000), (2, 0.5, 10_000), (2, 0.999, 19_980)]
        {
            let outcome = decide(&job, &run(attempt, 0), false, passing(), at(), chance);
            assert_eq!(outcome.next, Next::Waits(at() + TimeDelta::milliseconds(millis)));
            assert_eq!(outcome.status, AttemptStatus::Failed);
            assert!(outcome.health.is_silent(), "the run is not over");
        }
        let last = decide(&job, &run(3, 0), false, passing(), at(), 0.5);
        assert_eq!(last.next, Next::Ended(RunStatus::Failed));
        assert_eq!(last.health.job, Some(Err("away: it is away".to_owned())));
        let lost_before = decide(&job, &run(3, 1), false, passing(), at(), 0.5);
        assert!(matches!(lost_before.next, Next::Waits(_)), "losses do not count");
    }

    #[test]
    fn what_will_be_the_same_next_time_fails_at_once() {
        let wrong = Ending::Failed(Error::invalid("wrong", "it is wrong"));
        let outcome = decide(&job(JobKind::Platform), &run(1, 0), false, wrong, at(), 0.5);
        assert_eq!(outcome.next, Next::Ended(RunStatus::Failed));
        for ending in [Ending::Panicked("oh".to_owned()), Ending::TimedOut] {
            let outcome = decide(&job(JobKind::Platform), &run(1, 0), false, ending, at(), 0.5);
            assert!(matches!(outcome.next, Next::Waits(_)));
        }
    }

    #[test]
    fn what_organizations_came_to_outlives_a_bad_end() {
        let went = vec![(Id::from_content(&[b"o"]), Err("broken".to_owned()))];
        let unfinished =
            || Ending::Unfinished(Error::invalid("wrong", "it is wrong"), went.clone());
        let outcome = decide(&job(JobKind::Bulk), &run(1, 0), false, unfinished(), at(), 0.5);
        assert_eq!(outcome.next, Next::Ended(RunStatus::Failed));
        assert_eq!(outcome.health.organizations, went);
        assert!(matches!(outcome.health.job, Some(Err(_))));
    }

    #[test]
    fn a_run_for_one_organization_says_nothing_of_the_job() {
        let id = Id::from_content(&[b"o"]);
        let of_one = JobRun { organization_id: Some(id), ..run(3, 0) };
        let job = job(JobKind::Organization);
        let outcome = decide(&job, &of_one, false, passing(), at(), 0.5);
        let told = "away: it is away".to_owned();
        let health = Health { job: None, organizations: vec![(id, Err(told))] };
        assert_eq!(outcome.health, health);
        let done = || Ending::Done(JobSummary::default(), Vec::new());
        let silent = decide(&job, &of_one, false, done(), at(), 0.5);
        assert!(silent.health.is_silent(), "most runs change nothing");
        let again = decide(&job, &of_one, true, done(), at(), 0.5);
        assert_eq!(again.health.organizations, [(id, Ok(()))]);
    }

    #[test]
    fn a_run_that_does_well_makes_failures_forgotten() {
        let done = || Ending::Done(JobSummary::default().with("rows", 3), Vec::new());
        let mut job = job(JobKind::Bulk);
        let outcome = decide(&job, &run(1, 0), false, done(), at(), 0.5);
        assert!(outcome.health.is_silent());
        assert_eq!(outcome.summary.map(|it| it.count("rows")), Some(3));
        job.disabled = Some(JobDisabled { at: at(), reason: String::new() });
        let outcome = decide(&job, &run(1, 0), false, done(), at(), 0.5);
        assert_eq!(outcome.health.job, Some(Ok(())));
    }
}
