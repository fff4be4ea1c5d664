//! Cases of [`crate::store::jobs::JobStore`]: what failed is attempted again.

use std::sync::Arc;

use chrono::TimeDelta;

use crate::access::fence::FENCE_LOST;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::conformance::brand::brand;
use crate::conformance::fixture::{entry, id, now, organization, refused, together, trace, two};
use crate::conformance::job_runs::{claim, ended, rescue, scheduled};
use crate::conformance::jobs::{
    all_runs, definition, due, due_slot, name, register, trail, waiting,
};
use crate::error::Result;
use crate::ids::RunId;
use crate::model::job::{JobConfig, JobDefinition, JobKind, Overlap, SkipReason};
use crate::model::job_run::{JobLog, JobRun, JobSummary, Progress, RunStatus};
use crate::store::bundle::Store;
use crate::store::job_steps::{
    ClaimedRun, Deed, DueSlot, EndedAttempt, FailedRuns, HeldRun, Next, RetriedRuns, RunClaim,
    RunRetry,
};

/// What failed is as it was before its first attempt, but for who wants it, when, and the
/// token: so nobody holds it who did before. It is attempted though its job is paused.
pub async fn a_failed_run_waits_again_with_all_its_attempts(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, chrono_tz::Tz::UTC).await?;
    let job = scheduled(&*store, "job").await?;
    let fresh = all_runs(&*store).await?.remove(0);
    let claim_late = RunClaim { until: now(), ..claim(1) };
    store.claim_runs_any_organization(&claim_late).await?;
    let later = now() + TimeDelta::hours(1);
    let lost = store.rescue_runs_any_organization(&rescue(later)).await?;
    assert_eq!(lost.runs[0].losses, 1);
    let second = RunClaim { now: later, until: later, ..claim(2) };
    let second = store.claim_runs_any_organization(&second).await?.remove(0);
    let progress = Progress { done: 3, of: 7 };
    let held = [HeldRun { fence: second.fence(), progress }];
    store.renew_runs_any_organization(&held, later).await?;
    let failed = EndedAttempt {
        summary: Some(JobSummary::default().with("rows", 5)),
        ..ended(&job, &second, Next::Ended(RunStatus::Failed))
    };
    store.finish_runs_any_organization(std::slice::from_ref(&failed)).await?;

    let deed = entry(now());
    let deed_of = Some(Deed { scope: &scope, entry: &deed });
    let again = store.retry_run_any_organization(fresh.id, &retry(later), deed_of).await?;
    let token = second.run.token;
    let expected = JobRun {
        token,
        run_after: later,
        requested_by: Some("operator".to_owned()),
        ..fresh.clone()
    };
    assert_eq!(again, expected);
    assert_eq!(store.get_run_any_organization(fresh.id).await?, expected, "and is kept so");
    assert_eq!(trail(&*store, &scope).await?, [deed.id]);
    assert_eq!(store.renew_runs_any_organization(&held, later).await?.lost, [fresh.id]);
    assert_eq!(store.finish_runs_any_organization(&[failed]).await?.held, []);

    let seen = store.get_job_any_organization(&name("job")).await?;
    let paused = JobConfig { paused_at: Some(now()), ..seen.clone() };
    store.put_job_any_organization(&seen, &paused, None).await?;
    let early = RunClaim { now: later - TimeDelta::microseconds(1), ..claim(3) };
    assert_eq!(store.claim_runs_any_organization(&early).await?.len(), 0, "not before");
    let third = RunClaim { now: later, until: later, ..claim(3) };
    let third = store.claim_runs_any_organization(&third).await?.remove(0);
    assert_eq!((third.run.attempt, third.run.losses), (1, 0));
    assert!(third.run.token > token);
    let write = async |of: &ClaimedRun| {
        let scope = scope.clone().fenced(of.fence());
        store.put_brand(&scope, &brand("x", 1), &trace(later)).await
    };
    assert_eq!(refused(write(&second).await, "it is another's").code(), FENCE_LOST);
    write(&third).await?;
    let late = ended(&job, &second, Next::Ended(RunStatus::Succeeded));
    assert_eq!(store.finish_runs_any_organization(&[late]).await?.held, [], "of before");
    let done = ended(&job, &third, Next::Ended(RunStatus::Succeeded));
    let (begun, over) = (later, later + TimeDelta::seconds(2));
    let log = done.log.clone().map(|log| JobLog { started_at: begun, finished_at: over, ..log });
    let done = EndedAttempt { at: over, log, ..done };
    assert_eq!(store.finish_runs_any_organization(&[done]).await?.held, [fresh.id]);
    let facts = store.observe_jobs_any_organization(begun, over).await?;
    assert_eq!((facts.runs(), facts.lateness_p95_ms), (1, None), "it is not late, but again");
    Ok(())
}

/// Who is wanted again is not wanted to stop any more.
pub async fn a_cancelled_run_waits_again(store: Arc<dyn Store>) -> Result<()> {
    let job = scheduled(&*store, "job").await?;
    let run = all_runs(&*store).await?.remove(0);
    store.cancel_run_any_organization(run.id, now(), None).await?;
    let again = store.retry_run_any_organization(run.id, &retry(now()), None).await?;
    assert_eq!((again.status, again.cancel_requested_at), (RunStatus::Waiting, None));
    let claimed = store.claim_runs_any_organization(&claim(1)).await?.remove(0);
    let held = [HeldRun { fence: claimed.fence(), progress: Progress::default() }];
    let renewed = store.renew_runs_any_organization(&held, now()).await?;
    assert_eq!((renewed.lost, renewed.cancelled), (vec![], vec![]));
    let failed = ended(&job, &claimed, Next::Ended(RunStatus::Failed));
    assert_eq!(store.finish_runs_any_organization(&[failed]).await?.held, [run.id]);
    Ok(())
}

/// A run that waits, runs, did what it had to or was skipped is left alone, with nothing in
/// the trail.
pub async fn what_did_not_fail_is_not_wanted_again(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, chrono_tz::Tz::UTC).await?;
    let job = register(&*store, definition("job", JobKind::Platform)).await?;
    let skipped = DueSlot { skipped: Some(SkipReason::Disabled), ..due_slot("b", now()) };
    let slots = vec![due_slot("a", now()), skipped];
    store.schedule_runs_any_organization(&due(&job, slots)).await?;
    let of = |slot: &str| JobRun::id_of(&name("job"), None, slot);
    let deed = entry(now());
    let refuse = async |run: RunId, code: &str, claim: &str| {
        let before = store.get_run_any_organization(run).await.ok();
        let deed = Some(Deed { scope: &scope, entry: &deed });
        let error = store.retry_run_any_organization(run, &retry(now()), deed).await;
        let error = refused(error, claim);
        assert_eq!(error.code(), code, "{claim}");
        assert!(error.hint().is_some(), "{claim}");
        assert_eq!(store.get_run_any_organization(run).await.ok(), before, "{claim}");
    };
    refuse(of("a"), "run_not_failed", "it waits").await;
    let claimed = store.claim_runs_any_organization(&claim(1)).await?.remove(0);
    refuse(of("a"), "run_not_failed", "it runs").await;
    let done = ended(&job, &claimed, Next::Ended(RunStatus::Succeeded));
    store.finish_runs_any_organization(&[done]).await?;
    refuse(of("a"), "run_not_failed", "it did what it had to").await;
    refuse(of("b"), "run_not_failed", "it was skipped").await;
    refuse(id(99), "unknown_run", "there is none").await;
    assert_eq!(trail(&*store, &scope).await?, []);
    Ok(())
}

/// Another run of the same organization may be in the way, as the job's rule says now; one of
/// another organization is not.
pub async fn a_run_that_is_wanted_again_respects_the_rule(store: Arc<dyn Store>) -> Result<()> {
    let scopes = two(&*store).await?;
    let [one, two] = [&scopes[0], &scopes[1]].map(Scope::organization_id);
    let job = register(&*store, definition("job", JobKind::Organization)).await?;
    let wanted = async |of, slot: &str| -> Result<JobRun> {
        let run = JobRun {
            requested_by: Some("host".to_owned()),
            ..waiting(&job, Some(of), slot, now())
        };
        store.insert_run_any_organization(&run, Overlap::Allow, None).await?;
        Ok(run)
    };
    let failed = wanted(one, "failed").await?;
    fail(&*store, &job).await?;
    wanted(two, "other").await?;
    wanted(one, "another").await?;
    let again = async || store.retry_run_any_organization(failed.id, &retry(now()), None).await;
    let rule = async |overlap| -> Result<()> {
        let seen = store.get_job_any_organization(&name("job")).await?;
        let definition = JobDefinition { overlap, ..seen.definition.clone() };
        let changed = JobConfig { definition, edited_at: Some(now()), ..seen.clone() };
        store.put_job_any_organization(&seen, &changed, None).await.map(drop)
    };
    for overlap in [Overlap::Forbid, Overlap::QueueOne] {
        rule(overlap).await?;
        let error = refused(again().await, "one waits");
        assert_eq!(error.code(), "job_runs_already", "{overlap:?}");
    }
    let running = store.claim_runs_any_organization(&claim(1)).await?;
    assert_eq!(running.len(), 2);
    rule(Overlap::Forbid).await?;
    assert_eq!(refused(again().await, "one runs").code(), "job_runs_already");
    rule(Overlap::QueueOne).await?;
    assert_eq!(again().await?.status, RunStatus::Waiting, "it waits behind the one that runs");
    assert!(store.claim_runs_any_organization(&claim(1)).await?.is_empty());
    store.cancel_run_any_organization(failed.id, now(), None).await?;
    rule(Overlap::Allow).await?;
    again().await?;
    let beside = store.claim_runs_any_organization(&claim(1)).await?;
    assert_eq!(beside.iter().map(|it| it.run.id).collect::<Vec<_>>(), [failed.id], "beside it");
    Ok(())
}

/// Several who want the same at once get it once, and so do those who want runs that are in
/// the way of each other.
pub async fn of_those_who_want_a_run_again_one_gets_it(store: Arc<dyn Store>) -> Result<()> {
    let job = register(&*store, definition("job", JobKind::Platform)).await?;
    failed(&*store, &job, &[("a", 0), ("b", 1)]).await?;
    let [a, b] = ["a", "b"].map(|slot| JobRun::id_of(&name("job"), None, slot));
    let again = retry(now());
    let wanted = [a, b, a, b].map(|run| store.retry_run_any_organization(run, &again, None));
    let told = together(wanted).await;
    let codes: Vec<_> = told.iter().filter_map(|it| Some(it.as_ref().err()?.code())).collect();
    assert_eq!(codes.len(), 3, "{codes:?}");
    for code in codes {
        assert!(["job_runs_already", "run_not_failed"].contains(&code), "{code}");
    }
    let statuses = all_runs(&*store).await?.into_iter().map(|run| run.status);
    let open = statuses.filter(|status| status.is_open());
    assert_eq!(open.count(), 1);
    Ok(())
}

/// The failed runs of a job from an instant on are taken page by page, the last due first;
/// those of another job, from before, and what did not fail stay as they are.
pub async fn failed_runs_wait_again_some_at_a_time(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, chrono_tz::Tz::UTC).await?;
    let allowing =
        |name| JobDefinition { overlap: Overlap::Allow, ..definition(name, JobKind::Platform) };
    let job = register(&*store, allowing("job")).await?;
    let other = register(&*store, allowing("other")).await?;
    failed(&*store, &other, &[("c", 0)]).await?;
    failed(&*store, &job, &[("a", -60), ("b", 0), ("c", 0), ("d", 0), ("e", 1), ("f", 1)]).await?;
    let job = store.get_job_any_organization(&name("job")).await?;
    store.schedule_runs_any_organization(&due(&job, vec![due_slot("g", now())])).await?;
    let cancelled = JobRun::id_of(&name("job"), None, "g");
    store.cancel_run_any_organization(cancelled, now(), None).await?;
    let deed = entry(now());
    let mut pages = Vec::new();
    let mut page = FailedRuns { job: name("job"), from: now(), after: None, limit: 2 };
    for number in 0..3 {
        let deed = (number == 0).then_some(Deed { scope: &scope, entry: &deed });
        let retried = store.retry_failed_runs_any_organization(&page, &retry(now()), deed).await?;
        page.after = retried.next;
        pages.push((retried.waiting, retried.left, retried.next.is_some()));
        if number == 0 {
            let first: Vec<_> = slots(&*store, RunStatus::Waiting).await?;
            assert_eq!(first, ["e", "f"], "the last due first");
            // What fails again meanwhile is not taken again.
            fail(&*store, &job).await?;
        }
    }
    assert_eq!(pages, [(2, 0, true), (2, 0, true), (1, 0, false)]);
    assert_eq!(slots(&*store, RunStatus::Waiting).await?, ["b", "c", "d"]);
    assert_eq!(slots(&*store, RunStatus::Failed).await?, ["a", "c", "e", "f"]);
    assert_eq!(slots(&*store, RunStatus::Cancelled).await?, ["g"]);
    assert_eq!(trail(&*store, &scope).await?, [deed.id]);
    let page = FailedRuns { job: name("nobody"), ..page };
    let error = store.retry_failed_runs_any_organization(&page, &retry(now()), None).await;
    assert_eq!(refused(error, "no such job").code(), "unknown_job");
    Ok(())
}

/// Where runs may not overlap one of each organization waits, and none where another is in the
/// way.
pub async fn failed_runs_that_another_is_in_the_way_of_are_left(
    store: Arc<dyn Store>,
) -> Result<()> {
    let scopes = two(&*store).await?;
    let [one, two] = [&scopes[0], &scopes[1]].map(Scope::organization_id);
    let job = register(&*store, definition("job", JobKind::Organization)).await?;
    for (of, slot, minutes) in [(one, "a", 0), (one, "b", 1), (two, "a", 0), (two, "b", 1)] {
        let due_at = now() + TimeDelta::minutes(minutes) - TimeDelta::hours(1);
        let run = waiting(&job, Some(of), slot, due_at);
        store.insert_run_any_organization(&run, Overlap::Allow, None).await?;
    }
    fail(&*store, &job).await?;
    let from = now() - TimeDelta::hours(1);
    let page = FailedRuns { job: name("job"), from, after: None, limit: 9 };
    let again = async |page: &FailedRuns| {
        store.retry_failed_runs_any_organization(page, &retry(now()), None).await
    };
    let retried = again(&page).await?;
    assert_eq!(retried, RetriedRuns { waiting: 2, left: 2, next: None });
    assert_eq!(slots(&*store, RunStatus::Waiting).await?, ["b", "b"], "one of each");
    let none = again(&page).await?;
    assert_eq!(none, RetriedRuns { waiting: 0, left: 2, next: None });
    // One of them is over; the other organization's goes on.
    let run = JobRun::id_of(&name("job"), Some(one), "b");
    store.cancel_run_any_organization(run, now(), None).await?;
    let retried = again(&FailedRuns { limit: 1, ..page.clone() }).await?;
    let rest = again(&FailedRuns { limit: 9, after: retried.next, ..page }).await?;
    assert_eq!((retried.waiting + rest.waiting, retried.left + rest.left), (1, 1));
    let run = JobRun::id_of(&name("job"), Some(one), "a");
    assert_eq!(store.get_run_any_organization(run).await?.status, RunStatus::Waiting);
    Ok(())
}

fn retry(at: Instant) -> RunRetry {
    RunRetry { requested_by: "operator".to_owned(), at }
}

/// Makes failed runs of a job of the platform, by slot and by when they were due, in seconds
/// from now.
async fn failed(store: &dyn Store, job: &JobConfig, slots: &[(&str, i64)]) -> Result<()> {
    let definition = JobDefinition { overlap: Overlap::Allow, ..job.definition.clone() };
    let allowing = JobConfig { definition, ..job.clone() };
    let slots = slots.iter().map(|(slot, late)| due_slot(slot, now() + TimeDelta::seconds(*late)));
    store.schedule_runs_any_organization(&due(&allowing, slots.collect())).await?;
    fail(store, job).await
}

/// Begins all that wait of a job, and lets them fail.
async fn fail(store: &dyn Store, job: &JobConfig) -> Result<()> {
    let claim = RunClaim { jobs: vec![job.definition.name.clone()], ..claim(1) };
    loop {
        let claimed = store.claim_runs_any_organization(&claim).await?;
        if claimed.is_empty() {
            return Ok(());
        }
        let ends =
            claimed.iter().map(|it: &ClaimedRun| ended(job, it, Next::Ended(RunStatus::Failed)));
        store.finish_runs_any_organization(&ends.collect::<Vec<_>>()).await?;
    }
}

/// The slots of the runs that stand there, in their order.
async fn slots(store: &dyn Store, status: RunStatus) -> Result<Vec<String>> {
    let runs = all_runs(store).await?.into_iter().filter(|run| run.status == status);
    let mut slots: Vec<String> = runs.map(|run| run.slot).collect();
    slots.sort();
    Ok(slots)
}
