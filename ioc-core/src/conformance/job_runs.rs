//! Cases of [`crate::store::jobs::JobStore`]: the steps of runs.

use std::sync::Arc;

use chrono::TimeDelta;

use crate::access::fence::Fence;
use crate::clock::Instant;
use crate::conformance::fixture::{entry, id, now, organization, refused, together, two};
use crate::conformance::jobs::{
    all_runs, definition, due, due_slot, log, name, register, trail, waiting,
};
use crate::error::Result;
use crate::ids::{NodeId, RandomIds, RunId, new_id};
use crate::model::job::{JobConfig, JobDefinition, JobKind, Overlap};
use crate::model::job_run::{AttemptStatus, JobLogFilter, JobRun, JobSummary, Progress, RunStatus};
use crate::page::PageRequest;
use crate::store::bundle::Store;
use crate::store::job_steps::{
    ClaimedRun, Deed, DueSlot, EndedAttempt, Health, HeldRun, Next, Rescue, RunClaim,
};

/// A run is claimed by one of many, with its organization and a token of its own.
pub async fn one_of_many_claims_a_run(store: Arc<dyn Store>) -> Result<()> {
    let scopes = two(&*store).await?;
    let job = register(&*store, definition("job", JobKind::Organization)).await?;
    let group = store.list_calendars_any_organization().await?.remove(0).key;
    let slots = (0..2).map(|number| DueSlot {
        group: Some(group.clone()),
        ..due_slot(&number.to_string(), now() + TimeDelta::seconds(number))
    });
    let allowed = JobConfig {
        definition: JobDefinition { overlap: Overlap::Allow, ..job.definition },
        ..job
    };
    store.schedule_runs_any_organization(&due(&allowed, slots.collect())).await?;
    let claims: Vec<RunClaim> = (1..=4).map(|node| RunClaim { limit: 2, ..claim(node) }).collect();
    let claimed =
        together(claims.iter().map(|claim| store.claim_runs_any_organization(claim))).await;
    let mut taken: Vec<ClaimedRun> = Vec::new();
    for claimed in claimed {
        taken.extend(claimed?);
    }
    for claim in &claims {
        taken.extend(store.claim_runs_any_organization(claim).await?);
    }
    let mut ids: Vec<RunId> = taken.iter().map(|it| it.run.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!((ids.len(), taken.len()), (4, 4), "each once");
    for it in &taken {
        assert_eq!((it.run.status, it.run.attempt, it.run.token), (RunStatus::Running, 1, 1));
        assert!(!it.failed_before);
        let of = it.organization.as_ref().map(|it| it.id);
        assert_eq!(of, it.run.organization_id);
        assert!(scopes.iter().any(|scope| Some(scope.organization_id()) == of));
        assert_eq!(store.get_run_any_organization(it.run.id).await?, it.run);
    }
    Ok(())
}

/// The highest priority first; an organization that catches up holds back no other; and
/// what is not due yet, or of another program, is left alone.
pub async fn runs_are_claimed_in_their_order(store: Arc<dyn Store>) -> Result<()> {
    let of = |job: JobConfig, priority| {
        let definition = JobDefinition { priority, overlap: Overlap::Allow, ..job.definition };
        JobConfig { definition, ..job }
    };
    let low = of(register(&*store, definition("low", JobKind::Platform)).await?, -1);
    let high = of(register(&*store, definition("high", JobKind::Platform)).await?, 1);
    register(&*store, definition("other", JobKind::Platform)).await?;
    let turn = |slot: &str, seconds, turn| DueSlot {
        turn,
        ..due_slot(slot, now() - TimeDelta::seconds(seconds))
    };
    let slots = vec![turn("a", 30, 0), turn("b", 20, 1), turn("c", 10, 0), turn("d", -60, 0)];
    store.schedule_runs_any_organization(&due(&low, slots)).await?;
    store.schedule_runs_any_organization(&due(&high, vec![turn("e", 0, 0)])).await?;
    let strange = RunClaim { jobs: vec![name("other")], ..claim(9) };
    assert_eq!(slots_of(&store.claim_runs_any_organization(&strange).await?), [""; 0]);
    let both = RunClaim { jobs: vec![name("low"), name("high")], limit: 3, ..claim(1) };
    let claimed = store.claim_runs_any_organization(&both).await?;
    assert_eq!(slots_of(&claimed), ["e", "a", "c"]);
    let claimed = store.claim_runs_any_organization(&both).await?;
    assert_eq!(slots_of(&claimed), ["b"], "the last is not due yet");
    let next = store.find_next_run_any_organization(&both.jobs).await?;
    assert_eq!(next, Some(now() + TimeDelta::seconds(60)));
    assert_eq!(store.find_next_run_any_organization(&strange.jobs).await?, None);
    Ok(())
}

/// What must not overlap runs one after the other, each organization for itself.
pub async fn runs_of_an_organization_go_one_after_the_other(store: Arc<dyn Store>) -> Result<()> {
    two(&*store).await?;
    let job = register(&*store, definition("job", JobKind::Organization)).await?;
    let group = store.list_calendars_any_organization().await?.remove(0).key;
    let slots = (0..2).map(|number| DueSlot {
        group: Some(group.clone()),
        turn: u32::try_from(number).unwrap_or_default(),
        ..due_slot(&number.to_string(), now() + TimeDelta::seconds(number))
    });
    store.schedule_runs_any_organization(&due(&job, slots.collect())).await?;
    let first = store.claim_runs_any_organization(&claim(1)).await?;
    assert_eq!(slots_of(&first), ["0", "0"], "one of each organization");
    assert_eq!(slots_of(&store.claim_runs_any_organization(&claim(2)).await?), [""; 0]);
    let done = ended(&job, &first[0], Next::Ended(RunStatus::Succeeded));
    store.finish_runs_any_organization(&[done]).await?;
    let next = store.claim_runs_any_organization(&claim(2)).await?;
    assert_eq!(slots_of(&next), ["1"]);
    assert_eq!(next[0].run.organization_id, first[0].run.organization_id);
    Ok(())
}

/// A job that is paused begins nothing but what somebody wants.
pub async fn a_paused_job_runs_only_what_is_wanted(store: Arc<dyn Store>) -> Result<()> {
    let job = register(&*store, definition("job", JobKind::Platform)).await?;
    store.schedule_runs_any_organization(&due(&job, vec![due_slot("a", now())])).await?;
    let seen = store.get_job_any_organization(&name("job")).await?;
    let paused = JobConfig { paused_at: Some(now()), ..seen.clone() };
    let paused = store.put_job_any_organization(&seen, &paused, None).await?;
    assert_eq!(slots_of(&store.claim_runs_any_organization(&claim(1)).await?), [""; 0]);
    let wanted = JobRun {
        requested_by: Some("host".to_owned()),
        ..waiting(&job, None, "wanted", now() - TimeDelta::seconds(1))
    };
    store.insert_run_any_organization(&wanted, Overlap::Allow, None).await?;
    assert_eq!(slots_of(&store.claim_runs_any_organization(&claim(1)).await?), ["wanted"]);
    let resumed = JobConfig { paused_at: None, ..paused.clone() };
    store.put_job_any_organization(&paused, &resumed, None).await?;
    store
        .finish_runs_any_organization(&[EndedAttempt {
            fence: Fence { run: wanted.id, token: 1 },
            ..ended(&job, &claimed(&wanted), Next::Ended(RunStatus::Succeeded))
        }])
        .await?;
    assert_eq!(slots_of(&store.claim_runs_any_organization(&claim(1)).await?), ["a"]);
    Ok(())
}

/// An attempt holds its run as long as it says that it is there. After that somebody takes
/// it away, once, and what the attempt still tells is not written.
pub async fn a_lease_that_ended_is_taken_away(store: Arc<dyn Store>) -> Result<()> {
    let job = scheduled(&*store, "job").await?;
    let first = store.claim_runs_any_organization(&claim(1)).await?.remove(0);
    let minute = TimeDelta::minutes(1);
    assert_eq!(first.run.lease_until, Some(now() + minute));
    let progress = Progress { done: 3, of: 7 };
    let held = [HeldRun { fence: first.fence(), progress }];
    let renewed = store.renew_runs_any_organization(&held, now() + minute * 3).await?;
    assert_eq!((renewed.lost, renewed.cancelled), (vec![], vec![]));
    let early = store.rescue_runs_any_organization(&rescue(now() + minute * 3)).await?;
    assert_eq!(early.runs, [], "it is alive");
    assert_eq!(store.get_run_any_organization(first.run.id).await?.progress, progress);

    let late = now() + minute * 3 + TimeDelta::microseconds(1);
    let rescues = [rescue(late), rescue(late)];
    let taken = together(rescues.iter().map(|it| store.rescue_runs_any_organization(it))).await;
    let mut runs = Vec::new();
    for taken in taken {
        runs.extend(taken?.runs);
    }
    assert_eq!(runs.len(), 1, "one takes it away");
    assert_eq!((runs[0].status, runs[0].losses), (RunStatus::Waiting, 1));
    let renewed = store.renew_runs_any_organization(&held, late + minute).await?;
    assert_eq!(renewed.lost, [first.run.id]);
    let done = ended(&job, &first, Next::Ended(RunStatus::Succeeded));
    assert_eq!(store.finish_runs_any_organization(std::slice::from_ref(&done)).await?.held, []);
    let logs = logs(&*store).await?;
    assert_eq!(logs, [(AttemptStatus::Lost, 1, Some(id(1)))], "and nothing else");

    let again = RunClaim { now: late, until: late + minute, ..claim(2) };
    let second = store.claim_runs_any_organization(&again).await?.remove(0);
    assert_eq!((second.run.attempt, second.run.node_id), (2, Some(id(2))));
    assert!(second.run.token > first.run.token);
    assert_eq!(store.finish_runs_any_organization(&[done]).await?.held, [], "still not its own");
    let done = EndedAttempt {
        summary: Some(JobSummary::default().with("rows", 5)),
        ..ended(&job, &second, Next::Ended(RunStatus::Succeeded))
    };
    let settled = store.finish_runs_any_organization(std::slice::from_ref(&done)).await?;
    assert_eq!(settled.held, [second.run.id]);
    let run = store.get_run_any_organization(second.run.id).await?;
    assert_eq!(
        (run.status, run.summary, run.ended_at),
        (RunStatus::Succeeded, done.summary.clone(), Some(done.at))
    );
    assert_eq!(store.finish_runs_any_organization(&[done]).await?.held, [], "it is over");
    Ok(())
}

/// A run that takes its process with it again and again has failed in the end.
pub async fn a_run_that_is_lost_too_often_has_failed(store: Arc<dyn Store>) -> Result<()> {
    let job = JobDefinition { max_failures: 1, ..definition("job", JobKind::Platform) };
    let job = register(&*store, job).await?;
    store.schedule_runs_any_organization(&due(&job, vec![due_slot("a", now())])).await?;
    let mut at = now();
    for losses in 1..=3 {
        let claim = RunClaim { now: at, until: at, ..claim(1) };
        assert_eq!(store.claim_runs_any_organization(&claim).await?.len(), 1, "{losses}");
        at += TimeDelta::hours(1);
        let taken =
            store.rescue_runs_any_organization(&Rescue { max_losses: 3, ..rescue(at) }).await?;
        let run = &taken.runs[0];
        let failed = losses == 3;
        let status = if failed { RunStatus::Failed } else { RunStatus::Waiting };
        assert_eq!((run.status, run.losses), (status, losses));
        assert_eq!(run.run_after, at + TimeDelta::seconds(i64::from(losses) - 1) * 10);
        assert_eq!(taken.settled.disabled, vec![name("job"); usize::from(failed)]);
        at += TimeDelta::hours(1);
    }
    let job = store.get_job_any_organization(&name("job")).await?;
    assert!(job.disabled.is_some());
    Ok(())
}

/// A failed attempt waits for its next one, and one that is given back does not count.
pub async fn an_attempt_is_repeated_when_its_time_comes(store: Arc<dyn Store>) -> Result<()> {
    let job = scheduled(&*store, "job").await?;
    let first = store.claim_runs_any_organization(&claim(1)).await?.remove(0);
    let later = now() + TimeDelta::seconds(90);
    let failed = ended(&job, &first, Next::Waits(later));
    store.finish_runs_any_organization(&[failed]).await?;
    assert_eq!(slots_of(&store.claim_runs_any_organization(&claim(1)).await?), [""; 0]);
    let then = RunClaim { now: later, until: later, ..claim(1) };
    let second = store.claim_runs_any_organization(&then).await?.remove(0);
    assert_eq!(second.run.attempt, 2);
    let back = EndedAttempt { log: None, ..ended(&job, &second, Next::HandedBack) };
    store.finish_runs_any_organization(&[EndedAttempt { at: later, ..back }]).await?;
    let third =
        store.claim_runs_any_organization(&RunClaim { node: id(2), ..then }).await?.remove(0);
    assert_eq!((third.run.attempt, third.run.token), (2, 3));
    assert_eq!(logs(&*store).await?.len(), 1, "what never began is not logged");
    Ok(())
}

/// When a run is over the next one of the same organization is claimed.
pub async fn a_run_ends_and_the_next_is_claimed(store: Arc<dyn Store>) -> Result<()> {
    organization(&*store, 1, chrono_tz::Tz::UTC).await?;
    let job = definition("job", JobKind::Organization);
    let job = register(&*store, JobDefinition { overlap: Overlap::QueueOne, ..job }).await?;
    let group = store.list_calendars_any_organization().await?.remove(0).key;
    let slot = |slot, seconds, turn| DueSlot {
        group: Some(group.clone()),
        turn,
        ..due_slot(slot, now() + TimeDelta::seconds(seconds))
    };
    let due_of_both = due(&job, vec![slot("a", 0, 0), slot("b", 1, 1)]);
    store.schedule_runs_any_organization(&due_of_both).await?;
    let first = store.claim_runs_any_organization(&claim(1)).await?;
    assert_eq!(slots_of(&first), ["a"]);
    let done = [ended(&job, &first[0], Next::Ended(RunStatus::Succeeded))];
    assert!(store.claim_runs_any_organization(&claim(1)).await?.is_empty(), "one at a time");
    let settled = store.finish_runs_any_organization(&done).await?;
    assert_eq!(settled.held, [first[0].run.id]);
    assert_eq!(slots_of(&store.claim_runs_any_organization(&claim(1)).await?), ["b"]);
    let settled = store.finish_runs_any_organization(&done).await?;
    assert_eq!(settled.held, [], "once");
    assert!(store.claim_runs_any_organization(&claim(2)).await?.is_empty());
    Ok(())
}

/// A run that waits is cancelled at once; one that runs is told, and ends itself.
pub async fn a_run_is_cancelled(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, chrono_tz::Tz::UTC).await?;
    let job = JobDefinition { overlap: Overlap::Allow, ..definition("job", JobKind::Platform) };
    let job = register(&*store, job).await?;
    let slots = vec![due_slot("a", now()), due_slot("b", now())];
    store.schedule_runs_any_organization(&due(&job, slots)).await?;
    let running =
        store.claim_runs_any_organization(&RunClaim { limit: 1, ..claim(1) }).await?.remove(0);
    let other = all_runs(&*store).await?.into_iter().find(|run| run.id != running.run.id);
    let other = other.map_or(running.run.id, |run| run.id);
    let deed = entry(now());
    let deed_of = Some(Deed { scope: &scope, entry: &deed });
    let cancelled = store.cancel_run_any_organization(other, now(), deed_of).await?;
    assert_eq!((cancelled.status, cancelled.ended_at), (RunStatus::Cancelled, Some(now())));
    assert_eq!(trail(&*store, &scope).await?, [deed.id]);
    let told = store.cancel_run_any_organization(running.run.id, now(), None).await?;
    assert_eq!((told.status, told.cancel_requested_at), (RunStatus::Running, Some(now())));
    let held = [HeldRun { fence: running.fence(), progress: Progress::default() }];
    let renewed = store.renew_runs_any_organization(&held, now()).await?;
    assert_eq!(renewed.cancelled, [running.run.id]);
    let late = now() + TimeDelta::hours(1);
    let taken = store.rescue_runs_any_organization(&rescue(late)).await?;
    assert_eq!(taken.runs[0].status, RunStatus::Cancelled, "nobody begins it again");
    let over = store.cancel_run_any_organization(other, late, None).await?;
    assert_eq!(over, cancelled);
    let error = refused(store.cancel_run_any_organization(id(99), late, None).await, "no run");
    assert_eq!(error.code(), "unknown_run");
    Ok(())
}

/// Registers a job with one run that waits.
pub(super) async fn scheduled(store: &dyn Store, name: &str) -> Result<JobConfig> {
    let job = register(store, definition(name, JobKind::Platform)).await?;
    store.schedule_runs_any_organization(&due(&job, vec![due_slot("a", now())])).await?;
    Ok(job)
}

/// A claim of the job `job` for a minute.
pub(super) fn claim(node: u32) -> RunClaim {
    let node: NodeId = id(node);
    let until = now() + TimeDelta::minutes(1);
    let now = now() + TimeDelta::seconds(2);
    RunClaim { node, jobs: vec![name("job")], now, until, limit: 9 }
}

pub(super) fn rescue(now: Instant) -> Rescue {
    let logs = (0..9).map(|_| new_id(&RandomIds, now)).collect();
    Rescue { now, max_losses: 10, pause: TimeDelta::seconds(10), logs }
}

fn slots_of(claimed: &[ClaimedRun]) -> Vec<&str> {
    claimed.iter().map(|it| it.run.slot.as_str()).collect()
}

fn claimed(run: &JobRun) -> ClaimedRun {
    ClaimedRun { run: run.clone(), organization: None, failed_before: false }
}

pub(super) fn ended(job: &JobConfig, claimed: &ClaimedRun, next: Next) -> EndedAttempt {
    let run = &claimed.run;
    let status = match next {
        Next::Ended(RunStatus::Succeeded) => AttemptStatus::Succeeded,
        _ => AttemptStatus::Failed,
    };
    let mut log = log(job, now(), status);
    log.run_id = Some(run.id);
    (log.organization_id, log.slot) = (run.organization_id, Some(run.slot.clone()));
    (log.attempt, log.node_id) = (run.attempt, run.node_id);
    EndedAttempt {
        fence: claimed.fence(),
        at: now() + TimeDelta::seconds(2),
        next,
        summary: None,
        log: Some(log),
        health: Health::default(),
    }
}

/// Status, attempt and node of all that is in the log, newest first.
async fn logs(store: &dyn Store) -> Result<Vec<(AttemptStatus, u32, Option<NodeId>)>> {
    let page = PageRequest::first(99)?;
    let page = store.list_job_logs_any_organization(&JobLogFilter::default(), &page).await?;
    Ok(page.items.into_iter().map(|log| (log.status, log.attempt, log.node_id)).collect())
}
